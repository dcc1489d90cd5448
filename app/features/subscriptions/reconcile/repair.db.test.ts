import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, type Row } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { openStripeInbox, unreachableStripe } from "../../../../tests/support/stripe-inbox.ts";
import { syncCustomer } from "../stripe/sync-customer.server";
import { reconcile } from "./reconcile.server";
import { repairDrift } from "./repair.server";
import type { RepairDirection } from "./repairs";

const database = openTestDatabase();
const stripe = openStripeInbox(database);
const { pool } = database;
let support: string;

beforeAll(async () => {
  support = await buildPerson(database, { staff: ["support"] });
});

async function agreed(priceId?: string) {
  const learner = await buildPerson(database);
  const { id, customer } = await stripe.subscribe(learner, priceId);
  await syncCustomer(stripe.sdk, pool, String(customer));
  return { learner, id, customer: String(customer) };
}

/** The one difference of this customer that a new run finds. */
async function findDrift(customer: string): Promise<Row & { id: string }> {
  const { rows } = await pool.query("select private.begin_stripe_reconciliation(null) as id");
  await reconcile(stripe.sdk, pool, rows[0].id);
  const found = await pool.query(
    "select * from public.stripe_drift where stripe_customer_id = $1 and reconciliation_id = $2",
    [customer, rows[0].id],
  );
  return found.rows[0];
}

const repair = (
  driftId: string,
  direction: RepairDirection,
  key = randomUUID(),
  sdk = stripe.sdk,
) =>
  repairDrift(
    sdk,
    pool,
    { drift_id: driftId, direction, reason: "Found at night", idempotency_key: key },
    { userId: support, requestId: "request-1" },
  );

const driftNow = async (id: string) => {
  const { rows } = await pool.query("select * from public.stripe_drift where id = $1", [id]);
  return rows[0];
};

describe("making the database what Stripe says", () => {
  test("is done once, in the name of who asked, with the reason", async () => {
    const { learner, id, customer } = await agreed();
    await stripe.sdk.subscriptions.update(id, { items: [{ price: "price_premium" }] });
    const drift = await findDrift(customer);
    expect(await repair(drift.id, "database")).toBe("repaired");
    expect(await repair(drift.id, "database")).toBe("repaired");
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "premium" });
    expect(await stripe.ledgerOf(learner)).toHaveLength(2);
    const { rows } = await pool.query(
      `select source, actor_id, reason, request_id from public.subscription_events
       where user_id = $1 order by id desc limit 1`,
      [learner],
    );
    expect(rows).toEqual([
      { source: "stripe", actor_id: support, reason: "Found at night", request_id: "request-1" },
    ]);
    const audited = await pool.query(
      "select actor_id, reason from public.audit_log where table_name = 'stripe_drift' and record_id = $1",
      [drift.id],
    );
    expect(audited.rows).toEqual([{ actor_id: support, reason: "Found at night" }]);
    expect(await driftNow(drift.id)).toMatchObject({
      state: "repaired",
      direction: "database",
      repaired_by: support,
    });
  });

  test("ends what Stripe knows nothing of", async () => {
    const { learner, id, customer } = await agreed();
    stripe.emulator.store.subscriptions.delete(id);
    const drift = await findDrift(customer);
    expect(drift.kind).toBe("not_in_stripe");
    await repair(drift.id, "database");
    expect(await stripe.subscriptionOf(learner)).toMatchObject({
      status: "cancelled",
      stripe_subscription_id: null,
      auto_renew: false,
    });
  });

  test("gives a learner what their customer names them for", async () => {
    const learner = await buildPerson(database);
    const { customer } = await stripe.subscribe(learner);
    const drift = await findDrift(String(customer));
    expect(drift).toMatchObject({ kind: "unknown_here", user_id: learner });
    await repair(drift.id, "database");
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "pro", status: "active" });
  });

  test("asks whose customer it is where nobody here belongs to it, and tells Stripe", async () => {
    const customer = await stripe.sdk.customers.create({});
    await stripe.sdk.subscriptions.create({
      customer: customer.id,
      items: [{ price: "price_pro" }],
    });
    const drift = await findDrift(customer.id);
    const learner = await buildPerson(database);
    const taken = await agreed();
    const link = (learner_id?: string) =>
      repairDrift(
        stripe.sdk,
        pool,
        {
          drift_id: drift.id,
          direction: "database",
          reason: "Wrote to us",
          idempotency_key: randomUUID(),
          ...(learner_id && { learner_id }),
        },
        { userId: support, requestId: "request-2" },
      );
    await expect(link()).rejects.toThrow("Choose the learner");
    await expect(link(taken.learner)).rejects.toThrow(taken.customer);
    expect(await link(learner)).toBe("repaired");
    expect(await stripe.subscriptionOf(learner)).toMatchObject({
      tier: "pro",
      stripe_customer_id: customer.id,
    });
    expect(await stripe.sdk.customers.retrieve(customer.id)).toMatchObject({
      metadata: { user_id: learner },
    });
    expect(await driftNow(drift.id)).toMatchObject({ state: "repaired", user_id: learner });
  });

  test("or cancels in Stripe what is nobody's", async () => {
    const customer = await stripe.sdk.customers.create({});
    const { id } = await stripe.sdk.subscriptions.create({
      customer: customer.id,
      items: [{ price: "price_pro" }],
    });
    expect(await repair((await findDrift(customer.id)).id, "stripe")).toBe("repaired");
    expect((await stripe.sdk.subscriptions.retrieve(id)).status).toBe("canceled");
  });
});

