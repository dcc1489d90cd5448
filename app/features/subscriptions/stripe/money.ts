import { z } from "zod";

/** What is posted to /api/subscription-money: an action, or the id of one that is to be undone. */
export const moneyQuestion = z.union([
  z.strictObject({
    user_id: z.uuid(),
    action: z.string().max(40),
    args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
  z.strictObject({ action_id: z.uuid() }),
]);
export type MoneyQuestion = z.output<typeof moneyQuestion>;

/** The money of an action, by Stripe's preview of the next invoice. Amounts in the currency's smallest unit. */
export const moneyAnswer = z.discriminatedUnion("kind", [
  /** No invoice follows; `say` tells why. */
  z.object({ kind: z.literal("none"), say: z.string() }),
  z.object({
    kind: z.literal("invoice"),
    /** Charged at once, rather than on `due_at`. */
    is_now: z.boolean(),
    currency: z.string(),
    lines: z.array(z.object({ description: z.string(), amount: z.number() })),
    total: z.number(),
    /** Credit of the customer that the invoice uses up, zero or less. */
    credit: z.number(),
    amount_due: z.number(),
    /** ISO 8601. */
    due_at: z.string(),
  }),
]);
export type MoneyAnswer = z.infer<typeof moneyAnswer>;
