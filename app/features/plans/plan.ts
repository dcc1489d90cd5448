import { z } from "zod";
import { membershipTier } from "~/domain/membership";
import { problemsBy } from "~/ui/form-problems";

export const INTERVALS = ["month", "year"] as const;
export const INTERVAL_CHOICES = [
  { id: "month", name: "Every month" },
  { id: "year", name: "Every year" },
];

const nothing = (value: unknown) => (value === "" ? null : value);

/** What an admin may say about a plan. Amounts in the smallest unit of the currency, as Stripe has them. */
export const planInput = z
  .looseObject({
    name: z
      .string("A plan needs a name.")
      .trim()
      .min(1, "A plan needs a name.")
      .max(120, "At most 120 characters."),
    tier: membershipTier,
    interval: z.enum(INTERVALS),
    stripe_price_id: z.preprocess(
      nothing,
      z
        .string()
        .regex(
          /^price_\w+$/,
          "A price id of Stripe begins with price_. A product id (prod_) is something else.",
        )
        .nullish(),
    ),
    is_active: z.boolean().optional(),
    currency: z.preprocess(
      nothing,
      z
        .string()
        .regex(/^[a-z]{3}$/, "Three small letters, such as usd.")
        .nullish(),
    ),
    amount: z
      .number("A number is needed here.")
      .int("In the smallest unit, such as cents: a whole number.")
      .min(0, "Not below zero.")
      .nullish(),
    product_name: z.preprocess(
      nothing,
      z.string().trim().max(250, "At most 250 characters.").nullish(),
    ),
  })
  .refine(({ is_active, stripe_price_id }) => !is_active || stripe_price_id, {
    path: ["stripe_price_id"],
    error: "A plan on offer needs a Stripe price.",
  })
  .refine(({ currency, amount }) => (currency == null) === (amount == null), {
    path: ["currency"],
    error: "Give both the amount and its currency, or neither.",
  });

export const planProblems = problemsBy(planInput);

export const newPlan = { tier: "pro", interval: "month", is_active: false } as const;

/** A row of subscription_plans, as far as the console looks at it. */
export const planRecord = z.looseObject({
  id: z.uuid(),
  name: z.string(),
  tier: membershipTier,
  interval: z.enum(INTERVALS),
  stripe_price_id: z.string().nullable(),
  is_active: z.boolean(),
  currency: z.string().nullable(),
  amount: z.number().nullable(),
  product_name: z.string().nullable(),
  archived_at: z.string().nullable(),
  version: z.number(),
});
export type Plan = z.infer<typeof planRecord>;
