import { runMigrations } from "graphile-worker";
import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { receiveEvent } from "../../app/features/subscriptions/stripe/receive-event.server.ts";
import { syncCustomer } from "../../app/features/subscriptions/stripe/sync-customer.server.ts";
import { type StripeEmulator, startStripeEmulator } from "../../supabase/local/stripe/emulator.ts";
import type { Price, StripeEvent } from "../../supabase/local/stripe/objects.ts";
import { signedRequest } from "../../supabase/local/stripe/webhook-sender.ts";
import type { Row, TestDatabase } from "./database.ts";

export const WEBHOOK_SECRET = "whsec_test";
export const DAY = 86_400;

const price = (id: string, unit_amount: number): Price => ({
  id,
  object: "price",
  created: 1,
  active: true,
  currency: "usd",
  unit_amount,
  product: "prod_1",
  nickname: null,
  recurring: { interval: "month", interval_count: 1 },
});

/** The SDK for an address that stands in for Stripe's; it does not try again by itself. */
export function stripeAt(url: string): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe("sk_test_1", { host: hostname, port, protocol: "http", maxNetworkRetries: 0 });
}

/** Nothing answers there. */
export const unreachableStripe = () => stripeAt("http://127.0.0.1:9");

/**
 * Stripe for the test file: an emulator with two plans that the database knows (price_pro,
 * price_premium) and one price of no plan (price_new), and the queue's tables. Call it at the top.
 */
export function openStripeInbox(database: TestDatabase) {
  let emulator: StripeEmulator;
  let stripe: Stripe;
  const events: StripeEvent[] = [];
  const { pool } = database;

  beforeAll(async () => {
    await runMigrations({ connectionString: database.url });
    emulator = await startStripeEmulator();
    for (const one of [
      price("price_pro", 1000),
      price("price_premium", 3000),
      price("price_new", 1),
    ])
      emulator.store.prices.set(one.id, one);
    emulator.store.onEvent = (event) => events.push(event);
    stripe = stripeAt(emulator.url);
    await pool.query(
      `insert into public.subscription_plans (name, tier, interval, stripe_price_id, is_active)
       values ('Pro', 'pro', 'month', 'price_pro', true), ('Premium', 'premium', 'month', 'price_premium', true)`,
    );
  });
  afterAll(() => emulator.stop());
  beforeEach(() => {
    events.length = 0;
  });

  const deliver = (event: StripeEvent, signedWith = WEBHOOK_SECRET) => {
    const { body, headers } = signedRequest(event, signedWith);
    return receiveEvent(pool, WEBHOOK_SECRET, body, new Headers(headers).get("stripe-signature"));
  };

  return {
    /** What Stripe has sent since the test began, oldest first. */
    events,
    get emulator() {
      return emulator;
    },
    get sdk() {
      return stripe;
    },
    deliver,
    /** Delivers everything that has happened since the last time. */
    async deliverAll() {
      for (const event of events.splice(0)) await deliver(event);
    },
    /** What the queue would do for each job that waits. */
    async work() {
      const { rows } = await pool.query<{ customer: string }>(
        "select distinct customer from public.stripe_events where processed_at is null and error is null",
      );
      for (const { customer } of rows) await syncCustomer(stripe, pool, customer);
    },
    /** A subscription of a new customer whose metadata names the learner, as our checkout sets it. */
    async subscribe(learner: string, priceId = "price_pro", trialDays?: number) {
      const customer = await stripe.customers.create({ metadata: { user_id: learner } });
      return stripe.subscriptions.create({
        customer: customer.id,
        items: [{ price: priceId }],
        ...(trialDays && { trial_end: emulator.store.now() + trialDays * DAY }),
      });
    },
    async subscriptionOf(learner: string): Promise<Row | undefined> {
      const { rows } = await pool.query(
        "select * from public.user_subscriptions where user_id = $1",
        [learner],
      );
      return rows[0];
    },
    async ledgerOf(learner: string): Promise<Row[]> {
      const { rows } = await pool.query(
        `select source, new ->> 'status' as status, new ->> 'tier' as tier
         from public.subscription_events where user_id = $1 order by id`,
        [learner],
      );
      return rows;
    },
    /** Events that are not settled, with why. */
    async open(): Promise<{ event_id: string; error: string | null; error_kind: string | null }[]> {
      const { rows } = await pool.query(
        "select event_id, error, error_kind from public.stripe_events where processed_at is null order by id",
      );
      return rows;
    },
  };
}
