import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { asRoleCommitted, person } from "../../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { DAY, openStripeInbox, unreachableStripe } from "../../../../tests/support/stripe-inbox.ts";
import { buildSubscriber } from "../../../../tests/support/subscriber.ts";
import { carryOut } from "./carry-out.server";
import { finishStripeActions } from "./finish-actions.server";
import { syncCustomer } from "./sync-customer.server";

const database = openTestDatabase();
const { pool } = database;
const stripe = openStripeInbox(database);
let support = "";

beforeAll(async () => {
  support = await buildPerson(database, { staff: ["support"] });
});

const subscriber = (options: Parameters<typeof buildSubscriber>[2] = {}) =>
  buildSubscriber(stripe, database, options);
const inDays = (days: number) => new Date(Date.now() + days * DAY * 1000).toISOString();
const secondsOf = (moment: unknown) => Math.floor(new Date(String(moment)).getTime() / 1000);

async function call(name: string, args: unknown[], caller = support): Promise<Row> {
  const places = args.map((_, index) => `$${index + 1}`).join(", ");
  return asRoleCommitted(database, person(caller), async (client) => {
    const { rows } = await client.query(`select public.${name}(${places}) as answer`, args);
    return rows[0].answer;
  });
}

const begin = async (learner: string, action: string, args: Row = {}, key = randomUUID()) =>
  String(
    (await call("begin_stripe_action", [learner, action, JSON.stringify(args), "A test", key])).id,
  );
const act = async (learner: string, action: string, args: Row = {}) => {
  const id = await begin(learner, action, args);
  return { id, outcome: await carryOut(stripe.sdk, pool, id) };
};
const undo = async (action: string) => {
  const { id } = await call("begin_stripe_undo", [action, "A mistake", randomUUID()]);
  return carryOut(stripe.sdk, pool, String(id));
};

async function one(sql: string, value: unknown): Promise<Row> {
  const { rows } = await pool.query(sql, [value]);
  return rows[0];
}
const subscriptionOf = (learner: string) =>
  one("select * from public.user_subscriptions where user_id = $1", learner);
const actionOf = (id: string) => one("select * from public.subscription_actions where id = $1", id);

