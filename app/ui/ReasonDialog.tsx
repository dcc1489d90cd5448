import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { type ReactNode, useId, useState } from "react";
import { isReason } from "~/domain/reason";
import { messageOf } from "./message-of";

interface ReasonDialogProps {
  title: string;
  submitLabel: string;
  isDangerous?: boolean;
  /** Whether the rest of the form is complete; the reason is looked after here. */
  isComplete?: boolean;
  isPending: boolean;
  error: Error | null;
  onSubmit: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** The form around a change that people are asked the reason for: what, why, and what went wrong. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, submitLabel, isDangerous, isComplete = true, isPending, error, onClose } = props;
  const titleId = useId();
  const [reason, setReason] = useState("");
  const isReady = isComplete && isReason(reason);
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isPending) props.onSubmit(reason.trim());
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {props.children}
          <TextField
            required
            fullWidth
            margin="normal"
            label="Reason"
            helperText="Kept in the audit log."
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          {error && <Alert severity="error">{messageOf(error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            color={isDangerous ? "error" : "primary"}
            disabled={!isReady}
            loading={isPending}
          >
            {submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
