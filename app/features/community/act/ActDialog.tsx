import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useId, useState } from "react";
import type { Identifier } from "react-admin";
import { batchProblem } from "~/ui/batches/batch";
import { SkipList } from "~/ui/batches/SkipList";
import { ACT_WORDS, type Act, countedItems, type Kind } from "./acts";
import { ForumChoice } from "./ForumChoice";
import { PostChoice } from "./PostChoice";
import { useAct } from "./use-act";

const SHORTEST_REASON = 3;

interface ActDialogProps {
  act: Act;
  kind: Kind;
  ids: Identifier[];
  /** @param isDone  something was changed */
  onClose: (isDone: boolean) => void;
}

/** Says what will happen to how many, asks why, does it, and says what stayed as it was. */
export default function ActDialog({ act, kind, ids, onClose }: ActDialogProps) {
  const words = ACT_WORDS[act];
  const titleId = useId();
  const [reason, setReason] = useState("");
  const [target, setTarget] = useState<string | null>(null);
  const run = useAct({ act, kind, ids, onDone: () => onClose(true) });
  const needsTarget = act === "move" || act === "merge";
  const isReady = reason.trim().length >= SHORTEST_REASON && (!needsTarget || target !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !run.isPending) run.mutate({ reason: reason.trim(), target });
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      onClose={() => !run.isPending && onClose(run.isSuccess)}
    >
      <DialogTitle id={titleId}>
        {words.verb} {countedItems(ids.length, kind)}
      </DialogTitle>
      <form onSubmit={submit}>
        <DialogContent>
          {run.data ? (
            <>
              <Typography role="status">
                {countedItems(run.data.changed, kind)} {words.done}.
              </Typography>
              <SkipList skips={run.data.skips} total={run.data.skipped} />
            </>
          ) : (
            <>
              <Typography sx={{ mb: 2 }}>{words.consequence} It can be undone.</Typography>
              {act === "move" && <ForumChoice onChoose={setTarget} />}
              {act === "merge" && <PostChoice not={ids} onChoose={setTarget} />}
              <TextField
                fullWidth
                autoFocus={!needsTarget}
                label="Reason (kept in the history)"
                helperText="At least 3 letters."
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                slotProps={{ htmlInput: { maxLength: 500 } }}
              />
            </>
          )}
          {run.error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {batchProblem(run.error, "edit")}
            </Alert>
          )}
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
              <Button type="submit" variant="contained" disabled={!isReady} loading={run.isPending}>
                {words.verb}
              </Button>
            </>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
