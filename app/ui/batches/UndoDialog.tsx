import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useDataProvider, useRefresh } from "ra-core";
import { useState } from "react";
import { batchOutcome, batchProblem, counted } from "./batch";
import { SkipList } from "./SkipList";
import { UndoLimits } from "./UndoLimits";
import { UndoPlan } from "./UndoPlan";

/** Says what an undo would put back and what it would leave, then does it. */
export default function UndoDialog({ batchId, onClose }: { batchId: string; onClose: () => void }) {
  const provider = useDataProvider();
  const refresh = useRefresh();
  const [reason, setReason] = useState("");
  // One id for all tries: a lost answer must not undo twice.
  const [undoId] = useState(() => crypto.randomUUID());
  const preview = useQuery({
    queryKey: ["undo-preview", batchId],
    gcTime: 0,
    queryFn: async () =>
      batchOutcome.parse(await provider.rpc("undo_batch", { batch_id: batchId, preview: true })),
  });
  const run = useMutation({
    mutationFn: async () =>
      batchOutcome.parse(
        await provider.rpc("undo_batch", {
          batch_id: batchId,
          reason: reason.trim() || "Undo",
          undo_id: undoId,
        }),
      ),
    onSuccess: () => refresh(),
  });
  const shown = run.data ?? preview.data;
  const error = run.error ?? preview.error;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby="undo-title"
      onClose={() => !run.isPending && onClose()}
    >
      <DialogTitle id="undo-title">Undo the whole batch</DialogTitle>
      <DialogContent>
        {(preview.isPending || run.isPending) && <LinearProgress aria-label="Working" />}
        {shown && (
          <Typography role="status">
            {run.data
              ? `${counted(shown.changed, "record")} put back.`
              : `${counted(shown.changed, "record")} will get back the values from before the batch.`}
            {shown.unchanged > 0 && ` ${counted(shown.unchanged, "record")} had them already.`}
          </Typography>
        )}
        {!run.data && preview.data && (
          <UndoPlan plan={preview.data.plan} total={preview.data.changed} />
        )}
        {shown && <SkipList skips={shown.skips} total={shown.skipped} isPlan={!run.data} />}
        {!run.data && <UndoLimits />}
        {!run.data && (
          <TextField
            fullWidth
            label="Reason (kept in the history)"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            sx={{ mt: 2 }}
          />
        )}
        {error && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {batchProblem(error, "undo")}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button disabled={run.isPending} onClick={onClose}>
          {run.data ? "Close" : "Cancel"}
        </Button>
        {!run.data && (
          <Button
            variant="contained"
            loading={run.isPending}
            disabled={!preview.data || preview.data.changed === 0}
            onClick={() => run.mutate()}
          >
            Undo
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
