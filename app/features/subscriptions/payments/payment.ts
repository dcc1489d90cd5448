import { z } from "zod";

/** What is posted to /api/learner-payments. */
export const paymentsQuestion = z.object({
  learner_id: z.uuid(),
  /** Id of the last invoice of the page before; left out for the first page. */
  after: z.string().startsWith("in_").optional(),
});
export type PaymentsQuestion = z.output<typeof paymentsQuestion>;

const card = z.object({ brand: z.string(), last4: z.string() });

/** An invoice as Stripe shows it. Amounts in the currency's smallest unit, moments ISO 8601. */
export const invoice = z.object({
  id: z.string(),
  number: z.string().nullable(),
  created: z.string(),
  status: z.string(),
  currency: z.string(),
  total: z.number(),
  paid: z.number(),
  refunded: z.number(),
  /** Null: nothing was charged. */
  card: card.nullable(),
  payment_intent: z.string().nullable(),
  lines: z.array(z.object({ description: z.string(), amount: z.number() })),
  hosted_url: z.string().nullable(),
});
export type Invoice = z.infer<typeof invoice>;

/** What /api/learner-payments answers. */
export const paymentsAnswer = z.discriminatedUnion("state", [
  z.object({ state: z.literal("not_connected"), say: z.string() }),
  /** Stripe does not know the person, or forgot the customer. */
  z.object({ state: z.literal("no_customer"), say: z.string() }),
  z.object({
    state: z.literal("known"),
    customer: z.string(),
    subscription: z.string().nullable(),
    /** Stripe charges the subscription now. */
    charged: z.boolean(),
    card: card.extend({ expires: z.string() }).nullable(),
    invoices: z.array(invoice),
    has_more: z.boolean(),
  }),
]);
export type PaymentsAnswer = z.infer<typeof paymentsAnswer>;