describe("an action on what Stripe charges", () => {
  test("changes the tier now, with the difference on the next invoice, and back", async () => {
    const { learner, subscription } = await subscriber();
    const { id, outcome } = await act(learner, "change_tier", { tier: "premium", when: "now" });
    expect(outcome).toEqual({ status: "done" });
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "premium", status: "active" });
    const next = await stripe.sdk.invoices.createPreview({ subscription });
    expect(next.lines.data.map(({ amount }) => amount)).toEqual([-1000, 3000, 3000]);
    expect(await undo(id)).toEqual({ status: "done" });
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "pro" });
    const after = await stripe.sdk.invoices.createPreview({ subscription });
    expect(after.amount_due).toBe(1000);
  });

  test("changes the tier at the renewal by a schedule, which comes true on the day", async () => {
    const { learner, customer } = await subscriber();
    const { id } = await act(learner, "change_tier", { tier: "premium", when: "renewal" });
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "pro", next_tier: "premium" });
    await undo(id);
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "pro", next_tier: null });
    await act(learner, "change_tier", { tier: "premium", when: "renewal" });
    stripe.emulator.advance(32 * DAY);
    await syncCustomer(stripe.sdk, pool, customer);
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "premium", next_tier: null });
  });

  test.each<[string, number | undefined, Row]>([
    ["extend_trial", 5, { days: 10 }],
    ["grant_days", undefined, { days: 10 }],
    ["comp", undefined, { tier: "premium", until: inDays(90) }],
  ])("%s moves the next charge, and the undo moves it back", async (action, trialDays, args) => {
    const { learner, subscription } = await subscriber(trialDays ? { trialDays } : {});
    const before = await subscriptionOf(learner);
    const { id, outcome } = await act(learner, action, args);
    expect(outcome).toEqual({ status: "done" });
    const after = await subscriptionOf(learner);
    const until = action === "comp" ? secondsOf(args.until) : secondsOf(before.end_date) + 10 * DAY;
    expect(secondsOf(after.end_date)).toBe(until);
    const theirs = await stripe.sdk.subscriptions.retrieve(subscription);
    expect(theirs).toMatchObject({ status: "trialing", trial_end: until });
    expect(theirs.cancel_at).toBe(action === "comp" ? until : null);
    expect((await actionOf(id)).new).toMatchObject({ status: "trial", tier: after.tier });
    expect(await undo(id)).toEqual({ status: "done" });
    expect(await subscriptionOf(learner)).toMatchObject({
      tier: before.tier,
      end_date: before.end_date,
      cancel_at: null,
      auto_renew: true,
    });
  });

  test.each<[string, string, Row]>([
    ["at the end of the period", "cancel", { when: "period_end" }],
    ["on a date", "cancel", { when: "date", at: inDays(3) }],
    ["by setting no renewal", "set_auto_renew", { value: false }],
  ])("cancels %s, undone, done again and taken back", async (_title, action, args) => {
    const { learner } = await subscriber();
    const { id } = await act(learner, action, args);
    const cancelling = await subscriptionOf(learner);
    expect(cancelling).toMatchObject({ status: "active", auto_renew: false });
    expect(secondsOf(cancelling.cancel_at)).toBe(secondsOf(args.at ?? cancelling.end_date));
    await undo(id);
    const open = { cancel_at: null, auto_renew: true };
    expect(await subscriptionOf(learner)).toMatchObject(open);
    await act(learner, action, args);
    await act(learner, "undo_cancel");
    expect(await subscriptionOf(learner)).toMatchObject(open);
  });

  test("cancels now for good, and begins anew with a charge", async () => {
    const { learner, subscription } = await subscriber();
    const { id } = await act(learner, "cancel", { when: "now" });
    expect(await subscriptionOf(learner)).toMatchObject({ status: "cancelled" });
    await expect(undo(id)).rejects.toThrow(/cannot bring back/);
    await act(learner, "reactivate", { tier: "premium", interval: "month" });
    const anew = await subscriptionOf(learner);
    expect(anew).toMatchObject({ status: "active", tier: "premium" });
    expect(anew.stripe_subscription_id).not.toBe(subscription);
  });

  test("says that the card was declined, and changes nothing", async () => {
    const { learner } = await subscriber({ card: "pm_card_chargeCustomerFail" });
    await act(learner, "cancel", { when: "now" });
    const { id, outcome } = await act(learner, "reactivate", { tier: "pro", interval: "month" });
    expect(outcome).toMatchObject({ status: "failed", refusal: { status: 402 } });
    expect(await actionOf(id)).toMatchObject({
      status: "failed",
      problem: expect.stringMatching(/declined.*Nothing was changed/),
    });
    expect(await subscriptionOf(learner)).toMatchObject({ status: "cancelled" });
  });

  test("is refused by the database where Stripe has no way, with what to do instead", async () => {
    const { learner } = await subscriber();
    const refused = (action: string, args: Row) => begin(learner, action, args);
    await expect(refused("change_tier", { tier: "free_trial", when: "now" })).rejects.toThrow(
      /Cancel/,
    );
    await expect(refused("comp", { tier: "pro", until: inDays(2) })).rejects.toThrow(/later day/);
    await expect(refused("reactivate", { tier: "pro", interval: "month" })).rejects.toThrow(
      /already/,
    );
    await act(learner, "change_tier", { tier: "premium", when: "renewal" });
    await expect(refused("grant_days", { days: 3 })).rejects.toThrow(/Change it back first/);
    const analyst = await buildPerson(database, { staff: ["analyst"] });
    const args = [learner, "cancel", '{"when": "now"}', "Why", randomUUID()];
    await expect(call("begin_stripe_action", args, analyst)).rejects.toMatchObject({
      code: "42501",
    });
    const byHand = await buildPerson(database);
    await call("act_on_subscription", [
      byHand,
      "comp",
      JSON.stringify({ tier: "pro", until: inDays(9) }),
      "Gift",
      randomUUID(),
    ]);
    await expect(begin(byHand, "grant_days", { days: 3 })).rejects.toThrow(/by hand/);
  });

  test("cannot be undone once an invoice was paid with it", async () => {
    const { learner, customer } = await subscriber();
    const { id } = await act(learner, "change_tier", { tier: "premium", when: "now" });
    stripe.emulator.advance(32 * DAY);
    await syncCustomer(stripe.sdk, pool, customer);
    expect(await undo(id)).toMatchObject({
      status: "failed",
      refusal: { problem: expect.stringMatching(/invoice was paid since/) },
    });
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "premium" });
  });
});

