import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useMemo, useState } from "react";
import { messageOf } from "~/ui/message-of";
import type { ActionTarget } from "../subscription";
import { ActionFields } from "./ActionFields";
import { ACTIONS, type ActionName, actionArgs } from "./action-specs";
import { Consequence } from "./Consequence";
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
  const [values, setValues] = useState(() => start(subscription));
  const [reason, setReason] = useState("");
  const args = useMemo(() => actionArgs[action].safeParse(values).data, [action, values]);
  const asked = { userId: subscription.user_id, action, args };
  const preview = usePreview(asked);
  const { mutate, isPending, error } = useAct(onClose);
  const isReady = args && preview.data && preview.isCurrent && reason.trim() !== "";
  const act = () => {
    if (!isReady || isPending) return;
    mutate({
      name: label,
      via: preview.data.through_stripe
        ? { route: "/api/subscription-actions" }
        : { rpc: "act_on_subscription" },
      body: { user_id: subscription.user_id, action, args, reason },
    });
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={() => !isPending && onClose()}
      aria-labelledby="action-title"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <DialogTitle id="action-title">{label}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{purpose}</DialogContentText>
          <Stack spacing={2}>
            <ActionFields
              action={action}
              subscription={subscription}
              values={values}
              onChange={(name, value) => setValues((now) => ({ ...now, [name]: value }))}
            />
            <div aria-live="polite">
              {preview.data && <Consequence preview={preview.data} asked={asked} />}
              {preview.error && <Alert severity="info">{messageOf(preview.error)}</Alert>}
            </div>
            <TextField
              required
              fullWidth
              multiline
              size="small"
              label="Reason"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              helperText="Kept with the subscription, for whoever asks later."
            />
            {error && <Alert severity="error">{messageOf(error)}</Alert>}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button type="submit" variant="contained" disabled={!isReady} loading={isPending}>
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
