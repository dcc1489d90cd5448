import { runMigrations } from "graphile-worker";
import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type StripeEmulator,
  startStripeEmulator,
} from "../../../../supabase/local/stripe/emulator.ts";
import type {
  Price,
  StripeEvent,
  SubscriptionStatus,
} from "../../../../supabase/local/stripe/objects.ts";
import { signedRequest } from "../../../../supabase/local/stripe/webhook-sender.ts";
import { asRoleCommitted, person } from "../../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { receiveEvent } from "./receive-event.server";
import { syncCustomer } from "./sync-customer.server";

const database = openTestDatabase();
const secret = "whsec_test";
const DAY = 86_400;
let emulator: StripeEmulator;
let stripe: Stripe;
let events: StripeEvent[] = [];

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

beforeAll(async () => {
  await runMigrations({ connectionString: database.url });
  emulator = await startStripeEmulator();
  for (const one of [price("price_pro", 1000), price("price_premium", 3000), price("price_new", 1)])
    emulator.store.prices.set(one.id, one);
  emulator.store.onEvent = (event) => events.push(event);
  const { hostname, port } = new URL(emulator.url);
  stripe = new Stripe("sk_test_1", {
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: 0,
  });
  await database.pool.query(
    `insert into public.subscription_plans (name, tier, interval, stripe_price_id, is_active)
     values ('Pro', 'pro', 'month', 'price_pro', true), ('Premium', 'premium', 'month', 'price_premium', true)`,
  );
});

afterAll(() => emulator.stop());

beforeEach(() => {
  events = [];
});

const deliver = async (event: StripeEvent, signedWith = secret) => {
  const { body, headers } = signedRequest(event, signedWith);
  return receiveEvent(database.pool, secret, body, new Headers(headers).get("stripe-signature"));
};

/** What the queue would do for each job that waits. */
async function work(): Promise<void> {
  const { rows } = await database.pool.query<{ customer: string }>(
    "select distinct customer from public.stripe_events where processed_at is null and error is null",
  );
  for (const { customer } of rows) await syncCustomer(stripe, database.pool, customer);
}

async function subscribe(learner: string, priceId = "price_pro", trialDays?: number) {
  const customer = await stripe.customers.create({ metadata: { user_id: learner } });
  return stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: priceId }],
    ...(trialDays && { trial_end: emulator.store.now() + trialDays * DAY }),
  });
}

async function subscriptionOf(learner: string) {
  const { rows } = await database.pool.query(
    "select * from public.user_subscriptions where user_id = $1",
    [learner],
  );
  return rows[0];
}

async function ledgerOf(learner: string): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    "select source, new ->> 'status' as status, new ->> 'tier' as tier from public.subscription_events where user_id = $1 order by id",
    [learner],
  );
  return rows;
}

const waiting = async () =>
  (
    await database.pool.query(
      "select event_id, error from public.stripe_events where processed_at is null",
    )
  ).rows;

describe("a webhook", () => {
  test("with a signature that does not match is refused and not kept", async () => {
    await stripe.customers.create({});
    const [event] = events;
    if (!event) throw new Error("no event");
    expect((await deliver(event, "whsec_other")).status).toBe(400);
    expect((await receiveEvent(database.pool, secret, JSON.stringify(event), null)).status).toBe(
      400,
    );
    const { rowCount } = await database.pool.query(
      "select from public.stripe_events where event_id = $1",
      [event.id],
    );
    expect(rowCount).toBe(0);
  });

  test("is kept once and queued with its customer, in one transaction", async () => {
    const subscription = await subscribe(await buildPerson(database));
    for (const event of [...events, ...events]) expect((await deliver(event)).status).toBe(200);
    const { rows } = await database.pool.query(
      "select count(*)::int as n from graphile_worker.jobs where key = $1",
      [`stripe ${subscription.customer}`],
    );
    expect(rows).toEqual([{ n: 1 }]);
    await work();
  });
});