describe("a refund", () => {
  const invoiceOf = async (subscription: string) => {
    const { data } = await stripe.sdk.invoices.list({ subscription });
    return data[0]?.id ?? "";
  };

  test("goes back once per key, not more than was paid, with the decision about access", async () => {
    const { learner, customer, subscription } = await subscriber();
    const invoice = await invoiceOf(subscription);
    const first = await act(learner, "refund", { invoice, amount: 400, access: "keep" });
    expect(await subscriptionOf(learner)).toMatchObject({ status: "active", auto_renew: true });
    expect(await carryOut(stripe.sdk, pool, first.id)).toEqual({ status: "done" });
    const tooMuch = await act(learner, "refund", { invoice, amount: 700, access: "keep" });
    expect(tooMuch.outcome).toMatchObject({
      refusal: { problem: expect.stringMatching(/Only \$6\.00/) },
    });
    const last = await act(learner, "refund", { invoice, amount: 600, access: "now" });
    expect(await subscriptionOf(learner)).toMatchObject({ status: "cancelled" });
    const charges = await stripe.sdk.charges.list({ customer });
    expect(charges.data.map(({ amount_refunded }) => amount_refunded)).toEqual([1000]);
    expect((await actionOf(last.id)).stripe_result).toMatchObject({ amount: 600, currency: "usd" });
    await expect(undo(last.id)).rejects.toThrow(/cannot be taken again/);
    const again = await act(learner, "refund", { invoice, amount: 1, access: "keep" });
    expect(again.outcome).toMatchObject({
      refusal: { problem: "This invoice was paid back already." },
    });
  });

  test("is refused for the invoice of somebody else", async () => {
    const mine = await subscriber();
    const other = await subscriber();
    const invoice = await invoiceOf(other.subscription);
    const { outcome } = await act(mine.learner, "refund", { invoice, amount: 100, access: "keep" });
    expect(outcome).toMatchObject({
      refusal: { problem: expect.stringMatching(/another customer/) },
    });
  });
});

/** A pool that fails once a statement contains this text, as when the server dies there. */
const dyingAt = (text: string) =>
  new Proxy(pool, {
    get: (target, name, receiver) =>
      name === "query"
        ? (sql: string, values: unknown[]) =>
            sql.includes(text) ? Promise.reject(new Error("killed")) : target.query(sql, values)
        : Reflect.get(target, name, receiver),
  }) as Pool;

