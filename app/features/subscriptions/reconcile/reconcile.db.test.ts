import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { asRoleCommitted, person } from "../../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { openStripeInbox, unreachableStripe } from "../../../../tests/support/stripe-inbox.ts";
import { startWorkerProcess } from "../../../../tests/support/worker-process.ts";
import { syncCustomer } from "../stripe/sync-customer.server";
import { reconcile, reconcileStripe } from "./reconcile.server";

const database = openTestDatabase();
const stripe = openStripeInbox(database);
const { pool } = database;

const begin = async (): Promise<string> => {
  const { rows } = await pool.query("select private.begin_stripe_reconciliation(null) as id");
  return rows[0].id;
};

const runOf = async (id: string): Promise<Row> => {
  const { rows } = await pool.query("select * from public.stripe_reconciliations where id = $1", [
    id,
  ]);
  return rows[0];
};

const driftIn = async (id: string): Promise<Row[]> => {
  const { rows } = await pool.query(
    "select * from public.stripe_drift where reconciliation_id = $1 order by kind",
    [id],
  );
  return rows;
};

/** Runs one to its end. @returns the run and what it found */
async function run() {
  const id = await begin();
  await reconcile(stripe.sdk, pool, id);
  return { id, run: await runOf(id), drift: await driftIn(id) };
}

/** A learner whose subscription Stripe and the database agree on. */
async function agreed(priceId?: string, trialDays?: number) {
  const learner = await buildPerson(database);
  const subscription = await stripe.subscribe(learner, priceId, trialDays);
  const customer = String(subscription.customer);
  await syncCustomer(stripe.sdk, pool, customer);
  return { learner, id: subscription.id, customer };
}

const set = (learner: string, columns: string) =>
  pool.query(`update public.user_subscriptions set ${columns} where user_id = $1`, [learner]);

beforeEach(async () => {
  stripe.emulator.store.subscriptions.clear();
  stripe.emulator.store.customers.clear();
  await pool.query("delete from public.user_subscriptions");
  await pool.query("delete from public.stripe_reconciliations");
});

describe("a reconciliation", () => {
  test("finds nothing where both sides agree", async () => {
    await agreed();
    await agreed("price_premium", 5);
    const ended = await agreed();
    await stripe.sdk.subscriptions.cancel(ended.id);
    await syncCustomer(stripe.sdk, pool, ended.customer);
    const manual = await buildPerson(database);
    await pool.query(
      "insert into public.user_subscriptions (user_id, tier, status) values ($1, 'pro', 'active')",
      [manual],
    );
    const { run: done, drift } = await run();
    expect(drift).toEqual([]);
    expect(done).toMatchObject({ status: "done", read: 3, compared: 3, same: 3, drifted: 0 });
  });

  test("names each kind of drift, with both sides", async () => {
    const { subscriptions, customers } = stripe.emulator.store;
    const stranger = await stripe.sdk.customers.create({ email: "x@example.org" });
    await stripe.sdk.subscriptions.create({
      customer: stranger.id,
      items: [{ price: "price_pro" }],
    });
    const gone = await agreed();
    subscriptions.delete(gone.id);
    customers.delete(gone.customer);
    const deleted = await agreed();
    await stripe.sdk.customers.del(deleted.customer);
    const priced = await agreed();
    await stripe.sdk.subscriptions.update(priced.id, { items: [{ price: "price_new" }] });
    const odd = await agreed();
    Object.assign(subscriptions.get(odd.id) ?? {}, { status: "hibernating" });
    const over = await agreed();
    await stripe.sdk.subscriptions.cancel(over.id);
    const upgraded = await agreed();
    await stripe.sdk.subscriptions.update(upgraded.id, { items: [{ price: "price_premium" }] });
    const lapsed = await agreed();
    await set(lapsed.learner, "status = 'expired'");
    const ending = await agreed();
    await stripe.sdk.subscriptions.update(ending.id, { cancel_at_period_end: true });

    const { run: done, drift } = await run();
    expect(drift.map(({ kind, user_id }) => [kind, user_id])).toEqual([
      ["customer_deleted", deleted.learner],
      ["dates_differ", ending.learner],
      ["ended_in_stripe", over.learner],
      ["not_in_stripe", gone.learner],
      ["price_unknown", priced.learner],
      ["status_differs", lapsed.learner],
      ["status_unknown", odd.learner],
      ["tier_differs", upgraded.learner],
      ["unknown_here", null],
    ]);
    expect(drift.find(({ kind }) => kind === "tier_differs")).toMatchObject({
      here: expect.objectContaining({ tier: "pro" }),
      there: expect.objectContaining({ state: expect.objectContaining({ tier: "premium" }) }),
      differs: ["tier"],
    });
    expect(done).toMatchObject({ compared: 9, same: 0, drifted: 9, failed: 0 });
  });

  test("leaves alone what staff gave for free after the paid one had ended", async () => {
    const { learner, id, customer } = await agreed();
    await stripe.sdk.subscriptions.cancel(id);
    await syncCustomer(stripe.sdk, pool, customer);
    await set(learner, "status = 'active', is_comped = true, end_date = now() + interval '9 days'");
    expect((await run()).drift).toEqual([]);
  });

  test("looks again before it reports: what a webhook mended meanwhile is no drift", async () => {
    const { id, customer } = await agreed();
    await stripe.sdk.subscriptions.update(id, { items: [{ price: "price_premium" }] });
    const started = await begin();
    const retrieve = async (...args: Parameters<typeof stripe.sdk.customers.retrieve>) => {
      await syncCustomer(stripe.sdk, pool, customer);
      return stripe.sdk.customers.retrieve(...args);
    };
    const customers = Object.assign(Object.create(stripe.sdk.customers), { retrieve });
    await reconcile(Object.assign(Object.create(stripe.sdk), { customers }), pool, started);
    expect(await driftIn(started)).toEqual([]);
  });

  test("that a later one repeats closes what the earlier one left open", async () => {
    const { learner } = await agreed();
    await set(learner, "tier = 'premium'");
    const first = await run();
    const second = await run();
    expect(await driftIn(first.id)).toMatchObject([{ state: "gone" }]);
    expect(second.drift).toMatchObject([{ state: "open", kind: "tier_differs" }]);
  });
});

