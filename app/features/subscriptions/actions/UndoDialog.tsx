import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useNotify, useRefresh } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";

interface UndoDialogProps {
  actionId: string;
  /** What is undone, as the button that did it is called. */
  name: string;
  onClose: () => void;
}

/** Puts back what an action changed; the database refuses when something of it was changed since. */
export function UndoDialog({ actionId, name, onClose }: UndoDialogProps) {
  const [reason, setReason] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      provider.rpc("undo_subscription_action", {
        action_id: actionId,
        reason,
        idempotency_key: key,
      }),
    onSuccess: () => {
      notify(`${name}: undone.`, { type: "success" });
      refresh();
      onClose();
    },
  });
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="undo-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") mutate();
        }}
      >
        <DialogTitle id="undo-title">Undo: {name}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            What this changed becomes what it was before. Later changes of other things stay.
          </DialogContentText>
          <TextField
            required
            fullWidth
            multiline
            size="small"
            label="Reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {messageOf(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={reason.trim() === ""}
            loading={isPending}
          >
            Undo
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
