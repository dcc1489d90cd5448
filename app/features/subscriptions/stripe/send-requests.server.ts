import Stripe from "stripe";
import type { StripeRequest } from "./action-requests";

/** What Stripe made of an action: ids and amounts, kept with it. */
export type StripeResult = Record<string, string | number>;

/** Cancels at once; what an earlier try has cancelled stays so. DELETE takes no idempotency key. */
async function cancel(stripe: Stripe, id: string): Promise<StripeResult> {
  try {
    return { cancelled: (await stripe.subscriptions.cancel(id)).id };
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const { status } = await stripe.subscriptions.retrieve(id);
    if (status !== "canceled") throw error;
    return { cancelled: id };
  }
}

/** Two phases: what runs until its end, then the other price; after that Stripe renews as ever. */
async function schedule(
  stripe: Stripe,
  request: Extract<StripeRequest, { ask: "schedule" }>,
  key: string,
): Promise<StripeResult> {
  const { id, phases, current_phase } = request.schedule
    ? await stripe.subscriptionSchedules.retrieve(request.schedule)
    : await stripe.subscriptionSchedules.create(
        { from_subscription: request.subscription },
        { idempotencyKey: `${key}:create` },
      );
  const now = current_phase ?? phases[0];
  if (!now) throw new Error(`Stripe's schedule ${id} has no phase.`);
  await stripe.subscriptionSchedules.update(
    id,
    {
      end_behavior: "release",
      proration_behavior: "none",
      phases: [
        {
          start_date: now.start_date,
          end_date: now.end_date,
          items: [{ price: request.price, quantity: 1 }],
        },
        {
          items: [{ price: request.next_price, quantity: 1 }],
          duration: { interval: request.interval, interval_count: 1 },
          proration_behavior: "none",
        },
      ],
    },
    { idempotencyKey: key },
  );
  return { schedule: id };
}

async function send(stripe: Stripe, request: StripeRequest, key: string): Promise<StripeResult> {
  const options = { idempotencyKey: key };
  switch (request.ask) {
    case "update":
      await stripe.subscriptions.update(request.subscription, request.params, options);
      return {};
    case "cancel":
      return cancel(stripe, request.subscription);
    case "release":
      await stripe.subscriptionSchedules.release(request.schedule, {}, options);
      return {};
    case "schedule":
      return schedule(stripe, request, key);
    case "create":
      return { subscription: (await stripe.subscriptions.create(request.params, options)).id };
    case "refund": {
      const { id, amount, currency } = await stripe.refunds.create(request.params, options);
      return { refund: id, amount, currency };
    }
  }
}

/**
 * Sends the requests of one action, each under a key of its own made of the action's: whoever sends them
 * again gets the first answers. Source: https://docs.stripe.com/api/idempotent_requests
 * @param onDone  called after each with everything made so far
 */
export async function sendRequests(
  stripe: Stripe,
  requests: readonly StripeRequest[],
  key: string,
  onDone?: (made: StripeResult) => void,
): Promise<StripeResult> {
  let made: StripeResult = {};
  for (const [index, request] of requests.entries()) {
    made = { ...made, ...(await send(stripe, request, `${key}:${index}`)) };
    onDone?.(made);
  }
  return made;
}
