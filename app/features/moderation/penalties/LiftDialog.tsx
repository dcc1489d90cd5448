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
import { useDataProvider, useNotify, useRefresh } from "react-admin";
import { messageOf } from "~/ui/message-of";
import type { PenaltyRow } from "./penalty";

interface LiftDialogProps {
  penalty: PenaltyRow;
  onClose: () => void;
}

/** Ends a penalty before its time. */
export function LiftDialog({ penalty, onClose }: LiftDialogProps) {
  const titleId = useId();
  const [reason, setReason] = useState("");
  const provider = useDataProvider();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => provider.rpc("lift_penalty", { penalty_id: penalty.id, reason }),
    onSuccess: () => {
      notify("The penalty is lifted.", { type: "success" });
      refresh();
      onClose();
    },
  });
  const isReady = reason.trim().length >= 3;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isPending) mutate();
        }}
      >
        <DialogTitle id={titleId}>Lift the {penalty.kind}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            Only this one ends: the text stays as it was decided, and penalties of other cases stay
            in force. The person is told.
          </DialogContentText>
          <TextField
            required
            autoFocus
            size="small"
            label="Reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {messageOf(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={!isReady} loading={isPending}>
            Lift
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
