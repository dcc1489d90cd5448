import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { messageOf } from "~/ui/message-of";
import { useRpc } from "~/ui/use-rpc";
import { BulkConsequence } from "./BulkConsequence";
import { bulkPreview } from "./bulk";
import { ResultList } from "./ResultList";
import { useBulkRun } from "./use-bulk-run";

interface BatchUndoDialogProps {
  batchId: string;
  onClose: () => void;
}

/** Takes back what an action did to many learners, and says of each how it went. */
export function BatchUndoDialog({ batchId, onClose }: BatchUndoDialogProps) {
  const [reason, setReason] = useState("");
  const [undoId] = useState(() => crypto.randomUUID());
  const preview = useRpc("preview_subscription_batch_undo", { batch_id: batchId }, bulkPreview);
  const run = useBulkRun();
  const isReady =
    reason.trim() !== "" && (preview.data?.some(({ outcome }) => outcome === "changes") ?? false);
  const undo = () => {
    if (!isReady || run.isPending) return;
    run.mutate({
      // The database knows whom the batch changed.
      userIds: [batchId],
      nameOf: (id) => id,
      request: () => ({
        rpc: "undo_subscription_batch",
        args: { batch_id: batchId, reason, undo_id: undoId },
      }),
      ofStripe: ({ action_id, idempotency_key }) => ({
        route: "/api/subscription-undos",
        body: { action_id, reason, idempotency_key },
      }),
    });
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={() => !run.isPending && onClose()}
      aria-labelledby="batch-undo-title"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          undo();
        }}
      >
        <DialogTitle id="batch-undo-title">Undo for all learners of this action</DialogTitle>
        <DialogContent>
          {run.data ? (
            <ResultList results={run.data} verb="Undo" />
          ) : (
            <>
              <DialogContentText sx={{ mb: 2 }}>
                Every subscription that the action changed becomes what it was before. What was
                changed since, and what Stripe cannot take back, stays.
              </DialogContentText>
              {preview.data && <BulkConsequence preview={preview.data} />}
              {preview.isFetching && <LinearProgress aria-label="Reckoning the consequence" />}
              {preview.error && <Alert severity="info">{messageOf(preview.error)}</Alert>}
              <TextField
                required
                fullWidth
                multiline
                size="small"
                label="Reason"
                sx={{ mt: 2 }}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              {run.isPending && (
                <LinearProgress sx={{ mt: 2 }} aria-label={`${run.progress} done`} />
              )}
              {run.error && (
                <Alert severity="error" sx={{ mt: 2 }}>
                  {messageOf(run.error)} Press the button again to go on: nothing happens twice.
                </Alert>
              )}
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button disabled={run.isPending} onClick={onClose}>
            {run.data ? "Close" : "Leave them as they are"}
          </Button>
          {!run.data && (
            <Button type="submit" variant="contained" disabled={!isReady} loading={run.isPending}>
              Undo
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
