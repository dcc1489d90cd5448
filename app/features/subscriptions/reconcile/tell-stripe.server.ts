import type { PoolClient } from "pg";
import type Stripe from "stripe";
import type { StripeRequest } from "../stripe/action-requests";
import { sendRequests } from "../stripe/send-requests.server";
import type { Drift, HereSide } from "./drift";
import type { StripeOrder } from "./repairs";

/** This repair is not possible; the message says why. */
export class CannotRepairError extends Error {
  override readonly name = "CannotRepairError";
}

/** The price on offer for a tier, charged as often as the present one. */
async function priceFor(client: PoolClient, tier: HereSide["tier"], interval: string) {
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

type Told = Drift & { here: HereSide };

/** The requests that make Stripe's subscription what ours is, in their order. */
async function requestsFor(
  client: PoolClient,
  { here, differs, kind }: Told,
  subscription: Stripe.Subscription,
): Promise<StripeRequest[]> {
  const { id, schedule } = subscription;
  const [item] = subscription.items.data;
  const interval = item?.price.recurring?.interval ?? "month";
  const params: Stripe.SubscriptionUpdateParams = {};
  let price = item?.price.id ?? "";
  if (item && (differs.includes("tier") || kind === "price_unknown")) {
    price = await priceFor(client, here.tier, interval);
    params.items = [{ id: item.id, price }];
  }
  if (differs.includes("trial_ends_at") && here.trial_ends_at)
    params.trial_end = seconds(here.trial_ends_at);
  if (differs.includes("cancel_at")) Object.assign(params, ending(here, subscription));
  const requests: StripeRequest[] = [];
  // What is agreed for the renewal stands in the way of any other change: it goes, and is agreed again.
  if (schedule)
    requests.push({
      ask: "release",
      schedule: typeof schedule === "string" ? schedule : schedule.id,
    });
  if (Object.keys(params).length > 0)
    requests.push({
      ask: "update",
      subscription: id,
      params: { proration_behavior: "none", ...params },
    });
  if (item && here.next_tier && here.next_tier !== here.tier)
    requests.push({
      ask: "schedule",
      subscription: id,
      schedule: null,
      item: item.id,
      price,
      next_price: await priceFor(client, here.next_tier, interval),
      interval,
    });
  return requests;
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
  drift: Drift,
  subscription: Stripe.Subscription,
  key: string,
): Promise<void> {
  const { here } = drift;
  const requests: StripeRequest[] =
    order === "cancel" || !here
      ? [{ ask: "cancel", subscription: subscription.id }]
      : await requestsFor(client, { ...drift, here }, subscription);
  await sendRequests(stripe, requests, `drift-${key}`);
}
