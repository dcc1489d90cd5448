import DownloadIcon from "@mui/icons-material/Download";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { downloadCSV, useDataProvider, useNotify } from "react-admin";
import { csvOf } from "~/ui/export/csv";
import { everyRow } from "~/ui/export/every-row";
import { UNSURE } from "~/ui/export/list-reader";
import { messageOf } from "~/ui/message-of";
import { ledgerRow } from "./job";
import { rejectsForCsv } from "./rejects";

/** Saves the rejected rows with their reasons, to be corrected and uploaded again. */
export function RejectsButton({ jobId }: { jobId: string }) {
  const provider = useDataProvider();
  const notify = useNotify();
  const save = useMutation({
    mutationFn: async () => {
      const rows = await everyRow(provider, {
        resource: "sync_job_rows",
        filter: { job_id: jobId, outcome: "rejected" },
        sort: { field: "id", order: "ASC" },
        meta: undefined,
        signal: new AbortController().signal,
        onProgress: () => undefined,
        onUnsure: () => notify(UNSURE, { type: "warning" }),
      });
      downloadCSV(await csvOf(rejectsForCsv(ledgerRow.array().parse(rows))), "rejected-rows");
    },
    onError: (error) => notify(messageOf(error), { type: "error" }),
  });
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadIcon />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      Download the rejected rows
    </Button>
  );
}
