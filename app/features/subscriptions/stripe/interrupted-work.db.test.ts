import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { openStripeInbox } from "../../../../tests/support/stripe-inbox.ts";
import { syncCustomer } from "./sync-customer.server";

const database = openTestDatabase();
const stripe = openStripeInbox(database);
const { pool } = database;

const jobsOf = async (customer: unknown) => {
  const { rows } = await pool.query(
    "select locked_at is not null as locked from graphile_worker.jobs where key = $1",
    [`stripe ${customer}`],
  );
  return rows;
};

/** A connection that ends after so many statements, as when its worker is killed. */
function dyingAfter(statements: number) {
  const connect = async () => {
    const client = await pool.connect();
    let left = statements;
    return Object.assign(Object.create(client), {
      query: (...args: [string, unknown[]?]) =>
        left-- > 0 ? client.query(...args) : Promise.reject(new Error("killed")),
      release: () => client.release(true),
    });
  };
  return Object.assign(Object.create(pool), { connect });
}

/** A moment that the test decides. */
function moment() {
  let happen = () => {};
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { happen, happened };
}

/** The SDK, whose answer about subscriptions arrives only when told. */
function slowStripe() {
  const gate = moment();
  const asked = moment();
  const list = (...args: Parameters<typeof stripe.sdk.subscriptions.list>) => ({
    async autoPagingToArray(options: { limit: number }) {
      const answer = await stripe.sdk.subscriptions.list(...args).autoPagingToArray(options);
      asked.happen();
      await gate.happened;
      return answer;
    },
  });
  const subscriptions = Object.assign(Object.create(stripe.sdk.subscriptions), { list });
  const sdk = Object.assign(Object.create(stripe.sdk), { subscriptions });
  return { sdk, asked: asked.happened, answer: gate.happen };
}

describe("work that is interrupted", () => {
  test("between keeping an event and applying it leaves nothing behind that is lost", async () => {
    const learner = await buildPerson(database);
    const { customer } = await stripe.subscribe(learner);
    await stripe.deliverAll();
    // The worker took the job and was killed: the queue believes for hours that it is being done.
    await pool.query(
      "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed' where key = $1",
      [`stripe ${customer}`],
    );
    expect(await jobsOf(customer)).toEqual([{ locked: true }]);
    await pool.query("select private.queue_forgotten_stripe_events()");
    expect(await jobsOf(customer)).toEqual([{ locked: false }]);
    await pool.query("select private.queue_forgotten_stripe_events()");
    expect(await jobsOf(customer)).toEqual([{ locked: false }]);
    await stripe.work();
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ status: "active" });
    expect(await stripe.open()).toEqual([]);
  });

  test.each([2, 4, 6, 7])(
    "after %s statements changes nothing, and is done once when repeated",
    async (statements) => {
      const learner = await buildPerson(database);
      const { customer } = await stripe.subscribe(learner);
      await stripe.deliverAll();
      await expect(
        syncCustomer(stripe.sdk, dyingAfter(statements), String(customer)),
      ).rejects.toThrow("killed");
      expect(await stripe.subscriptionOf(learner)).toBeUndefined();
      await syncCustomer(stripe.sdk, pool, String(customer));
      await syncCustomer(stripe.sdk, pool, String(customer));
      expect(await stripe.ledgerOf(learner)).toHaveLength(1);
      expect(await stripe.open()).toEqual([]);
    },
  );
});

describe("two workers at one customer", () => {
  test("the one that asked Stripe earlier cannot overwrite what the later one saw", async () => {
    const learner = await buildPerson(database);
    const { id, customer } = await stripe.subscribe(learner);
    await stripe.deliverAll();
    const slow = slowStripe();
    const first = syncCustomer(slow.sdk, pool, String(customer));
    await slow.asked;
    await stripe.sdk.subscriptions.update(id, { items: [{ price: "price_premium" }] });
    await stripe.deliverAll();
    const second = syncCustomer(stripe.sdk, pool, String(customer));
    slow.answer();
    await Promise.all([first, second]);
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "premium" });
    expect((await stripe.ledgerOf(learner)).map(({ tier }) => tier)).toEqual(["pro", "premium"]);
    expect(await stripe.open()).toEqual([]);
  });

  test("an event that comes while Stripe is being asked is not settled by the older answer", async () => {
    const learner = await buildPerson(database);
    const { id, customer } = await stripe.subscribe(learner);
    await stripe.deliverAll();
    const slow = slowStripe();
    const first = syncCustomer(slow.sdk, pool, String(customer));
    await slow.asked;
    await stripe.sdk.subscriptions.update(id, { items: [{ price: "price_premium" }] });
    await stripe.deliverAll();
    slow.answer();
    await first;
    expect(await stripe.open()).toHaveLength(1);
    await stripe.work();
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "premium" });
  });
});
