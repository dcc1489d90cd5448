import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useMemo, useState } from "react";
import { messageOf } from "~/ui/message-of";
import { useDebounced } from "~/ui/use-debounced";
import { useRpc } from "~/ui/use-rpc";
import { ActionFields } from "../actions/ActionFields";
import { ACTIONS, actionArgs } from "../actions/action-specs";
import { BatchUndoDialog } from "./BatchUndoDialog";
import { BulkConsequence } from "./BulkConsequence";
import { BULK_START, type BulkAction, bulkPreview } from "./bulk";
import { ResultList } from "./ResultList";
import { useBulkRun } from "./use-bulk-run";

interface BulkDialogProps {
  action: BulkAction;
  userIds: readonly string[];
  onClose: () => void;
}

/** One action for many learners: consequence, reason, result a row, and the way back for all. */
export function BulkDialog({ action, userIds, onClose }: BulkDialogProps) {
  const { label } = ACTIONS[action];
  const [values, setValues] = useState(BULK_START[action]);
  const [reason, setReason] = useState("");
  const [undoes, setUndoes] = useState(false);
  // One key for all tries: the key of each row is made of it.
  const [batchId] = useState(() => crypto.randomUUID());
  const args = useMemo(() => actionArgs[action].safeParse(values).data, [action, values]);
  const settled = useDebounced(args);
  const preview = useRpc(
    "preview_subscription_actions",
    { user_ids: userIds, action, args: settled },
    bulkPreview,
    { enabled: settled !== undefined },
  );
  const run = useBulkRun();
  const changes = preview.data?.filter(({ outcome }) => outcome === "changes") ?? [];
  const isReady = args && args === settled && changes.length > 0 && reason.trim() !== "";
  const act = () => {
    if (!isReady || run.isPending) return;
    run.mutate({
      userIds: changes.map(({ user_id }) => user_id),
      nameOf: (id) => changes.find(({ user_id }) => user_id === id)?.name ?? id,
      request: (user_ids) => ({
        rpc: "act_on_subscriptions",
        args: { user_ids, action, args, reason, batch_id: batchId },
      }),
      ofStripe: ({ user_id, idempotency_key }) => ({
        route: "/api/subscription-actions",
        body: { user_id, action, args, reason, idempotency_key, batch_id: batchId },
      }),
    });
  };
  if (undoes) return <BatchUndoDialog batchId={batchId} onClose={onClose} />;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={() => !run.isPending && onClose()}
      aria-labelledby="bulk-title"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <DialogTitle id="bulk-title">
          {label}: {userIds.length === 1 ? "1 learner" : `${userIds.length} learners`}
        </DialogTitle>
        <DialogContent>
          {run.data ? (
            <ResultList results={run.data} verb={label} />
          ) : (
            <Stack spacing={2} sx={{ mt: 1 }}>
              <ActionFields
                action={action}
                values={values}
                onChange={(name, value) => setValues((now) => ({ ...now, [name]: value }))}
              />
              {preview.data && <BulkConsequence preview={preview.data} />}
              {preview.isFetching && <LinearProgress aria-label="Reckoning the consequence" />}
              {preview.error && <Alert severity="info">{messageOf(preview.error)}</Alert>}
              <TextField
                required
                fullWidth
                multiline
                size="small"
                label="Reason"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                helperText="Kept with each subscription, for whoever asks later."
              />
              {run.isPending && (
                <LinearProgress
                  variant="determinate"
                  aria-label={`${run.progress} of ${changes.length} done`}
                  value={(100 * run.progress) / Math.max(1, changes.length)}
                />
              )}
              {run.error && (
                <Alert severity="error">
                  {messageOf(run.error)} Press the button again to go on: nothing happens twice.
                </Alert>
              )}
            </Stack>
          )}
        </DialogContent>
        <DialogActions>
          {run.data ? (
            <>
              {run.data.some(({ outcome }) => outcome !== "refused") && (
                <Button onClick={() => setUndoes(true)}>Undo for all</Button>
              )}
              <Button variant="contained" onClick={onClose}>
                Close
              </Button>
            </>
          ) : (
            <>
              <Button disabled={run.isPending} onClick={onClose}>
                Leave them as they are
              </Button>
              <Button type="submit" variant="contained" disabled={!isReady} loading={run.isPending}>
                {label}
              </Button>
            </>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
