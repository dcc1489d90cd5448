import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { messageOf } from "~/ui/message-of";
import { useAct } from "./use-act";

interface UndoDialogProps {
  actionId: string;
  /** What is undone, as the button that did it is called. */
  name: string;
  /** Stripe made it and has to take it back. */
  throughStripe: boolean;
  onClose: () => void;
}

/** Puts back what an action changed; the database refuses when something of it was changed since. */
export function UndoDialog({ actionId, name, throughStripe, onClose }: UndoDialogProps) {
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = useAct(onClose);
  const undo = () =>
    mutate({
      name: `Undo: ${name}`,
      via: throughStripe
        ? { route: "/api/subscription-undos" }
        : { rpc: "undo_subscription_action" },
      body: { action_id: actionId, reason },
    });
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="undo-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "" && !isPending) undo();
        }}
      >
        <DialogTitle id="undo-title">Undo: {name}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            What this changed becomes what it was before. Later changes of other things stay. The
            learner gets a mail about it.
            {throughStripe &&
              " Stripe takes it back first; what it has reckoned for the next invoice goes too. Once an invoice was paid, there is no undo."}
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
