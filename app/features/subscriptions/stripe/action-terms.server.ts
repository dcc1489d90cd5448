import type Stripe from "stripe";
import { TIER_NAMES } from "~/domain/membership";
import { formatMoney } from "~/domain/money";
import type { PlannedAction, StripeTerms, SubscriptionTerms } from "./intent";
import { ActionRefusedError } from "./refusal.server";

/** A plan on offer. */
export interface OfferedPlan {
  tier: string;
  interval: string;
  stripe_price_id: string;
}

const idOf = (thing: string | { id: string } | null | undefined): string | null =>
  typeof thing === "string" ? thing : (thing?.id ?? null);

function termsOf(subscription: Stripe.Subscription): SubscriptionTerms {
  const [item] = subscription.items.data;
  if (!item)
    throw new ActionRefusedError(
      `Stripe's subscription ${subscription.id} has no price. Look at it in Stripe.`,
    );
  return {
    subscription: subscription.id,
    status: subscription.status,
    item: item.id,
    price: item.price.id,
    interval: item.price.recurring?.interval ?? "month",
    period_end: item.current_period_end,
    trial_end: subscription.trial_end,
    cancel_at: subscription.cancel_at,
    cancel_at_period_end: subscription.cancel_at_period_end,
    schedule: idOf(subscription.schedule),
    latest_invoice: idOf(subscription.latest_invoice),
  };
}

/** The tier that has to be paid from now on or from the renewal on; null where it stays. */
function wantedTier({ old, planned, action }: PlannedAction) {
  if (action === "reactivate") return planned.tier;
  if (planned.next_tier && planned.next_tier !== old.next_tier) return planned.next_tier;
  return planned.tier === old.tier ? null : planned.tier;
}

function targetPrice(
  planned: PlannedAction,
  had: SubscriptionTerms | null,
  plans: readonly OfferedPlan[],
): string | null {
  const { undone } = planned;
  const tier = wantedTier(planned);
  if (!tier) return null;
  // What comes back is the price that the learner had, on offer or not.
  if (undone?.stripe_terms.had && planned.planned.tier !== planned.old.tier)
    return undone.stripe_terms.had.price;
  const interval = planned.args.interval ?? had?.interval ?? "month";
  const plan = plans.find((one) => one.tier === tier && one.interval === interval);
  if (!plan)
    throw new ActionRefusedError(
      `No plan on offer has the tier ${TIER_NAMES[tier]} by the ${interval}. Add one with its Stripe price to the plans.`,
    );
  return plan.stripe_price_id;
}

/** The payment of an invoice, when the amount is not more than what is left of it. */
async function refundable(stripe: Stripe, customer: string, { args }: PlannedAction) {
  const invoice = await stripe.invoices.retrieve(args.invoice ?? "", { expand: ["payments"] });
  if (idOf(invoice.customer) !== customer)
    throw new ActionRefusedError("This invoice is another customer's.");
  const payment = invoice.payments?.data.find(({ status }) => status === "paid");
  const intent = idOf(payment?.payment.payment_intent);
  if (!intent || invoice.amount_paid === 0)
    throw new ActionRefusedError("Nothing was paid on this invoice through Stripe.");
  const refunds = await stripe.refunds.list({ payment_intent: intent, limit: 100 });
  const left = refunds.data
    .filter(({ status }) => status !== "failed" && status !== "canceled")
    .reduce((rest, { amount }) => rest - amount, invoice.amount_paid);
  if ((args.amount ?? 0) > left)
    throw new ActionRefusedError(
      left === 0
        ? "This invoice was paid back already."
        : `Only ${formatMoney(left, invoice.currency)} of this invoice is left to pay back.`,
    );
  return intent;
}

const ENDED = new Set(["canceled", "incomplete_expired"]);

/**
 * Looks up at Stripe what an action starts from.
 * @throws ActionRefusedError for what Stripe cannot do, with what to do instead; Stripe's errors
 */
export async function readTerms(
  stripe: Stripe,
  plans: readonly OfferedPlan[],
  planned: PlannedAction,
): Promise<StripeTerms> {
  const { stripe_customer_id: customer, stripe_subscription_id: id } = planned.old;
  if (!customer) throw new ActionRefusedError("No customer of Stripe's is known for this learner.");
  const found = id ? termsOf(await stripe.subscriptions.retrieve(id)) : null;
  const had = found && !ENDED.has(found.status) ? found : null;
  if (planned.action === "reactivate" && had)
    throw new ActionRefusedError(
      `Stripe's subscription is ${had.status}, not cancelled: once the learner pays the open invoice, access comes back by itself.`,
    );
  const needsOne = planned.action !== "reactivate" && planned.action !== "refund";
  if (needsOne && !had)
    throw new ActionRefusedError(
      "At Stripe this subscription has ended already. The console follows in a moment.",
    );
  return {
    customer,
    had,
    target_price: targetPrice(planned, had, plans),
    payment_intent:
      planned.action === "refund" ? await refundable(stripe, customer, planned) : null,
  };
}
