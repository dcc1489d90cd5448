import type { PoolClient } from "pg";
import type Stripe from "stripe";
import type { Drift, HereSide } from "./drift";
import type { StripeOrder } from "./repairs";

/** This repair is not possible; the message says why. */
export class CannotRepairError extends Error {
  override readonly name = "CannotRepairError";
}

/** The price on offer for this tier, charged as often as the present one. */
async function priceFor(client: PoolClient, { tier }: HereSide, subscription: Stripe.Subscription) {
  const interval = subscription.items.data[0]?.price.recurring?.interval ?? "month";
  const { rows } = await client.query<{ price: string }>(
    `select stripe_price_id as price from public.subscription_plans
     where tier = $1 and interval = $2 and is_active order by created_at desc limit 1`,
    [tier, interval],
  );
  const [plan] = rows;
  if (!plan)
    throw new CannotRepairError(
      `There is no plan on offer for this tier that is charged by the ${interval}.`,
    );
  return plan.price;
}

const seconds = (moment: string) => Math.floor(Date.parse(moment) / 1000);

/** When ours ends for good, in Stripe's terms. Stripe takes only one of the two at a time. */
function ending(
  here: HereSide,
  subscription: Stripe.Subscription,
): Stripe.SubscriptionUpdateParams {
  const end = here.cancel_at ?? (here.auto_renew ? null : here.end_date);
  if (end === null)
    return subscription.cancel_at_period_end ? { cancel_at_period_end: false } : { cancel_at: "" };
  const periodEnd = subscription.items.data[0]?.current_period_end;
  return seconds(end) === periodEnd ? { cancel_at_period_end: true } : { cancel_at: seconds(end) };
}

/**
 * Tells Stripe what the database says about this subscription.
 * @param key  the same for each try, so that Stripe does it once
 * @throws CannotRepairError, Stripe's errors
 */
export async function tellStripe(
  stripe: Stripe,
  client: PoolClient,
  order: StripeOrder,
  { here, differs, kind }: Drift,
  subscription: Stripe.Subscription,
  key: string,
): Promise<void> {
  const once = { idempotencyKey: `drift-${key}` };
  if (order === "cancel" || !here) {
    await stripe.subscriptions.cancel(subscription.id, {}, once);
    return;
  }
  const [item] = subscription.items.data;
  const params: Stripe.SubscriptionUpdateParams = { proration_behavior: "none" };
  if (item && (differs.includes("tier") || kind === "price_unknown"))
    params.items = [{ id: item.id, price: await priceFor(client, here, subscription) }];
  if (differs.includes("trial_ends_at") && here.trial_ends_at)
    params.trial_end = seconds(here.trial_ends_at);
  if (differs.includes("cancel_at")) Object.assign(params, ending(here, subscription));
  await stripe.subscriptions.update(subscription.id, params, once);
}
