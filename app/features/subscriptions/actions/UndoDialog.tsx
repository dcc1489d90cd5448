import DialogContentText from "@mui/material/DialogContentText";
import { useMemo } from "react";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { ConsequenceOf } from "./ConsequenceOf";
import { useAct } from "./use-act";
import { usePreview } from "./use-preview";

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
  const asked = useMemo(() => ({ action_id: actionId }), [actionId]);
  const preview = usePreview(asked);
  const { mutate, isPending, error } = useAct(onClose);
  return (
    <ReasonDialog
      title={`Undo: ${name}`}
      submitLabel="Undo"
      cancelLabel="Leave it as it is"
      reasonHint="Kept with the subscription, for whoever asks later."
      isComplete={preview.isSuccess}
      isPending={isPending}
      error={error}
      onSubmit={(reason) =>
        mutate({
          name: `Undo: ${name}`,
          via: throughStripe
            ? { route: "/api/subscription-undos" }
            : { rpc: "undo_subscription_action" },
          body: { ...asked, reason },
        })
      }
      onClose={onClose}
    >
      <DialogContentText sx={{ mb: 2 }}>
        What this changed becomes what it was before. Later changes of other things stay.
      </DialogContentText>
      <ConsequenceOf preview={preview} asked={asked} />
    </ReasonDialog>
  );
}