describe("making Stripe what the database says", () => {
  test("changes the price, and both sides agree then", async () => {
    const { learner, id, customer } = await agreed();
    await pool.query("update public.user_subscriptions set tier = 'premium' where user_id = $1", [
      learner,
    ]);
    const drift = await findDrift(customer);
    expect(await repair(drift.id, "stripe")).toBe("repaired");
    const theirs = await stripe.sdk.subscriptions.retrieve(id);
    expect(theirs.items.data[0]?.price.id).toBe("price_premium");
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "premium" });
    expect(await findDrift(customer)).toBeUndefined();
  });

  test("stops the renewal, and takes a cancellation back", async () => {
    const { learner, id, customer } = await agreed();
    await pool.query(
      "update public.user_subscriptions set auto_renew = false, cancel_at = end_date where user_id = $1",
      [learner],
    );
    await repair((await findDrift(customer)).id, "stripe");
    expect(await stripe.sdk.subscriptions.retrieve(id)).toMatchObject({
      cancel_at_period_end: true,
    });
    await pool.query(
      "update public.user_subscriptions set auto_renew = true, cancel_at = null where user_id = $1",
      [learner],
    );
    await repair((await findDrift(customer)).id, "stripe");
    expect(await stripe.sdk.subscriptions.retrieve(id)).toMatchObject({
      cancel_at_period_end: false,
      cancel_at: null,
    });
  });

  test("agrees the tier of the next renewal, and takes the agreement back", async () => {
    const { learner, id, customer } = await agreed();
    const agree = (tier: string | null) =>
      pool.query("update public.user_subscriptions set next_tier = $2 where user_id = $1", [
        learner,
        tier,
      ]);
    await agree("premium");
    const drift = await findDrift(customer);
    expect(drift).toMatchObject({ kind: "dates_differ", differs: ["next_tier"] });
    expect(await repair(drift.id, "stripe")).toBe("repaired");
    expect(await stripe.subscriptionOf(learner)).toMatchObject({
      tier: "pro",
      next_tier: "premium",
    });
    expect(await findDrift(customer)).toBeUndefined();
    await agree(null);
    expect(await repair((await findDrift(customer)).id, "stripe")).toBe("repaired");
    expect((await stripe.sdk.subscriptions.retrieve(id)).schedule).toBeNull();
    await agree("premium");
    expect(await repair((await findDrift(customer)).id, "database")).toBe("repaired");
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ next_tier: null });
  });

  test("cancels what has ended here", async () => {
    const { learner, id, customer } = await agreed();
    await pool.query(
      "update public.user_subscriptions set status = 'cancelled', auto_renew = false where user_id = $1",
      [learner],
    );
    await repair((await findDrift(customer)).id, "stripe");
    expect((await stripe.sdk.subscriptions.retrieve(id)).status).toBe("canceled");
    expect(await findDrift(customer)).toBeUndefined();
  });

  test("is refused where Stripe cannot: what was cancelled there stays so", async () => {
    const { id, customer } = await agreed();
    await stripe.sdk.subscriptions.cancel(id);
    const drift = await findDrift(customer);
    await expect(repair(drift.id, "stripe")).rejects.toThrow("cannot be revived");
    expect(await driftNow(drift.id)).toMatchObject({ state: "open" });
  });
});

describe("a repair", () => {
  test("of what agrees again by now does nothing", async () => {
    const { id, customer, learner } = await agreed();
    await stripe.sdk.subscriptions.update(id, { items: [{ price: "price_premium" }] });
    const drift = await findDrift(customer);
    await syncCustomer(stripe.sdk, pool, customer);
    expect(await repair(drift.id, "stripe")).toBe("gone");
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "premium" });
  });

  test("that does not reach Stripe changes nothing", async () => {
    const { learner, id, customer } = await agreed();
    await stripe.sdk.subscriptions.update(id, { items: [{ price: "price_premium" }] });
    const drift = await findDrift(customer);
    await expect(repair(drift.id, "database", randomUUID(), unreachableStripe())).rejects.toThrow();
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "pro" });
    expect(await driftNow(drift.id)).toMatchObject({ state: "open" });
  });
});
