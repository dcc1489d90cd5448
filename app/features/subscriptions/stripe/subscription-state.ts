import type Stripe from "stripe";

/** A plan as subscription_plans has it: which price grants which tier. */
export interface PlanPrice {
  stripe_price_id: string;
  tier: "free_trial" | "pro" | "premium";
}

/** The columns of user_subscriptions that Stripe decides. Moments are ISO 8601, UTC. */
export interface SubscriptionState {
  tier: PlanPrice["tier"];
  status: "active" | "expired" | "cancelled" | "trial";
  start_date: string;
  end_date: string | null;
  trial_ends_at: string | null;
  auto_renew: boolean;
  cancel_at: string | null;
  stripe_subscription_id: string;
  needs_review: boolean;
  review_note: string | null;
}

/** Stripe says something that nobody here has given a meaning; guessing could give or take access. */
export class UnknownStripeValueError extends Error {
  override readonly name = "UnknownStripeValueError";
  constructor(
    /** As stripe_events.error_kind has it. */
    readonly kind: "unknown_price" | "unknown_status",
    message: string,
  ) {
    super(message);
  }
}

/**
 * What each status of Stripe's means here. Source: https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses
 * past_due keeps access while Stripe retries the payment; unpaid and paused do not; incomplete was never paid.
 */
const STATUS: Partial<Record<string, SubscriptionState["status"]>> = {
  trialing: "trial",
  active: "active",
  past_due: "active",
  unpaid: "expired",
  canceled: "cancelled",
  incomplete: "expired",
  incomplete_expired: "expired",
  paused: "expired",
};

const isoOf = (seconds: number | null): string | null =>
  seconds === null ? null : new Date(seconds * 1000).toISOString();

/** Access goes on while Stripe tries again to charge: Stripe's default is three weeks. */
const GRACE_SECONDS = 21 * 86_400;

/**
 * A subscription of Stripe's as the columns of ours.
 * @throws UnknownStripeValueError for a price of no plan or a status that Stripe added later
 */
export function subscriptionState(
  subscription: Stripe.Subscription,
  plans: readonly PlanPrice[],
): SubscriptionState {
  const item = subscription.items.data[0];
  const plan = plans.find(({ stripe_price_id }) => stripe_price_id === item?.price.id);
  if (!plan)
    throw new UnknownStripeValueError(
      "unknown_price",
      `No plan has the Stripe price ${item?.price.id ?? "(none)"}. Add it to the plans, then replay the event.`,
    );
  const status = STATUS[subscription.status];
  if (!status)
    throw new UnknownStripeValueError(
      "unknown_status",
      `Stripe's status "${subscription.status}" is not known to the console.`,
    );
  const isPastDue = subscription.status === "past_due";
  // Since API version 2025-03-31 the period stands on the item, not on the subscription.
  const periodEnd = item?.current_period_end ?? null;
  const end =
    subscription.ended_at ??
    (isPastDue && periodEnd !== null ? periodEnd + GRACE_SECONDS : periodEnd);
  const inForce = status === "active" || status === "trial";
  return {
    tier: plan.tier,
    status,
    start_date: isoOf(subscription.start_date) ?? new Date(0).toISOString(),
    end_date: isoOf(end),
    trial_ends_at: isoOf(subscription.trial_end),
    auto_renew: inForce && subscription.cancel_at === null && !subscription.cancel_at_period_end,
    cancel_at: inForce
      ? isoOf(subscription.cancel_at ?? (subscription.cancel_at_period_end ? periodEnd : null))
      : isoOf(subscription.canceled_at),
    stripe_subscription_id: subscription.id,
    needs_review: isPastDue,
    review_note: isPastDue ? "Stripe could not charge the last invoice and is trying again." : null,
  };
}

const RANK: Record<SubscriptionState["status"], number> = {
  active: 3,
  trial: 2,
  expired: 1,
  cancelled: 0,
};

const rankOf = ({ status }: Stripe.Subscription) => {
  const ours = STATUS[status];
  return ours ? RANK[ours] : -1;
};

/** The subscription that counts when a customer has several: one in force before others, then the newest. */
export function decisiveSubscription(
  all: readonly Stripe.Subscription[],
): Stripe.Subscription | undefined {
  return all.toSorted(
    (a, b) => rankOf(b) - rankOf(a) || b.created - a.created || (a.id < b.id ? 1 : -1),
  )[0];
}