describe("what Stripe says becomes true", () => {
  test("from the beginning to the end of a subscription, with the ledger", async () => {
    const learner = await buildPerson(database);
    const { id } = await subscribe(learner, "price_pro", 7);
    const step = async () => {
      for (const event of events.splice(0)) await deliver(event);
      await work();
      return subscriptionOf(learner);
    };
    expect(await step()).toMatchObject({ tier: "pro", status: "trial", auto_renew: true });
    await stripe.subscriptions.update(id, {
      items: [{ price: "price_premium" }],
      trial_end: emulator.store.now() + 9 * DAY,
    });
    expect(await step()).toMatchObject({ tier: "premium", status: "trial" });
    await stripe.subscriptions.update(id, { cancel_at_period_end: true });
    const cancelling = await step();
    expect(cancelling).toMatchObject({ status: "trial", auto_renew: false });
    expect(cancelling.cancel_at).toEqual(cancelling.end_date);
    await stripe.subscriptions.update(id, { cancel_at_period_end: false });
    expect(await step()).toMatchObject({ cancel_at: null, auto_renew: true });
    await stripe.subscriptions.cancel(id);
    expect(await step()).toMatchObject({ status: "cancelled", auto_renew: false });
    expect(await waiting()).toEqual([]);
    expect(await ledgerOf(learner)).toEqual([
      { source: "stripe", status: "trial", tier: "pro" },
      { source: "stripe", status: "trial", tier: "premium" },
      { source: "stripe", status: "trial", tier: "premium" },
      { source: "stripe", status: "trial", tier: "premium" },
      { source: "stripe", status: "cancelled", tier: "premium" },
    ]);
  });

  test.each<[SubscriptionStatus, string]>([
    ["trialing", "trial"],
    ["active", "active"],
    ["past_due", "active"],
    ["unpaid", "expired"],
    ["canceled", "cancelled"],
    ["incomplete", "expired"],
    ["incomplete_expired", "expired"],
    ["paused", "expired"],
  ])("%s means %s", async (theirs, ours) => {
    const learner = await buildPerson(database);
    const { id } = await subscribe(learner);
    const stored = emulator.store.subscriptions.get(id);
    if (stored) stored.status = theirs;
    for (const event of events) await deliver(event);
    await work();
    expect(await subscriptionOf(learner)).toMatchObject({
      status: ours,
      needs_review: theirs === "past_due",
    });
  });

  test("whatever order the events come in, twice, and the oldest last", async () => {
    const learner = await buildPerson(database);
    const { id } = await subscribe(learner);
    await stripe.subscriptions.update(id, { items: [{ price: "price_premium" }] });
    await stripe.subscriptions.cancel(id);
    for (const event of [...events].reverse()) {
      await deliver(event);
      await work();
      await deliver(event);
      await work();
    }
    expect(await subscriptionOf(learner)).toMatchObject({ status: "cancelled", tier: "premium" });
    expect(await ledgerOf(learner)).toHaveLength(1);
  });

  test("when the customer was deleted", async () => {
    const learner = await buildPerson(database);
    const { customer } = await subscribe(learner);
    for (const event of events.splice(0)) await deliver(event);
    await work();
    await stripe.customers.del(String(customer));
    for (const event of events) await deliver(event);
    await work();
    expect(await subscriptionOf(learner)).toMatchObject({ status: "cancelled" });
  });

  test("but takes away nothing that staff gave for free", async () => {
    const learner = await buildPerson(database);
    const { id } = await subscribe(learner);
    await stripe.subscriptions.cancel(id);
    await database.pool.query(
      `insert into public.user_subscriptions (user_id, tier, end_date, is_comped) values ($1, 'premium', now() + interval '9 days', true)`,
      [learner],
    );
    for (const event of events) await deliver(event);
    await work();
    expect(await subscriptionOf(learner)).toMatchObject({ status: "active", is_comped: true });
  });
});

