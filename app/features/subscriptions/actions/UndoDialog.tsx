import { useMemo } from "react";
import { ChangeDialog } from "./ChangeDialog";

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
  return (
    <ChangeDialog
      title={`Undo: ${name}`}
      submitLabel="Undo"
      name={`Undo: ${name}`}
      purpose="What this changed becomes what it was before. Later changes of other things stay."
      asked={asked}
      via={() =>
        throughStripe ? { route: "/api/subscription-undos" } : { rpc: "undo_subscription_action" }
      }
      onClose={onClose}
    />
  );
}
