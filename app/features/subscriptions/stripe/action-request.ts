import { z } from "zod";

/** What is posted to /api/subscription-actions. The database knows the actions and their arguments. */
export const stripeAction = z.object({
  user_id: z.uuid(),
  action: z.string().max(40),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  reason: z.string().max(2000),
  idempotency_key: z.uuid(),
  batch_id: z.uuid().nullable().default(null),
});
export type StripeAction = z.output<typeof stripeAction>;

/** What is posted to /api/subscription-undos. */
export const stripeUndo = z.object({
  action_id: z.uuid(),
  reason: z.string().max(2000),
  idempotency_key: z.uuid(),
});
export type StripeUndo = z.output<typeof stripeUndo>;

/** pending: Stripe has it, and the console follows within minutes. */
export const stripeAnswer = z.object({ id: z.uuid(), status: z.enum(["done", "pending"]) });
