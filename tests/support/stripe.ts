import { runMigrations } from "graphile-worker";
import Stripe from "stripe";
import { afterAll, beforeAll } from "vitest";
import { syncCustomer } from "~/features/subscriptions/stripe/sync-customer.server";
import { type StripeEmulator, startStripeEmulator } from "../../supabase/local/stripe/emulator.ts";
import type { Price } from "../../supabase/local/stripe/objects.ts";
import type { TestDatabase } from "./database.ts";
import { buildPerson } from "./people.ts";

const PRICES: Record<string, number> = { pro: 1000, premium: 3000 };

const priceOf = (tier: string, interval: "month" | "year"): Price => ({
  id: `price_${tier}_${interval}`,
  object: "price",
  created: 1,
  active: true,
  currency: "usd",
  unit_amount: (PRICES[tier] ?? 0) * (interval === "year" ? 10 : 1),
  product: `prod_${tier}`,
  nickname: tier,
  recurring: { interval, interval_count: 1 },
});

/** The SDK, talking to an address. */
export function stripeAt(address: string): Stripe {
  const { hostname, port } = new URL(address);
  return new Stripe("sk_test_1", { host: hostname, port, protocol: "http", maxNetworkRetries: 0 });
}

/** Nobody listens there. */
export const unreachableStripe = stripeAt("http://127.0.0.1:9");

export interface TestStripe {
  readonly stripe: Stripe;
  readonly emulator: StripeEmulator;
  /** A learner who pays by the month, as Stripe and the database know it. */
  subscriber(options?: {
    tier?: "pro" | "premium";
    trialDays?: number;
    card?: string;
  }): Promise<{ learner: string; customer: string; subscription: string }>;
}

/** An emulator with four prices, and the plans for them in the database of this file. */
export function openTestStripe(database: TestDatabase): TestStripe {
  let emulator: StripeEmulator | undefined;
  let stripe: Stripe | undefined;
  const opened = () => {
    if (!emulator || !stripe) throw new Error("The emulator runs within tests only.");
    return { emulator, stripe };
  };
  beforeAll(async () => {
    await runMigrations({ connectionString: database.url });
    emulator = await startStripeEmulator();
    stripe = stripeAt(emulator.url);
    for (const tier of ["pro", "premium"] as const)
      for (const interval of ["month", "year"] as const) {
        const price = priceOf(tier, interval);
        emulator.store.prices.set(price.id, price);
        await database.pool.query(
          "insert into public.subscription_plans (name, tier, interval, stripe_price_id, is_active) values ($1, $2, $3, $4, true)",
          [`${tier} by the ${interval}`, tier, interval, price.id],
        );
      }
  });
  afterAll(() => emulator?.stop());
  return {
    get stripe() {
      return opened().stripe;
    },
    get emulator() {
      return opened().emulator;
    },
    async subscriber({ tier = "pro", trialDays, card = "pm_card_visa" } = {}) {
      const { stripe: sdk, emulator: running } = opened();
      const learner = await buildPerson(database);
      const { id: customer } = await sdk.customers.create({
        metadata: { user_id: learner },
        payment_method: card,
      });
      const { id: subscription } = await sdk.subscriptions.create({
        customer,
        items: [{ price: `price_${tier}_month` }],
        ...(trialDays && { trial_end: running.store.now() + trialDays * 86_400 }),
      });
      await syncCustomer(sdk, database.pool, customer);
      return { learner, customer, subscription };
    },
  };
}
