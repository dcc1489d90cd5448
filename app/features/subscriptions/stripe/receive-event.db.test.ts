import Stripe from "stripe";
import { describe, expect, test } from "vitest";
import { stripeClient } from "~/platform/stripe/client.server";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { openStripeInbox, WEBHOOK_SECRET } from "../../../../tests/support/stripe-inbox.ts";
import { receiveEvent } from "./receive-event.server";

const database = openTestDatabase();
const stripe = openStripeInbox(database);

const kept = async (id: string | undefined) => {
  const { rowCount } = await database.pool.query(
    "select from public.stripe_events where event_id = $1",
    [id],
  );
  return rowCount;
};

/** A delivery signed by hand: of any body, at any moment. */
const send = (body: string, timestamp = Math.floor(Date.now() / 1000), delivered = body) =>
  receiveEvent(
    database.pool,
    WEBHOOK_SECRET,
    delivered,
    Stripe.webhooks.generateTestHeaderString({ payload: body, secret: WEBHOOK_SECRET, timestamp }),
  );

async function anEvent() {
  await stripe.sdk.customers.create({});
  const [event] = stripe.events;
  if (!event) throw new Error("The emulator sent no event.");
  return event;
}

describe("a delivery", () => {
  test("with a signature that does not match, or none, is refused and not kept", async () => {
    const event = await anEvent();
    expect((await stripe.deliver(event, "whsec_other")).status).toBe(400);
    const unsigned = receiveEvent(database.pool, WEBHOOK_SECRET, JSON.stringify(event), null);
    expect((await unsigned).status).toBe(400);
    expect(await kept(event.id)).toBe(0);
  });

  test("is verified byte by byte: the same JSON written otherwise is refused", async () => {
    const event = await anEvent();
    const body = JSON.stringify(event);
    expect((await send(body, undefined, JSON.stringify(event, null, 2))).status).toBe(400);
    expect(await kept(event.id)).toBe(0);
    expect((await send(body)).status).toBe(200);
  });

  test("that is older than five minutes is refused: somebody may have recorded it", async () => {
    const event = await anEvent();
    const now = Math.floor(Date.now() / 1000);
    expect((await send(JSON.stringify(event), now - 301)).body.problem).toContain("too old");
    expect(await kept(event.id)).toBe(0);
    expect((await send(JSON.stringify(event), now - 200)).status).toBe(200);
  });

  test("of a thin event of API v2 is refused with what the endpoint takes", async () => {
    const thin = JSON.stringify({ id: "evt_thin", object: "v2.core.event", type: "v1.x" });
    const { status, body } = await send(thin);
    expect([status, body.problem]).toEqual([400, "This endpoint takes snapshot events only."]);
  });

  test("is kept once and queued with its customer, in one transaction", async () => {
    const subscription = await stripe.subscribe(await buildPerson(database));
    for (const event of [...stripe.events, ...stripe.events])
      expect((await stripe.deliver(event)).status).toBe(200);
    const { rows } = await database.pool.query(
      "select count(*)::int as n from graphile_worker.jobs where key = $1",
      [`stripe ${subscription.customer}`],
    );
    expect(rows).toEqual([{ n: 1 }]);
    for (const { id } of stripe.events) expect(await kept(id)).toBe(1);
  });

  test("is answered without asking Stripe: the answer never waits for more than the database", async () => {
    const subscription = await stripe.subscribe(await buildPerson(database));
    const [, created] = stripe.events;
    if (!created) throw new Error("The emulator sent no event.");
    stripe.emulator.store.customers.delete(String(subscription.customer));
    expect((await stripe.deliver(created)).status).toBe(200);
    expect(await stripe.open()).toContainEqual(expect.objectContaining({ error: null }));
  });

  test("that cannot be kept is answered 500, so that Stripe sends it again", async () => {
    const event = await anEvent();
    const failing = { query: () => Promise.reject(new Error("no connection")) };
    const body = JSON.stringify(event);
    const header = Stripe.webhooks.generateTestHeaderString({
      payload: body,
      secret: WEBHOOK_SECRET,
    });
    const { status } = await receiveEvent(
      Object.assign(Object.create(database.pool), failing),
      WEBHOOK_SECRET,
      body,
      header,
    );
    expect(status).toBe(500);
    expect((await stripe.deliver(event)).status).toBe(200);
  });
});

describe("the API version", () => {
  test("of what the console asks is pinned, whatever the account's default is", () => {
    const client = stripeClient({ STRIPE_SECRET_KEY: "sk_test_1" });
    expect(client?.getApiField("version")).toBe("2026-10-28.endive");
    expect(stripeClient({})).toBeNull();
  });

  test.each([null, "2020-08-27"])("of a delivery may be another one: %s", async (api_version) => {
    const learner = await buildPerson(database);
    const { id, customer } = await stripe.subscribe(learner);
    // Before 2025-03-31 the period stood on the subscription; its items said nothing of it.
    const old = {
      id: `evt_old_${api_version}`,
      object: "event",
      api_version,
      type: "customer.subscription.created",
      data: { object: { id, object: "subscription", customer, plan: {}, current_period_end: 1 } },
    };
    expect((await send(JSON.stringify(old))).status).toBe(200);
    await stripe.work();
    const row = await stripe.subscriptionOf(learner);
    const theirs = await stripe.sdk.subscriptions.retrieve(id);
    const end = (theirs.items.data[0]?.current_period_end ?? 0) * 1000;
    expect(row).toMatchObject({ status: "active", tier: "pro", end_date: new Date(end) });
  });
});
