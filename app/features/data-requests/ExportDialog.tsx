import Typography from "@mui/material/Typography";
import { useNotify } from "react-admin";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { useRequestChange } from "./use-request-change";

interface ExportDialogProps {
  learnerId: string;
  onClose: () => void;
}

/** Has the worker put a person's data into a file. */
export function ExportDialog({ learnerId, onClose }: ExportDialogProps) {
  const notify = useNotify();
  const { mutate, isPending, error } = useRequestChange("request_data_export", () => {
    notify("The copy is being made.", { type: "success" });
    onClose();
  });
  return (
    <ReasonDialog
      title="Copy of the person’s data"
      submitLabel="Make the copy"
      isPending={isPending}
      error={error}
      onSubmit={(reason) => mutate({ learner_id: learnerId, reason })}
      onClose={onClose}
    >
      <Typography>
        Rows, recordings and what Stripe keeps go into one file, which stays for seven days. Each
        download is logged.
      </Typography>
    </ReasonDialog>
  );
}
