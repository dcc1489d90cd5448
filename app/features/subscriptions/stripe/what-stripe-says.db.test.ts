import { describe, expect, test } from "vitest";
import type { SubscriptionStatus } from "../../../../supabase/local/stripe/objects.ts";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { DAY, openStripeInbox } from "../../../../tests/support/stripe-inbox.ts";
import { syncCustomer } from "./sync-customer.server";

const database = openTestDatabase();
const stripe = openStripeInbox(database);

describe("what Stripe says becomes true", () => {
  test("from the beginning to the end of a subscription, with the ledger", async () => {
    const learner = await buildPerson(database);
    const { id } = await stripe.subscribe(learner, "price_pro", 7);
    const step = async () => {
      await stripe.deliverAll();
      await stripe.work();
      return stripe.subscriptionOf(learner);
    };
    expect(await step()).toMatchObject({ tier: "pro", status: "trial", auto_renew: true });
    await stripe.sdk.subscriptions.update(id, {
      items: [{ price: "price_premium" }],
      trial_end: stripe.emulator.store.now() + 9 * DAY,
    });
    expect(await step()).toMatchObject({ tier: "premium", status: "trial" });
    await stripe.sdk.subscriptions.update(id, { cancel_at_period_end: true });
    const cancelling = await step();
    expect(cancelling).toMatchObject({ status: "trial", auto_renew: false });
    expect(cancelling?.cancel_at).toEqual(cancelling?.end_date);
    await stripe.sdk.subscriptions.update(id, { cancel_at_period_end: false });
    expect(await step()).toMatchObject({ cancel_at: null, auto_renew: true });
    await stripe.sdk.subscriptions.cancel(id);
    expect(await step()).toMatchObject({ status: "cancelled", auto_renew: false });
    expect(await stripe.open()).toEqual([]);
    expect(await stripe.ledgerOf(learner)).toEqual([
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
    const { id } = await stripe.subscribe(learner);
    const stored = stripe.emulator.store.subscriptions.get(id);
    if (stored) stored.status = theirs;
    await stripe.deliverAll();
    await stripe.work();
    expect(await stripe.subscriptionOf(learner)).toMatchObject({
      status: ours,
      needs_review: theirs === "past_due",
    });
  });

  test("whatever order the events come in, twice, and the oldest last", async () => {
    const learner = await buildPerson(database);
    const { id } = await stripe.subscribe(learner);
    await stripe.sdk.subscriptions.update(id, { items: [{ price: "price_premium" }] });
    await stripe.sdk.subscriptions.cancel(id);
    for (const event of [...stripe.events].reverse()) {
      await stripe.deliver(event);
      await stripe.work();
      await stripe.deliver(event);
      await stripe.work();
    }
    expect(await stripe.subscriptionOf(learner)).toMatchObject({
      status: "cancelled",
      tier: "premium",
    });
    expect(await stripe.ledgerOf(learner)).toHaveLength(1);
  });

  test("also when a late `created` comes after everything else was settled", async () => {
    const learner = await buildPerson(database);
    const { id } = await stripe.subscribe(learner);
    const created = stripe.events.find(({ type }) => type === "customer.subscription.created");
    await stripe.sdk.subscriptions.cancel(id);
    for (const event of stripe.events) if (event !== created) await stripe.deliver(event);
    await stripe.work();
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ status: "cancelled" });
    if (created) await stripe.deliver(created);
    await stripe.work();
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ status: "cancelled" });
    expect(await stripe.ledgerOf(learner)).toHaveLength(1);
    expect(await stripe.open()).toEqual([]);
  });

  test("when the customer was deleted and Stripe lists nothing of it any more", async () => {
    const learner = await buildPerson(database);
    const { id, customer } = await stripe.subscribe(learner);
    await stripe.deliverAll();
    await stripe.work();
    await stripe.sdk.customers.del(String(customer));
    const ended = stripe.emulator.store.subscriptions.get(id);
    const unlisted = {
      ...stripe.sdk.subscriptions,
      list: () => ({ autoPagingToArray: async () => [] }),
    };
    const sdk = Object.assign(Object.create(stripe.sdk), {
      subscriptions: Object.assign(Object.create(stripe.sdk.subscriptions), unlisted),
    });
    await stripe.deliverAll();
    await syncCustomer(sdk, database.pool, String(customer));
    expect(ended?.status).toBe("canceled");
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ status: "cancelled" });
  });

  test("when the customer was deleted", async () => {
    const learner = await buildPerson(database);
    const { customer } = await stripe.subscribe(learner);
    await stripe.deliverAll();
    await stripe.work();
    await stripe.sdk.customers.del(String(customer));
    await stripe.deliverAll();
    await stripe.work();
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ status: "cancelled" });
  });

  test("but takes away nothing that staff gave for free", async () => {
    const learner = await buildPerson(database);
    const { id } = await stripe.subscribe(learner);
    await stripe.sdk.subscriptions.cancel(id);
    await database.pool.query(
      `insert into public.user_subscriptions (user_id, tier, end_date, is_comped) values ($1, 'premium', now() + interval '9 days', true)`,
      [learner],
    );
    await stripe.deliverAll();
    await stripe.work();
    expect(await stripe.subscriptionOf(learner)).toMatchObject({
      status: "active",
      is_comped: true,
    });
  });
});
