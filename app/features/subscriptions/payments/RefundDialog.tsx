import Alert from "@mui/material/Alert";
import TextField from "@mui/material/TextField";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { formatMoney, fromUnits, toUnits } from "~/domain/money";
import { ChangeDialog } from "../actions/ChangeDialog";
import { AccessDecision } from "./AccessDecision";
import type { Invoice } from "./payment";
import { PAYMENTS_QUERY } from "./use-payments";

interface RefundDialogProps {
  learnerId: string;
  invoice: Invoice;
  /** Stripe charges the subscription now, so that there is access to decide about. */
  isCharged: boolean;
  onClose: () => void;
}

/** What is wrong with the amount as it stands; null when nothing is. */
function problemOf(amount: number | null, left: number, currency: string): string | null {
  if (amount === null) return `Give an amount such as ${toUnits(left, currency)}.`;
  return amount > left ? `At most ${toUnits(left, currency)}, which is what is left of it.` : null;
}

/** Pays an invoice back, whole or in part, with the decision about access beside it. */
export function RefundDialog({ learnerId, invoice, isCharged, onClose }: RefundDialogProps) {
  const { id, currency, total } = invoice;
  const left = invoice.paid - invoice.refunded;
  const [text, setText] = useState(() => toUnits(left, currency));
  const [access, setAccess] = useState("keep");
  const queries = useQueryClient();
  const amount = fromUnits(text, currency);
  const problem = problemOf(amount, left, currency);
  const asked = useMemo(
    () =>
      amount === null || problem
        ? undefined
        : { user_id: learnerId, action: "refund", args: { invoice: id, amount, access } },
    [learnerId, id, amount, problem, access],
  );
  const told = asked ? formatMoney(asked.args.amount, currency) : "";
  return (
    <ChangeDialog
      title={`Refund invoice ${invoice.number ?? id}`}
      submitLabel={`Refund ${told}`.trim()}
      cancelLabel="Refund nothing"
      name="Refund"
      purpose={
        <>
          {formatMoney(total, currency)} were invoiced, {formatMoney(left, currency)} can be paid
          back. Stripe sends the money the way it came; banks take five to ten days.
        </>
      }
      asked={asked}
      via={() => ({ route: "/api/subscription-actions" })}
      money={`${told} goes back to the learner.`}
      onDone={() => void queries.invalidateQueries({ queryKey: PAYMENTS_QUERY })}
      onClose={onClose}
    >
      <TextField
        required
        fullWidth
        size="small"
        label={`Amount in ${currency.toUpperCase()}`}
        value={text}
        error={problem !== null}
        helperText={problem ?? "The whole of it, or a part."}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { inputMode: "decimal" } }}
      />
      {isCharged ? (
        <AccessDecision value={access} onChange={setAccess} />
      ) : (
        <Alert severity="info">
          Stripe does not charge this learner any more, so the access stays as it is. End it with an
          action of its own, if it should end.
        </Alert>
      )}
    </ChangeDialog>
  );
}
