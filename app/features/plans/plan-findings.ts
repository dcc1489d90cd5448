import { z } from "zod";
import { formatMoney } from "~/domain/money";
import type { Plan } from "./plan";

/** What Stripe has of a price, in the terms of a plan. */
export const priceInStripe = z.object({
  id: z.string(),
  active: z.boolean(),
  /** Null: charged once, not again and again. */
  interval: z.string().nullable(),
  interval_count: z.number().nullable(),
  currency: z.string(),
  /** Null: by tiers or metered. */
  amount: z.number().nullable(),
  product_name: z.string().nullable(),
  product_active: z.boolean(),
});
export type PriceInStripe = z.infer<typeof priceInStripe>;

/** A way in which a plan and its price do not match. */
export const finding = z.object({
  kind: z.enum(["no_price", "missing", "inactive", "interval", "currency", "amount", "product"]),
  says: z.string(),
});
export type Finding = z.infer<typeof finding>;

const amountIn = ({ amount, currency }: Pick<PriceInStripe, "amount" | "currency">) =>
  amount === null ? "by tiers or use" : formatMoney(amount, currency);

const charged = ({ interval, interval_count }: PriceInStripe) => {
  if (!interval) return "once";
  return interval_count === 1 ? `every ${interval}` : `every ${interval_count} ${interval}s`;
};

type Compared = Pick<
  Plan,
  "stripe_price_id" | "interval" | "is_active" | "currency" | "amount" | "product_name"
>;

/**
 * Where a plan and its price in Stripe do not match, in sentences. What the plan leaves open is not compared.
 * @param price  null: Stripe has no price of this id
 */
export function planFindings(plan: Compared, price: PriceInStripe | null): Finding[] {
  if (!plan.stripe_price_id)
    return [{ kind: "no_price", says: "No Stripe price is set: the plan cannot be sold." }];
  if (!price)
    return [
      {
        kind: "missing",
        says: `Stripe has no price ${plan.stripe_price_id}. Copy the id again, and look whether the key is of the same mode (test or live).`,
      },
    ];
  const found: (Finding | false)[] = [
    plan.is_active &&
      !price.active && {
        kind: "inactive",
        says: "The price is archived in Stripe, so nobody can buy this plan. Take it off offer, or use another price.",
      },
    plan.is_active &&
      price.active &&
      !price.product_active && {
        kind: "inactive",
        says: "The product of the price is archived in Stripe, so nobody can buy this plan.",
      },
    (price.interval !== plan.interval || price.interval_count !== 1) && {
      kind: "interval",
      says: `Stripe charges ${charged(price)}; the plan says every ${plan.interval}.`,
    },
    plan.currency !== null &&
      plan.currency !== price.currency && {
        kind: "currency",
        says: `Stripe charges in ${price.currency.toUpperCase()}; the plan says ${plan.currency.toUpperCase()}.`,
      },
    plan.amount !== null &&
      plan.currency === price.currency &&
      plan.amount !== price.amount && {
        kind: "amount",
        says: `Stripe charges ${amountIn(price)}; the plan says ${formatMoney(plan.amount, plan.currency)}.`,
      },
    plan.product_name !== null &&
      plan.product_name !== price.product_name && {
        kind: "product",
        says: `The product is called “${price.product_name ?? ""}” in Stripe; the plan says “${plan.product_name}”.`,
      },
  ];
  return found.filter((one) => one !== false);
}
