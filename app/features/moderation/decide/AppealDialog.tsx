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
import { messageOf } from "~/ui/message-of";
import { APPEAL_OUTCOMES, type AppealOutcome } from "./appeal-outcomes";

interface AppealDialogProps {
  caseId: string;
  outcome: AppealOutcome;
  onDone: () => void;
  onClose: () => void;
}

/** Ends an appeal with an answer to the author. */
export function AppealDialog({ caseId, outcome, onDone, onClose }: AppealDialogProps) {
  const titleId = useId();
  const [answer, setAnswer] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const provider = useDataProvider();
  const { label, consequence } = APPEAL_OUTCOMES[outcome];
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      provider.rpc("decide_appeal", { case_id: caseId, outcome, answer, idempotency_key: key }),
    onSuccess: onDone,
  });
  const isReady = answer.trim().length >= 3;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isPending) mutate();
        }}
      >
        <DialogTitle id={titleId}>{label}?</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{consequence}</DialogContentText>
          <TextField
            required
            autoFocus
            multiline
            minRows={2}
            size="small"
            label="Answer to the author"
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
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
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
