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
import { useCreatePath, useDataProvider } from "react-admin";
import { useNavigate } from "react-router-dom";
import { z } from "zod";
import { messageOf } from "../message-of";

const started = z.object({ id: z.uuid() });

interface ViewAsLearnerDialogProps {
  learnerId: string;
  onClose: () => void;
}

/** Asks why, and says what it means, before the product is shown through a learner's eyes. */
export default function ViewAsLearnerDialog({ learnerId, onClose }: ViewAsLearnerDialogProps) {
  const [reason, setReason] = useState("");
  const provider = useDataProvider();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () =>
      started.parse(await provider.rpc("start_learner_view", { learner_id: learnerId, reason })),
    onSuccess: ({ id }) => navigate(createPath({ resource: "learner_views", type: "show", id })),
  });
  const isTooShort = reason.trim().length < 3;
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="view-as-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isTooShort) mutate();
        }}
      >
        <DialogTitle id="view-as-title">View as this learner</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            You see what they see, for fifteen minutes, and can change nothing. It is logged under
            your name and theirs.
          </DialogContentText>
          <TextField
            required
            fullWidth
            autoFocus
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
          <Button type="submit" variant="contained" disabled={isTooShort} loading={isPending}>
            Start viewing
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
