import { z } from "zod";
import { membershipTier } from "~/domain/membership";

/** What Stripe had of a subscription before an action. Moments are seconds since 1970, as Stripe writes them. */
const subscriptionTerms = z.object({
  subscription: z.string(),
  status: z.string(),
  item: z.string(),
  price: z.string(),
  interval: z.string(),
  period_end: z.number(),
  trial_end: z.number().nullable(),
  cancel_at: z.number().nullable(),
  cancel_at_period_end: z.boolean(),
  schedule: z.string().nullable(),
  latest_invoice: z.string().nullable(),
});
export type SubscriptionTerms = z.infer<typeof subscriptionTerms>;

/** Fixed before the first request, so that a retry under the same key sends the very same one. */
export const stripeTerms = z.object({
  customer: z.string(),
  /** Null: nothing that runs. */
  had: subscriptionTerms.nullable(),
  /** Price of the tier that is asked for; null where none is. */
  target_price: z.string().nullable(),
  /** What a refund pays back. */
  payment_intent: z.string().nullable(),
});
export type StripeTerms = z.infer<typeof stripeTerms>;

const subscriptionRow = z.object({
  tier: membershipTier,
  next_tier: membershipTier.nullable(),
  end_date: z.string().nullable(),
  trial_ends_at: z.string().nullable(),
  cancel_at: z.string().nullable(),
  stripe_customer_id: z.string().nullable(),
  stripe_subscription_id: z.string().nullable(),
});

/** The arguments of all actions; the database has checked that those of this one are there. */
const intentArgs = z.object({
  when: z.string().optional(),
  interval: z.string().optional(),
  invoice: z.string().optional(),
  amount: z.coerce.number().optional(),
  access: z.enum(["keep", "now", "period_end"]).optional(),
  value: z.boolean().optional(),
});

/** An action that is taken back, as far as Stripe has to know it. */
const undoneAction = z.object({
  action: z.string(),
  args: intentArgs,
  stripe_terms: stripeTerms,
});
export type UndoneAction = z.infer<typeof undoneAction>;

/** What is to be made at Stripe, as plan_stripe_action and plan_stripe_undo answer it. */
export const plannedAction = z.object({
  user_id: z.uuid(),
  action: z.string(),
  args: intentArgs,
  old: subscriptionRow,
  planned: subscriptionRow,
  /** Null unless it takes something back. */
  undone: undoneAction.nullable().default(null),
});
export type PlannedAction = z.infer<typeof plannedAction>;

/** A row of subscription_actions that Stripe has to make. */
export const stripeIntent = plannedAction.extend({
  id: z.uuid(),
  idempotency_key: z.uuid(),
  status: z.enum(["pending", "done", "failed"]),
  problem: z.string().nullable(),
  stripe_terms: stripeTerms.nullable(),
});
export type StripeIntent = z.infer<typeof stripeIntent>;
