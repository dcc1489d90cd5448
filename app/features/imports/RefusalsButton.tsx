import DownloadIcon from "@mui/icons-material/Download";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import { csvOf } from "~/ui/export/csv";
import { fileName, saveFile } from "~/ui/export/save-file";
import { messageOf } from "~/ui/message-of";

interface RefusalsButtonProps {
  table: string;
  label: string;
  /** Rows of the file, with the reasons. */
  rows: Record<string, unknown>[];
}

/** Saves the rows that were not applied with the reasons, to be corrected and read again. */
export function RefusalsButton({ table, label, rows }: RefusalsButtonProps) {
  const notify = useNotify();
  const save = useMutation({
    mutationFn: async () => {
      const file = new Blob([await csvOf(rows)], {
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
    >
      {label}
    </Button>
  );
}
