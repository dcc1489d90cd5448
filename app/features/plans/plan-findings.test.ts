import { describe, expect, it } from "vitest";
import { planProblems } from "./plan";
import { type PriceInStripe, planFindings } from "./plan-findings";

const plan = {
  stripe_price_id: "price_1",
  interval: "month",
  is_active: true,
  currency: "usd",
  amount: 1900,
  product_name: "PTE Pro",
} as const;
const price: PriceInStripe = {
  id: "price_1",
  active: true,
  interval: "month",
  interval_count: 1,
  currency: "usd",
  amount: 1900,
  product_name: "PTE Pro",
  product_active: true,
};

describe("a plan beside its price in Stripe", () => {
  it("matches", () => {
    expect(planFindings(plan, price)).toEqual([]);
  });

  it.each<[string, Partial<PriceInStripe>, string]>([
    ["inactive", { active: false }, "archived"],
    ["inactive", { product_active: false }, "product"],
    ["interval", { interval: "year" }, "every year"],
    ["interval", { interval_count: 3 }, "every 3 months"],
    ["interval", { interval: null, interval_count: null }, "once"],
    ["currency", { currency: "eur" }, "EUR"],
    ["amount", { amount: 2900 }, "$29.00"],
    ["amount", { amount: null }, "by tiers"],
    ["product", { product_name: "Other" }, "Other"],
  ])("does not: %s", (kind, difference, words) => {
    expect(planFindings(plan, { ...price, ...difference })).toEqual([
      { kind, says: expect.stringContaining(words) },
    ]);
  });

  it("is not compared where the plan says nothing, nor while it is not on offer", () => {
    const open = { ...plan, is_active: false, currency: null, amount: null, product_name: null };
    expect(planFindings(open, { ...price, active: false, amount: 1, currency: "eur" })).toEqual([]);
  });

  it("says what to do when there is no such price, or none at all", () => {
    expect(planFindings(plan, null)[0]).toMatchObject({ kind: "missing" });
    expect(planFindings({ ...plan, stripe_price_id: null }, null)[0]?.kind).toBe("no_price");
  });
});

it("says what keeps a plan from being saved", () => {
  const good = { name: "Pro", tier: "pro", interval: "month", is_active: false };
  expect(planProblems(good)).toEqual({});
  expect(planProblems({ ...good, is_active: true })).toHaveProperty("stripe_price_id");
  expect(planProblems({ ...good, amount: 100 })).toHaveProperty("currency");
  expect(planProblems({ ...good, stripe_price_id: "prod_1" }).stripe_price_id).toContain("price_");
});