describe("when something breaks in between", () => {
  test("an unreachable Stripe changes nothing, and the same key does it once later", async () => {
    const { learner } = await subscriber();
    const before = await subscriptionOf(learner);
    const key = randomUUID();
    const id = await begin(learner, "grant_days", { days: 3 }, key);
    const outcome = await carryOut(unreachableStripe(), pool, id);
    expect(outcome).toMatchObject({ status: "failed", refusal: { status: 424, isUnclear: true } });
    expect(await subscriptionOf(learner)).toEqual(before);
    expect(await begin(learner, "grant_days", { days: 3 }, key)).toBe(id);
    expect(await carryOut(stripe.sdk, pool, id)).toEqual({ status: "done" });
    expect(secondsOf((await subscriptionOf(learner)).end_date)).toBe(
      secondsOf(before.end_date) + 3 * DAY,
    );
  });

  test("a day later the same key begins nothing, because Stripe would do it again", async () => {
    const { learner } = await subscriber();
    const key = randomUUID();
    const id = await begin(learner, "grant_days", { days: 3 }, key);
    await carryOut(unreachableStripe(), pool, id);
    await pool.query(
      "update public.subscription_actions set created_at = now() - interval '21 hours' where id = $1",
      [id],
    );
    await expect(begin(learner, "grant_days", { days: 3 }, key)).rejects.toThrow("begin it anew");
    expect(await actionOf(id)).toMatchObject({ status: "failed" });
  });

  test("a server that dies after Stripe's answer leaves an action that the worker finishes, once", async () => {
    const { learner, customer, subscription } = await subscriber();
    const [paid] = (await stripe.sdk.invoices.list({ subscription })).data;
    const id = await begin(learner, "refund", {
      invoice: paid?.id,
      amount: 300,
      access: "period_end",
    });
    await expect(carryOut(stripe.sdk, dyingAt("complete_stripe_action"), id)).rejects.toThrow(
      "killed",
    );
    expect(await actionOf(id)).toMatchObject({ status: "pending" });
    await expect(begin(learner, "cancel", { when: "now" })).rejects.toThrow(/under way/);
    await pool.query(
      "update public.subscription_actions set created_at = now() - interval '5 minutes' where id = $1",
      [id],
    );
    const { run } = finishStripeActions(stripe.sdk);
    await Promise.all([run({}, { pool }), run({}, { pool })]);
    expect(await actionOf(id)).toMatchObject({ status: "done" });
    expect(await subscriptionOf(learner)).toMatchObject({ status: "active", auto_renew: false });
    const charges = await stripe.sdk.charges.list({ customer });
    expect(charges.data.map(({ amount_refunded }) => amount_refunded)).toEqual([300]);
    const { rows } = await pool.query(
      "select subject from public.subscription_mails where action_id = $1",
      [id],
    );
    expect(rows).toEqual([{ subject: "Your refund is on its way" }]);
  });

  test("what nobody understands fails with a sentence, and keeps nobody else waiting", async () => {
    const [odd, usual] = [await subscriber(), await subscriber()];
    const tier = { tier: "premium", when: "now" };
    const ids = [
      await begin(odd.learner, "change_tier", { ...tier, value: "perhaps" }),
      await begin(usual.learner, "change_tier", tier),
    ];
    await pool.query(
      "update public.subscription_actions set created_at = now() - interval '5 minutes' where id = any ($1)",
      [ids],
    );
    await finishStripeActions(stripe.sdk).run({}, { pool });
    expect(await actionOf(ids[0] ?? "")).toMatchObject({
      status: "failed",
      problem: expect.stringContaining("Nothing was changed."),
    });
    expect(await actionOf(ids[1] ?? "")).toMatchObject({ status: "done" });
    expect(await subscriptionOf(odd.learner)).toMatchObject({ tier: "pro" });
  });

  test("the webhook may be first: the action then closes with what it brought", async () => {
    const { learner, customer } = await subscriber();
    const id = await begin(learner, "cancel", { when: "now" });
    await expect(carryOut(stripe.sdk, dyingAt("complete_stripe"), id)).rejects.toThrow("killed");
    await syncCustomer(stripe.sdk, pool, customer);
    expect(await carryOut(stripe.sdk, pool, id)).toEqual({ status: "done" });
    expect((await actionOf(id)).new).toMatchObject({ status: "cancelled" });
  });

  test("two presses of the button are one action", async () => {
    const { learner, subscription } = await subscriber();
    const before = await subscriptionOf(learner);
    const key = randomUUID();
    const press = async () =>
      carryOut(stripe.sdk, pool, await begin(learner, "grant_days", { days: 7 }, key));
    expect(await Promise.all([press(), press()])).toEqual([{ status: "done" }, { status: "done" }]);
    const { trial_end } = await stripe.sdk.subscriptions.retrieve(subscription);
    expect(trial_end).toBe(secondsOf(before.end_date) + 7 * DAY);
    const { rows } = await pool.query(
      "select count(*)::int as n from public.subscription_actions where user_id = $1",
      [learner],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});
