import type Stripe from "stripe";
import type { PlannedAction } from "./intent";
import { ActionRefusedError } from "./refusal.server";

const MOVES_MONEY = new Set(["change_tier", "extend_trial", "grant_days", "comp"]);

/**
 * An invoice that was paid meanwhile holds what the undone action did to the money.
 * @throws ActionRefusedError then
 */
export async function refusePaidUndo(stripe: Stripe, { undone }: PlannedAction): Promise<void> {
  const before = undone?.stripe_terms.had;
  if (!undone || !before || !MOVES_MONEY.has(undone.action)) return;
  const { data } = await stripe.invoices.list({ subscription: before.subscription, limit: 100 });
  const known = data.findIndex(({ id }) => id === before.latest_invoice);
  const since = known < 0 ? data : data.slice(0, known);
  if (since.some(({ amount_paid }) => amount_paid > 0))
    throw new ActionRefusedError(
      "An invoice was paid since, so this cannot be undone any more. Make the change that is wanted now, and refund the invoice if need be.",
    );
}
