import { z } from "zod";
import { membershipStatus, membershipTier } from "~/domain/membership";

/** What the actions look at: a subscription, or none yet. Moments are ISO 8601. */
const actionTarget = z.object({
  user_id: z.uuid(),
  tier: membershipTier,
  status: membershipStatus,
  end_date: z.string().nullable(),
  trial_ends_at: z.string().nullable(),
  cancel_at: z.string().nullable(),
  next_tier: membershipTier.nullable(),
  auto_renew: z.boolean(),
  is_comped: z.boolean(),
  stripe_subscription_id: z.string().nullable(),
  stripe_customer_id: z.string().nullable(),
  renews_every_months: z.number().nullable(),
});
export type ActionTarget = z.infer<typeof actionTarget>;

/** A row of user_subscriptions, as far as the console shows it. */
export const subscriptionRecord = actionTarget
  .extend({
    id: z.uuid(),
    needs_review: z.boolean(),
    review_note: z.string().nullable(),
  })
  .loose();
export type SubscriptionRecord = z.infer<typeof subscriptionRecord>;

/** What an action starts from where there is no subscription yet, as private.subscription_or_none. */
export const noSubscription = (userId: string): ActionTarget => ({
  user_id: userId,
  tier: "free_trial",
  status: "expired",
  end_date: null,
  trial_ends_at: null,
  cancel_at: null,
  next_tier: null,
  auto_renew: false,
  is_comped: false,
  stripe_subscription_id: null,
  stripe_customer_id: null,
  renews_every_months: null,
});

/** Whether the subscription opens anything, its dates aside. */
export const isInForce = ({ status }: ActionTarget) => status === "active" || status === "trial";

/** In force and charged by Stripe, as private.is_stripe_backed. */
export const isStripeBacked = (target: ActionTarget): boolean =>
  target.stripe_subscription_id !== null && isInForce(target) && !target.is_comped;

/** Whether another period follows by itself, as private.renews. */
export const renews = (target: ActionTarget): boolean =>
  target.auto_renew &&
  isInForce(target) &&
  (isStripeBacked(target) || target.renews_every_months !== null);

/** What private.subscription_access answers: the tier open at a moment and when that ends by itself. */
export const access = z.object({
  /** Null: nothing opens. */
  tier: membershipTier.nullable(),
  /** Null: it does not end by itself, or there is no access. */
  until: z.string().nullable(),
  status: membershipStatus.nullable(),
  next_tier: membershipTier.nullable(),
  renews: z.boolean().nullable(),
});
export type Access = z.infer<typeof access>;
