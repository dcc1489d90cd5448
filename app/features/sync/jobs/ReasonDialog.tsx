import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { type ReactNode, useId, useState } from "react";

interface ReasonDialogProps {
  title: string;
  /** What will happen, before it is asked for. */
  children: ReactNode;
  /** Words of the button that does it. */
  action: string;
  isBusy: boolean;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Says the consequence of what touches many questions, and asks why it is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, children, action, isBusy, onReason, onClose } = props;
  const titleId = useId();
  const [reason, setReason] = useState("");
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason.trim());
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{children}</DialogContentText>
          <TextField
            label="Reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required
            autoFocus
            fullWidth
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Close</Button>
          <Button type="submit" variant="contained" loading={isBusy} disabled={!reason.trim()}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
