import { z } from "zod";
import { membershipStatus, membershipTier } from "~/domain/membership";

/** A row of user_subscriptions, as far as the console shows it. Moments are ISO 8601. */
export const subscriptionRecord = z.looseObject({
  id: z.uuid(),
  user_id: z.uuid(),
  tier: membershipTier,
  status: membershipStatus,
  end_date: z.string().nullable(),
  trial_ends_at: z.string().nullable(),
  cancel_at: z.string().nullable(),
  next_tier: membershipTier.nullable(),
  auto_renew: z.boolean(),
  is_comped: z.boolean(),
  needs_review: z.boolean(),
  review_note: z.string().nullable(),
  stripe_subscription_id: z.string().nullable(),
  stripe_customer_id: z.string().nullable(),
});
export type SubscriptionRecord = z.infer<typeof subscriptionRecord>;

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
