import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { useId, useState } from "react";
import type { JobDetail } from "./job";
import { useStartJob } from "./use-start-job";

interface UndoJobDialogProps {
  detail: JobDetail;
  onClose: () => void;
}

const questions = (count: number) =>
  `${count.toLocaleString("en")} ${count === 1 ? "question" : "questions"}`;

/** Says what an undo does before it is asked for, and why it is done. */
export function UndoJobDialog({ detail: { job, counts }, onClose }: UndoJobDialogProps) {
  const titleId = useId();
  const [reason, setReason] = useState("");
  const start = useStartJob();
  const undo = () =>
    job.source_id &&
    start.mutate({
      source_id: job.source_id,
      mode: "undo",
      based_on: job.id,
      reason: reason.trim(),
    });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          undo();
        }}
      >
        <DialogTitle id={titleId}>Undo this job</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            Removes the {questions(counts.created ?? 0)} that it created and puts back the{" "}
            {questions(counts.changed ?? 0)} that it changed. What has been changed or used since
            stays as it is and is listed.
          </DialogContentText>
          <TextField
            label="Reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required
            autoFocus
            fullWidth
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Close</Button>
          <Button
            type="submit"
            variant="contained"
            loading={start.isPending}
            disabled={!reason.trim()}
          >
            Undo the job
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
