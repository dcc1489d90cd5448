import Alert from "@mui/material/Alert";
import Typography from "@mui/material/Typography";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type Person, PersonPicker } from "~/ui/people/PersonPicker";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { noUndoOf, type Repair, type RepairDirection, repairAnswer } from "./repairs";

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
  const [people, setPeople] = useState<Person[]>([]);
  const asksLearner = repair.possible && repair.asksLearner === true;
  const [key] = useState(() => crypto.randomUUID());
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (reason: string) =>
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
  return (
    <ReasonDialog
      title={REPAIR_LABELS[direction]}
      submitLabel="Repair"
      cancelLabel="Leave it as it is"
      reasonHint="Kept in the audit log and in the subscription's ledger."
      isComplete={!asksLearner || people.length === 1}
      isPending={isPending}
      error={error}
      onSubmit={mutate}
      onClose={onClose}
    >
      <Alert severity="info" sx={{ mb: 2 }}>
        {repair.says}
        <Typography variant="body2">{noUndoOf(repair)}</Typography>
      </Alert>
      {asksLearner && <PersonPicker label="Learner" value={people} onChange={setPeople} most={1} />}
    </ReasonDialog>
  );
}