describe("going on", () => {
  test("after an error begins at the page that failed, and counts nothing twice", async () => {
    for (let n = 0; n < 130; n++)
      await stripe.subscribe("5eed0001-0000-4000-8000-000000000000", "price_pro", 1 + (n % 3));
    const id = await begin();
    const cut = (pages: number) => {
      let left = pages;
      const list = (...args: Parameters<typeof stripe.sdk.subscriptions.list>) =>
        left-- > 0
          ? stripe.sdk.subscriptions.list(...args)
          : unreachableStripe().subscriptions.list(...args);
      const subscriptions = Object.assign(Object.create(stripe.sdk.subscriptions), { list });
      return Object.assign(Object.create(stripe.sdk), { subscriptions });
    };
    await expect(reconcile(cut(1), pool, id)).rejects.toThrow();
    expect(await runOf(id)).toMatchObject({
      status: "reading",
      pages: 1,
      read: 100,
      error: "Stripe could not be reached. Try again shortly.",
    });
    await reconcile(stripe.sdk, pool, id);
    expect(await runOf(id)).toMatchObject({
      status: "done",
      pages: 2,
      read: 130,
      compared: 130,
      drifted: 130,
      error: null,
    });
  });

  test("one at a time: who asks while it runs gets that one, and two workers do not disturb each other", async () => {
    await agreed();
    const support = await buildPerson(database, { staff: ["support"] });
    const start = () =>
      asRoleCommitted(database, person(support), async (client) => {
        const { rows } = await client.query("select public.start_stripe_reconciliation() as id");
        return rows[0].id as string;
      });
    const id = await start();
    expect(await start()).toBe(id);
    await Promise.all([reconcile(stripe.sdk, pool, id), reconcile(stripe.sdk, pool, id)]);
    expect(await runOf(id)).toMatchObject({
      status: "done",
      compared: 1,
      pages: 1,
      started_by: support,
    });
  });

  test("a worker that is killed is followed by one that ends the run", {
    timeout: 180_000,
  }, async () => {
    for (let n = 0; n < 250; n++) await stripe.subscribe(randomUUID(), "price_pro", 1);
    const id = await begin();
    const env = {
      DATABASE_URL: database.url,
      STRIPE_SECRET_KEY: "sk_test_1",
      STRIPE_API_URL: stripe.emulator.url,
    };
    const status = async () => (await runOf(id)).status;
    const first = startWorkerProcess(env);
    await first.ready;
    await expect.poll(status, { timeout: 60_000, interval: 20 }).not.toBe("waiting");
    await first.kill();
    // Nobody waits two minutes in a test: the silence has lasted.
    await pool.query(
      "update public.stripe_reconciliations set seen_at = seen_at - interval '1 hour'",
    );
    const second = startWorkerProcess(env);
    await expect.poll(status, { timeout: 60_000, interval: 100 }).toBe("done");
    await second.kill();
    expect(await runOf(id)).toMatchObject({ read: 250, compared: 250, drifted: 250 });
    expect(await driftIn(id)).toHaveLength(250);
  });

  test("without a key it says so and ends", async () => {
    const id = await begin();
    await reconcileStripe(null).run({ id }, { pool });
    expect(await runOf(id)).toMatchObject({
      status: "failed",
      error: expect.stringContaining("STRIPE_SECRET_KEY"),
    });
  });
});
