import Alert from "@mui/material/Alert";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { ErasurePreviewTable, useErasurePreview } from "./ErasurePreviewTable";
import { useRequestChange } from "./use-request-change";

interface ErasureDialogProps {
  learnerId: string;
  onClose: () => void;
}

/** Asks for the erasure of a person; the e-mail is typed, so that it is not the next one in the list. */
export function ErasureDialog({ learnerId, onClose }: ErasureDialogProps) {
  const [email, setEmail] = useState("");
  const notify = useNotify();
  const preview = useErasurePreview(learnerId);
  const { mutate, isPending, error } = useRequestChange("request_erasure", () => {
    notify("The erasure waits for approval.", { type: "success" });
    onClose();
  });
  return (
    <ReasonDialog
      title="Erase this person"
      submitLabel="Ask for the erasure"
      isDangerous
      isComplete={email.trim() !== "" && preview.data?.problem === null}
      isPending={isPending}
      error={error}
      onSubmit={(reason) => mutate({ learner_id: learnerId, email: email.trim(), reason })}
      onClose={onClose}
    >
      <ErasurePreviewTable learnerId={learnerId} />
      <Alert severity="warning" sx={{ mt: 1 }}>
        Nothing happens until somebody else who manages staff approves. Then it cannot be undone.
      </Alert>
      <TextField
        required
        fullWidth
        margin="normal"
        label="E-mail of the person"
        helperText="Type it in full."
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        slotProps={{ htmlInput: { autoComplete: "off" } }}
      />
    </ReasonDialog>
  );
}
