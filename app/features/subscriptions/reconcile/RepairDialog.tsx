import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import { type Person, PersonPicker } from "~/ui/people/PersonPicker";
import { type Repair, type RepairDirection, repairAnswer } from "./repairs";

export const REPAIR_LABELS: Record<RepairDirection, string> = {
  database: "Make the database what Stripe says",
  stripe: "Make Stripe what the database says",
};

interface RepairDialogProps {
  driftId: string;
  direction: RepairDirection;
  repair: Repair;
  onClose: () => void;
}

/** Says what the repair changes, wants the reason, and does it once. */
export function RepairDialog({ driftId, direction, repair, onClose }: RepairDialogProps) {
  const [reason, setReason] = useState("");
  const [people, setPeople] = useState<Person[]>([]);
  const asksLearner = repair.possible && repair.asksLearner === true;
  const [key] = useState(() => crypto.randomUUID());
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () =>
      repairAnswer.parse(
        await provider.post("/api/stripe-repairs", {
          drift_id: driftId,
          direction,
          reason,
          idempotency_key: key,
          learner_id: people[0]?.id,
        }),
      ),
    onSuccess: ({ outcome }) => {
      notify(
        outcome === "repaired"
          ? "Repaired: both sides agree."
          : "Both sides agree by now. Nothing had to be changed.",
        { type: "success" },
      );
      onClose();
    },
    onSettled: () =>
      Promise.all(
        [["stripe_drift"], ["rpc", "stripe_drift_counts"], ["user_subscriptions"]].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const isReady = reason.trim() !== "" && (!asksLearner || people.length === 1);
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="repair-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isPending) mutate();
        }}
      >
        <DialogTitle id="repair-title">{REPAIR_LABELS[direction]}</DialogTitle>
        <DialogContent>
          <Alert severity="info" sx={{ mb: 2 }}>
            {repair.says}
          </Alert>
          {asksLearner && (
            <PersonPicker label="Learner" value={people} onChange={setPeople} most={1} />
          )}
          <TextField
            required
            fullWidth
            multiline
            size="small"
            label="Reason"
            helperText="Kept in the audit log and in the subscription's ledger."
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
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button type="submit" variant="contained" disabled={!isReady} loading={isPending}>
            Repair
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