describe("what nobody can process yet", () => {
  test("an unknown customer is noted on the event, nothing is guessed, and a replay solves it", async () => {
    const learner = await buildPerson(database);
    const customer = await stripe.customers.create({ email: "somebody@example.org" });
    await stripe.subscriptions.create({ customer: customer.id, items: [{ price: "price_pro" }] });
    for (const event of events) await deliver(event);
    await work();
    const [failed] = await waiting();
    expect(failed.error).toContain(customer.id);
    await stripe.customers.update(customer.id, { metadata: { user_id: learner } });
    const support = await buildPerson(database, { staff: ["support"] });
    await asRoleCommitted(database, person(support), (client) =>
      client.query("select public.replay_stripe_event($1)", [failed.event_id]),
    );
    await syncCustomer(stripe, database.pool, customer.id);
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "pro", status: "active" });
    expect(await waiting()).toEqual([]);
  });

  test("an unknown price is noted, and the subscription stays as it was", async () => {
    const learner = await buildPerson(database);
    const { id, customer } = await subscribe(learner);
    for (const event of events.splice(0)) await deliver(event);
    await work();
    await stripe.subscriptions.update(id, { items: [{ price: "price_new" }] });
    for (const event of events) await deliver(event);
    await work();
    expect((await waiting())[0].error).toContain("price_new");
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "pro" });
    await database.pool.query(
      "insert into public.subscription_plans (name, tier, interval, stripe_price_id) values ('New', 'premium', 'month', 'price_new')",
    );
    await syncCustomer(stripe, database.pool, String(customer));
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "premium" });
    expect(await waiting()).toEqual([]);
  });

  test("an unreachable Stripe leaves the event waiting and throws, so that the queue tries again", async () => {
    const learner = await buildPerson(database);
    const { customer } = await subscribe(learner);
    for (const event of events) await deliver(event);
    const nowhere = new Stripe("sk_test_1", {
      host: "127.0.0.1",
      port: 9,
      protocol: "http",
      maxNetworkRetries: 0,
    });
    await expect(syncCustomer(nowhere, database.pool, String(customer))).rejects.toThrow();
    expect((await waiting()).length).toBeGreaterThan(0);
    expect(await subscriptionOf(learner)).toBeUndefined();
    await syncCustomer(stripe, database.pool, String(customer));
    expect(await waiting()).toEqual([]);
  });
});

/** The same numbers from 0 to 1 in each run, so that a storm that fails can be looked at again. */
function sameRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("a storm of events", () => {
  const random = sameRandom(7);

  test("shuffled, doubled, worked through by many at once that die on the way, ends as in order", async () => {
    const learners = await Promise.all(Array.from({ length: 8 }, () => buildPerson(database)));
    const subscriptions = [];
    for (const learner of learners) subscriptions.push(await subscribe(learner));
    for (let round = 0; round < 12; round++)
      for (const { id } of subscriptions.slice(0, 6))
        await stripe.subscriptions.update(id, {
          items: [{ price: round % 2 ? "price_pro" : "price_premium" }],
          cancel_at_period_end: round % 3 === 0,
        });
    await stripe.subscriptions.cancel(subscriptions[0]?.id ?? "");
    const storm = [...events, ...events].toSorted(() => random() - 0.5);
    const customers = subscriptions.map(({ customer }) => String(customer));

    let deaths = 0;
    /** A connection that ends in the middle of the work, as when a worker is killed. */
    const dying = new Proxy(database.pool, {
      get(pool, name, receiver) {
        if (name !== "connect") return Reflect.get(pool, name, receiver);
        return async () => {
          const client = await pool.connect();
          const query = client.query.bind(client);
          let left = 1 + Math.floor(random() * 5);
          return Object.assign(Object.create(client), {
            query: (...args: Parameters<typeof query>) => {
              if (left-- > 0) return query(...args);
              deaths++;
              return Promise.reject(new Error("killed"));
            },
            release: () => client.release(true),
          });
        };
      },
    });
    for (const [index, event] of storm.entries()) {
      await deliver(event);
      if (index % 10 !== 0) continue;
      const customer = customers[index % customers.length] ?? "";
      await Promise.all([
        syncCustomer(stripe, dying, customer).catch(() => undefined),
        syncCustomer(stripe, database.pool, customer),
      ]);
    }
    await Promise.all(customers.map((customer) => syncCustomer(stripe, database.pool, customer)));

    expect(deaths).toBeGreaterThan(0);
    expect(await waiting()).toEqual([]);
    for (const [index, learner] of learners.entries()) {
      const theirs = await stripe.subscriptions.retrieve(subscriptions[index]?.id ?? "");
      expect(await subscriptionOf(learner)).toMatchObject({
        status: theirs.status === "canceled" ? "cancelled" : "active",
        tier: theirs.items.data[0]?.price.id === "price_pro" ? "pro" : "premium",
        auto_renew: theirs.status === "active" && !theirs.cancel_at_period_end,
      });
    }
  });
});
