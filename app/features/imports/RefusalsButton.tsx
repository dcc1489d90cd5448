import DownloadIcon from "@mui/icons-material/Download";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import type { PlannedRow } from "~/domain/importing/plan-row";
import { csvOf } from "~/ui/export/csv";
import { fileName, saveFile } from "~/ui/export/save-file";
import { messageOf } from "~/ui/message-of";
import { refusalsForCsv } from "./refusals";

interface RefusalsButtonProps {
  table: string;
  rows: readonly PlannedRow[];
}

/** Saves the rows that cannot be applied with the reasons, to be corrected and read again. */
export function RefusalsButton({ table, rows }: RefusalsButtonProps) {
  const notify = useNotify();
  const save = useMutation({
    mutationFn: async () => {
      const file = new Blob([await csvOf(refusalsForCsv(rows))], {
        type: "text/csv;charset=utf-8",
      });
      saveFile(file, fileName(`${table}-refused`, "csv"));
    },
    onError: (error) => notify(messageOf(error), { type: "error" }),
  });
  return (
    <Button
      variant="outlined"
      size="small"
      startIcon={<DownloadIcon />}
      loading={save.isPending}
      onClick={() => save.mutate()}
      sx={{ ml: 2 }}
    >
      Download the refused rows
    </Button>
  );
}
