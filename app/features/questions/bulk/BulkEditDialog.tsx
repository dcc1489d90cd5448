import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { batchProblem, counted } from "~/ui/batches/batch";
import { SkipList } from "~/ui/batches/SkipList";
import type { QuestionChanges, Selection } from "./bulk-edit";
import { ChangeInputs, changesOf, noChanges } from "./ChangeInputs";
import { CheckingProgress } from "./CheckingProgress";
import { SampleTable } from "./SampleTable";
import { useBulkEdit } from "./use-bulk-edit";

export interface FixedEdit {
  /** What the button says, as in "Publish 3 questions". */
  verb: string;
  title: string;
  changes: QuestionChanges;
}

interface BulkEditDialogProps {
  selection: Selection;
  /** A change that was chosen already, such as archiving; else the dialog asks for the fields. */
  fixed?: FixedEdit;
  /** @param batchId  what was done, to be undone; null when nothing was */
  onClose: (batchId: string | null) => void;
}

/** Chooses fields, shows what would change, changes all of it in one step, and says what was left. */
export default function BulkEditDialog({ selection, fixed, onClose }: BulkEditDialogProps) {
  const [draft, setDraft] = useState(noChanges);
  const [reason, setReason] = useState("");
  const verb = fixed?.verb ?? "Change";
  const changes = fixed?.changes ?? changesOf(draft);
  const { preview, run, progress, batchId } = useBulkEdit(selection, changes);
  const isEmpty = Object.keys(changes).length === 0;
  const shown = run.data ?? (isEmpty ? undefined : preview.data);
  const error = run.error ?? preview.error;
  // The checks change nothing yet, so that they can be left at any time.
  const isWriting = run.isPending && !progress;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      aria-labelledby="bulk-edit-title"
      onClose={() => !isWriting && onClose(run.data ? batchId : null)}
    >
      <DialogTitle id="bulk-edit-title">{fixed?.title ?? "Edit fields"}</DialogTitle>
      <DialogContent>
        {!run.data && !fixed && <ChangeInputs value={draft} onChange={setDraft} />}
        {!run.data && (
          <TextField
            fullWidth
            label="Reason (kept in the history)"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            sx={{ mt: 2 }}
          />
        )}
        {progress && <CheckingProgress {...progress} />}
        {(isWriting || preview.isFetching) && (
          <LinearProgress aria-label="Working" sx={{ mt: 2 }} />
        )}
        {shown && (
          <Typography role="status" sx={{ mt: 2 }}>
            {run.data
              ? `${counted(shown.changed, "question")} changed.`
              : `${counted(shown.changed, "question")} of ${shown.matched.toLocaleString("en")} will change.`}
            {!run.data &&
              changes.is_active &&
              " Each is checked first; those that do not pass stay as they are."}
            {shown.unchanged > 0 && ` ${counted(shown.unchanged, "question")} need no change.`}
          </Typography>
        )}
        {run.data && <SkipList skips={run.data.skips} total={run.data.skipped} />}
        {!run.data && shown && shown.changed > 0 && <SampleTable sample={shown.sample} />}
        {error && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {batchProblem(error, "edit")}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        {run.data ? (
          <Button variant="contained" onClick={() => onClose(batchId)}>
            Close
          </Button>
        ) : (
          <>
            <Button disabled={isWriting} onClick={() => onClose(null)}>
              Cancel
            </Button>
            <Button
              variant="contained"
              loading={run.isPending}
              disabled={!shown || shown.changed === 0 || preview.isFetching}
              onClick={() => run.mutate(reason)}
            >
              {shown ? `${verb} ${counted(shown.changed, "question")}` : verb}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
