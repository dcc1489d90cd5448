import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { isReason } from "~/domain/reason";
import { messageOf } from "./message-of";

interface ReasonDialogProps {
  title: string;
  submitLabel: string;
  /** What the button that changes nothing is called. */
  cancelLabel?: string;
  /** Where the reason is kept, or what else is worth knowing about it. */
  reasonHint?: string;
  isDangerous?: boolean;
  /** Whether the rest of the form is complete; the reason is looked after here. */
  isComplete?: boolean;
  isPending: boolean;
  error: Error | null;
  onSubmit: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

const FIELDS = "input:not([type=hidden], [aria-hidden]), [role=combobox]";

/** A form that the keyboard enters at its first field, so that nobody has to look for it. */
function FormInDialog({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>(FIELDS)?.focus(), []);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/**
 * The form around a change that people are asked the reason for: what, why, and what went wrong. Enter does it
 * once everything is there, Escape leaves. A click beside it takes nothing away that somebody has written.
 */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, submitLabel, isDangerous, isComplete = true, isPending, error, onClose } = props;
  const { cancelLabel = "Cancel", reasonHint = "Kept in the audit log." } = props;
  const titleId = useId();
  const [reason, setReason] = useState("");
  const isReady = isComplete && isReason(reason);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={(_event, cause) => {
        if (!isPending && !(cause === "backdropClick" && reason !== "")) onClose();
      }}
      aria-labelledby={titleId}
    >
      <FormInDialog onSubmit={() => isReady && !isPending && props.onSubmit(reason.trim())}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {props.children}
          <TextField
            required
            fullWidth
            margin="normal"
            label="Reason"
            helperText={reasonHint}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          {error && <Alert severity="error">{messageOf(error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button disabled={isPending} onClick={onClose}>
            {cancelLabel}
          </Button>
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
      </FormInDialog>
    </Dialog>
  );
}
