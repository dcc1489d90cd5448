import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useCanAccess } from "react-admin";
import type { ActionTarget } from "../subscription";
import { ActionDialog } from "./ActionDialog";
import { ACTION_NAMES, ACTIONS, type ActionName } from "./action-specs";

interface ActionButtonsProps {
  subscription: ActionTarget;
  /** Names of the actions to offer; left out: every one. */
  only?: readonly string[];
}

/** What can be done to the subscription as it stands; nothing for whoever may only look. */
export function ActionButtons({ subscription, only }: ActionButtonsProps) {
  const [open, setOpen] = useState<ActionName | null>(null);
  const { canAccess: mayAct = false } = useCanAccess({
    resource: "user_subscriptions",
    action: "act",
  });
  if (!mayAct) return null;
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1 }}>
      {ACTION_NAMES.filter(
        (action) => (only?.includes(action) ?? true) && ACTIONS[action].offered(subscription),
      ).map((action) => (
        <Button key={action} variant="outlined" onClick={() => setOpen(action)}>
          {ACTIONS[action].label}
        </Button>
      ))}
      {open && (
        <ActionDialog action={open} subscription={subscription} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}
