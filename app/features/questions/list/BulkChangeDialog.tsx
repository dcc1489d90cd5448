import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useRefresh, useResourceContext } from "react-admin";
import { type BulkChange, changeQuestions } from "./bulk-change";
import { Failures } from "./Failures";

const WORDS: Record<BulkChange, { verb: string; done: string; consequence: string }> = {
  publish: {
    verb: "Publish",
    done: "published",
    consequence:
      "Each is checked first. Lessons can offer them to learners; questions with problems stay as they are.",
  },
  unpublish: {
    verb: "Unpublish",
    done: "unpublished",
    consequence:
      "No lesson can be published with them. Those in a published lesson stay as they are.",
  },
  archive: {
    verb: "Archive",
    done: "archived",
    consequence: "They are unpublished and leave the working lists. They can be restored.",
  },
  restore: {
    verb: "Restore",
    done: "restored",
    consequence: "They come back to the working lists, unpublished.",
  },
};

const counted = (n: number) => (n === 1 ? "1 question" : `${n} questions`);

interface BulkChangeDialogProps {
  change: BulkChange;
  ids: readonly unknown[];
  /** @param changed  something was done, so the selection is spent */
  onClose: (changed: boolean) => void;
}

/** Says what is about to happen, does it row by row, and says what could not be done and why. */
export function BulkChangeDialog({ change, ids, onClose }: BulkChangeDialogProps) {
  const resource = useResourceContext() ?? "";
  const provider = useDataProvider();
  const refresh = useRefresh();
  const [reason, setReason] = useState("");
  const run = useMutation({
    mutationFn: () => changeQuestions(provider, resource, ids, change, reason.trim() || undefined),
    onSuccess: () => refresh(),
  });
  const { verb, done, consequence } = WORDS[change];
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby="bulk-change-title"
      onClose={() => !run.isPending && onClose(run.isSuccess)}
    >
      <DialogTitle id="bulk-change-title">
        {verb} {counted(ids.length)}
      </DialogTitle>
      <DialogContent>
        {run.data ? (
          <>
            <Typography role="status">
              {counted(run.data.changed)} {done}.
            </Typography>
            <Failures failures={run.data.failures} resource={resource} />
          </>
        ) : (
          <>
            <Typography>{consequence}</Typography>
            <TextField
              fullWidth
              label="Reason (kept in the history)"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              sx={{ mt: 2 }}
            />
          </>
        )}
        {run.error && <Alert severity="error">{run.error.message}</Alert>}
      </DialogContent>
      <DialogActions>
        {run.data ? (
          <Button variant="contained" onClick={() => onClose(true)}>
            Close
          </Button>
        ) : (
          <>
            <Button disabled={run.isPending} onClick={() => onClose(false)}>
              Cancel
            </Button>
            <Button variant="contained" loading={run.isPending} onClick={() => run.mutate()}>
              {verb}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
