import { useMemo, useState } from "react";
import type { ActionTarget } from "../subscription";
import { ActionFields } from "./ActionFields";
import { ACTIONS, type ActionName, actionArgs } from "./action-specs";
import { ChangeDialog } from "./ChangeDialog";

interface ActionDialogProps {
  action: ActionName;
  subscription: ActionTarget;
  onClose: () => void;
}

/** Asks what an action needs, says what it will change, wants the reason, and does it once. */
export function ActionDialog({ action, subscription, onClose }: ActionDialogProps) {
  const { label, purpose, start } = ACTIONS[action];
  const { user_id } = subscription;
  const [values, setValues] = useState(() => start(subscription));
  const asked = useMemo(() => {
    const args = actionArgs[action].safeParse(values).data;
    return args && { user_id, action, args };
  }, [user_id, action, values]);
  return (
    <ChangeDialog
      title={label}
      submitLabel={label}
      name={label}
      purpose={purpose}
      asked={asked}
      via={(isThroughStripe) =>
        isThroughStripe ? { route: "/api/subscription-actions" } : { rpc: "act_on_subscription" }
      }
      missing="Fill in what is asked above to see what it changes."
      onClose={onClose}
    >
      <ActionFields
        action={action}
        subscription={subscription}
        values={values}
        onChange={(name, value) => setValues((now) => ({ ...now, [name]: value }))}
      />
    </ChangeDialog>
  );
}
