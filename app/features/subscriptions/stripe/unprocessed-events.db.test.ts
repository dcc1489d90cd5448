import { describe, expect, test } from "vitest";
import { asRoleCommitted, person } from "../../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { openStripeInbox, unreachableStripe } from "../../../../tests/support/stripe-inbox.ts";
import { syncCustomer, syncStripeCustomer } from "./sync-customer.server";

const database = openTestDatabase();
const stripe = openStripeInbox(database);

describe("what nobody can process yet", () => {
  test("an unknown customer is noted on the event, nothing is guessed, and a replay solves it", async () => {
    const learner = await buildPerson(database);
    const customer = await stripe.sdk.customers.create({ email: "somebody@example.org" });
    await stripe.sdk.subscriptions.create({
      customer: customer.id,
      items: [{ price: "price_pro" }],
    });
    await stripe.deliverAll();
    await stripe.work();
    const [failed] = await stripe.open();
    expect(failed).toMatchObject({
      error: expect.stringContaining(customer.id),
      error_kind: "unknown_customer",
    });
    await stripe.sdk.customers.update(customer.id, { metadata: { user_id: learner } });
    const support = await buildPerson(database, { staff: ["support"] });
    await asRoleCommitted(database, person(support), (client) =>
      client.query("select public.replay_stripe_event($1)", [failed?.event_id]),
    );
    await syncCustomer(stripe.sdk, database.pool, customer.id);
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "pro", status: "active" });
    expect(await stripe.open()).toEqual([]);
  });

  test("an unknown price is noted, and the subscription stays as it was", async () => {
    const learner = await buildPerson(database);
    const { id, customer } = await stripe.subscribe(learner);
    await stripe.deliverAll();
    await stripe.work();
    await stripe.sdk.subscriptions.update(id, { items: [{ price: "price_new" }] });
    await stripe.deliverAll();
    await stripe.work();
    expect((await stripe.open())[0]).toMatchObject({
      error: expect.stringContaining("price_new"),
      error_kind: "unknown_price",
    });
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "pro" });
    await database.pool.query(
      "insert into public.subscription_plans (name, tier, interval, stripe_price_id) values ('New', 'premium', 'month', 'price_new')",
    );
    await syncCustomer(stripe.sdk, database.pool, String(customer));
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "premium" });
    expect(await stripe.open()).toEqual([]);
  });

  test("an unreachable Stripe leaves the event waiting and throws, so that the queue tries again", async () => {
    const learner = await buildPerson(database);
    const { customer } = await stripe.subscribe(learner);
    await stripe.deliverAll();
    await expect(
      syncCustomer(unreachableStripe(), database.pool, String(customer)),
    ).rejects.toThrow();
    for (const { error, error_kind } of await stripe.open())
      expect([error, error_kind]).toEqual([
        "Stripe could not be reached. Try again shortly.",
        "unreachable",
      ]);
    expect(await stripe.subscriptionOf(learner)).toBeUndefined();
    await syncCustomer(stripe.sdk, database.pool, String(customer));
    expect(await stripe.open()).toEqual([]);
  });

  test("a status that Stripe added later is noted, and nothing is guessed", async () => {
    const learner = await buildPerson(database);
    const { id } = await stripe.subscribe(learner);
    Object.assign(stripe.emulator.store.subscriptions.get(id) ?? {}, { status: "hibernating" });
    await stripe.deliverAll();
    await stripe.work();
    expect((await stripe.open()).at(-1)).toMatchObject({
      error: expect.stringContaining("hibernating"),
      error_kind: "unknown_status",
    });
    expect(await stripe.subscriptionOf(learner)).toBeUndefined();
    Object.assign(stripe.emulator.store.subscriptions.get(id) ?? {}, { status: "active" });
    await database.pool.query(
      "select private.finish_stripe_events(customer, id, null) from public.stripe_events",
    );
  });

  test("without a key the events say so, and are taken up by the first worker that has one", async () => {
    const learner = await buildPerson(database);
    const { customer } = await stripe.subscribe(learner);
    await stripe.deliverAll();
    const { pool } = database;
    await syncStripeCustomer(null).run({ customer: String(customer) }, { pool });
    const [waits] = await stripe.open();
    expect(waits).toMatchObject({
      error: expect.stringContaining("STRIPE_SECRET_KEY"),
      error_kind: "not_connected",
    });
    const { rows } = await pool.query("select private.queue_forgotten_stripe_events() as queued");
    expect(rows).toEqual([{ queued: 1 }]);
    await syncStripeCustomer(stripe.sdk).run({ customer: String(customer) }, { pool });
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ status: "active" });
    expect(await stripe.open()).toEqual([]);
  });
});
