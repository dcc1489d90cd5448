import DialogContentText from "@mui/material/DialogContentText";
import Stack from "@mui/material/Stack";
import { useMemo, useState } from "react";
import { ReasonDialog } from "~/ui/ReasonDialog";
import type { ActionTarget } from "../subscription";
import { ActionFields } from "./ActionFields";
import { ACTIONS, type ActionName, actionArgs } from "./action-specs";
import { ConsequenceOf } from "./ConsequenceOf";
import { useAct } from "./use-act";
import { usePreview } from "./use-preview";

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
  const preview = usePreview(asked);
  const { mutate, isPending, error } = useAct(onClose);
  return (
    <ReasonDialog
      title={label}
      submitLabel={label}
      cancelLabel="Leave it as it is"
      reasonHint="Kept with the subscription, for whoever asks later."
      isComplete={asked !== undefined && preview.isSuccess && preview.isCurrent}
      isPending={isPending}
      error={error}
      onSubmit={(reason) =>
        mutate({
          name: label,
          via: preview.data?.through_stripe
            ? { route: "/api/subscription-actions" }
            : { rpc: "act_on_subscription" },
          body: { ...asked, reason },
        })
      }
      onClose={onClose}
    >
      <DialogContentText sx={{ mb: 2 }}>{purpose}</DialogContentText>
      <Stack spacing={2}>
        <ActionFields
          action={action}
          subscription={subscription}
          values={values}
          onChange={(name, value) => setValues((now) => ({ ...now, [name]: value }))}
        />
        <ConsequenceOf
          preview={preview}
          asked={asked}
          missing="Fill in what is asked above to see what it changes."
        />
      </Stack>
    </ReasonDialog>
  );
}
