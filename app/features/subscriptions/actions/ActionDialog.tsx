import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useNotify, useRefresh } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import type { ActionTarget } from "../subscription";
import { ActionFields } from "./ActionFields";
import { ACTIONS, type ActionName, actionArgs } from "./action-specs";
import { Consequence } from "./Consequence";
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
  // One key for one opening of the dialog: however often the button is pressed, it happens once.
  const [key] = useState(() => crypto.randomUUID());
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const preview = usePreview(subscription.user_id, action, values);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      provider.rpc("act_on_subscription", {
        user_id: subscription.user_id,
        action,
        args: actionArgs[action].parse(values),
        reason,
        idempotency_key: key,
      }),
    onSuccess: () => {
      notify(`${label}: done.`, { type: "success" });
      refresh();
      onClose();
    },
  });
  const blocked = !preview.data || preview.data.through_stripe || reason.trim() === "";
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="action-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!blocked) mutate();
        }}
      >
        <DialogTitle id="action-title">{label}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{purpose}</DialogContentText>
          <Stack spacing={2}>
            <ActionFields
              action={action}
              values={values}
              onChange={(name, value) => setValues((now) => ({ ...now, [name]: value }))}
            />
            <div aria-live="polite">
              {preview.data && (
                <Consequence
                  before={preview.data.before}
                  after={preview.data.after}
                  throughStripe={preview.data.through_stripe}
                />
              )}
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
          <Button type="submit" variant="contained" disabled={blocked} loading={isPending}>
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
