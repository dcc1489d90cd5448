import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import { undoAnswer } from "../case";
import { UndoOutcome } from "./UndoOutcome";

interface UndoDecisionsDialogProps {
  decisionIds: readonly string[];
  /** Called when it is closed after something was undone. */
  onDone: () => void;
  onClose: () => void;
}

/** Takes decisions back, then says of each what became of it. */
export function UndoDecisionsDialog({ decisionIds, onDone, onClose }: UndoDecisionsDialogProps) {
  const titleId = useId();
  const [reason, setReason] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const provider = useDataProvider<ConsoleDataProvider>();
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: async () =>
      undoAnswer.parse(
        await provider.rpc("undo_decisions", {
          decision_ids: decisionIds,
          reason: reason.trim(),
          idempotency_key: key,
        }),
      ),
  });
  const many = decisionIds.length > 1;
  const isReady = reason.trim().length >= 3;
  return (
    <Dialog
      open
      onClose={data ? onDone : onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isPending) mutate();
        }}
      >
        <DialogTitle id={titleId}>
          {many ? `Undo ${decisionIds.length} decisions` : "Undo the decision"}
        </DialogTitle>
        <DialogContent>
          {data ? (
            <UndoOutcome answer={data} />
          ) : (
            <>
              <DialogContentText sx={{ mb: 2 }}>
                {many ? "Each text becomes" : "The text becomes"} what it was before, penalties of{" "}
                {many ? "these cases" : "this case"} are lifted, and{" "}
                {many ? "they wait" : "it waits"} in the queue again. What somebody changed since
                stays as it is. The author is told.
              </DialogContentText>
              <TextField
                required
                autoFocus
                size="small"
                label="Reason for the undo"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                slotProps={{ htmlInput: { maxLength: 500 } }}
              />
            </>
          )}
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {messageOf(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          {data ? (
            <Button autoFocus variant="contained" onClick={onDone}>
              Close
            </Button>
          ) : (
            <>
              <Button onClick={onClose}>Leave it as it is</Button>
              <Button type="submit" variant="contained" disabled={!isReady} loading={isPending}>
                Undo
              </Button>
            </>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
