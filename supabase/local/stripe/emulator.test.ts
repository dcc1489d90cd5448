import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type StripeEmulator, startStripeEmulator } from "./emulator.ts";
import type { Price } from "./objects.ts";

const secret = "whsec_test";
const DAY = 86_400;
let emulator: StripeEmulator;
let stripe: Stripe;
const received: Stripe.Event[] = [];
let refusals = 0;

const endpoint = createServer(async (request, response) => {
  const body = await text(request);
  if (refusals-- > 0) return response.writeHead(500).end();
  const signature = request.headers["stripe-signature"] ?? "";
  received.push(Stripe.webhooks.constructEvent(body, signature, secret));
  return response.writeHead(200).end();
});

const price = (id: string, amount: number): Price => ({
  id,
  object: "price",
  created: 1,
  active: true,
  currency: "usd",
  unit_amount: amount,
  product: "prod_1",
  nickname: null,
  recurring: { interval: "month", interval_count: 1 },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve));
  const { port } = endpoint.address() as AddressInfo;
  emulator = await startStripeEmulator({ webhook: { url: `http://127.0.0.1:${port}`, secret } });
  for (const one of [price("price_pro", 1000), price("price_premium", 3000)])
    emulator.store.prices.set(one.id, one);
  const { hostname, port: stripePort } = new URL(emulator.url);
  stripe = new Stripe("sk_test_1", {
    host: hostname,
    port: stripePort,
    protocol: "http",
    maxNetworkRetries: 0,
  });
});

afterAll(async () => {
  await emulator.stop();
  endpoint.close();
});

beforeEach(() => {
  received.length = 0;
  refusals = 0;
});

const subscribe = async () => {
  const customer = await stripe.customers.create({ email: "a@example.org" });
  return stripe.subscriptions.create({ customer: customer.id, items: [{ price: "price_pro" }] });
};

describe("the Stripe emulator, through the real SDK", () => {
  test("creates, changes and cancels a subscription, and says so by signed webhooks", async () => {
    const { id, status } = await subscribe();
    expect(status).toBe("active");
    const updated = await stripe.subscriptions.update(id, { cancel_at_period_end: true });
    expect(updated.cancel_at).toBe(updated.items.data[0]?.current_period_end);
    expect((await stripe.subscriptions.cancel(id)).status).toBe("canceled");
    await expect
      .poll(() => received.map(({ type }) => type).toSorted())
      .toEqual([
        "customer.created",
        "customer.subscription.created",
        "customer.subscription.deleted",
        "customer.subscription.updated",
        "invoice.paid",
      ]);
  });

  test("sends an event again that was not taken", async () => {
    refusals = 1;
    const { id } = await stripe.customers.create({ email: "again@example.org" });
    await expect
      .poll(() => received.map(({ data }) => data.object), { timeout: 5000 })
      .toEqual([expect.objectContaining({ id })]);
  });

  test("answers an idempotency key like the first time, and refuses it for something else", async () => {
    const make = (email: string) => stripe.customers.create({ email }, { idempotencyKey: "key-1" });
    const [first, second] = [await make("b@example.org"), await make("b@example.org")];
    expect(second.id).toBe(first.id);
    await expect(make("c@example.org")).rejects.toMatchObject({ type: "StripeIdempotencyError" });
  });

  test("answers errors as Stripe does", async () => {
    await expect(stripe.subscriptions.retrieve("sub_none")).rejects.toMatchObject({
      statusCode: 404,
      code: "resource_missing",
      type: "StripeInvalidRequestError",
    });
    await expect(stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 404 });
  });

  test("pages through lists", async () => {
    const created = [];
    for (let n = 0; n < 7; n++) created.push((await stripe.customers.create({ name: `P${n}` })).id);
    const seen: string[] = [];
    for await (const { id } of stripe.customers.list({ limit: 3 })) seen.push(id);
    expect(seen).toEqual(expect.arrayContaining(created));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("renews, charges and ends with its clock", async () => {
    const { id } = await subscribe();
    const ending = await subscribe();
    await stripe.subscriptions.update(ending.id, { cancel_at_period_end: true });
    emulator.advance(32 * DAY);
    const invoices = await stripe.invoices.list({ subscription: id });
    expect(invoices.data.map(({ amount_paid }) => amount_paid)).toEqual([1000, 1000]);
    expect((await stripe.subscriptions.retrieve(id)).status).toBe("active");
    expect((await stripe.subscriptions.retrieve(ending.id)).status).toBe("canceled");
  });

  test("previews the money of a change and refunds what was paid, no more", async () => {
    const { id, customer, items } = await subscribe();
    const preview = await stripe.invoices.createPreview({
      customer: String(customer),
      subscription: id,
      subscription_details: { items: [{ id: items.data[0]?.id ?? "", price: "price_premium" }] },
    });
    expect(preview.amount_due).toBe(5000);
    const [invoice] = (await stripe.invoices.list({ subscription: id })).data;
    const intent = invoice?.payments?.data[0]?.payment.payment_intent;
    const refund = await stripe.refunds.create({ payment_intent: String(intent), amount: 400 });
    expect(refund.status).toBe("succeeded");
    await expect(
      stripe.refunds.create({ payment_intent: String(intent), amount: 700 }),
    ).rejects.toMatchObject({ param: "amount" });
  });

  test("keeps a stub of a deleted customer and ends what it paid for", async () => {
    const { id, customer } = await subscribe();
    await stripe.customers.del(String(customer));
    expect(await stripe.customers.retrieve(String(customer))).toMatchObject({ deleted: true });
    expect((await stripe.subscriptions.retrieve(id)).status).toBe("canceled");
  });
});
