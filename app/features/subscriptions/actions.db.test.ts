import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { inDays, openSubscriptionDesk } from "../../../tests/support/subscription-desk.ts";

const { database, people, call, act, undo, subscriptionOf, learnerWith } = openSubscriptionDesk();

describe("an action on a subscription", () => {
  test("happens once per key, however often it is sent, and is in the ledger with its reason", async () => {
    const learner = await learnerWith();
    const key = randomUUID();
    const [first, second] = await Promise.all([
      act(learner, "grant_days", { days: 10 }, key),
      act(learner, "grant_days", { days: 10 }, key),
    ]);
    expect(second).toEqual(first);
    expect(await act(learner, "grant_days", { days: 10 }, key)).toEqual(first);
    const { rows } = await database.pool.query(
      "select source, actor_id, reason from public.subscription_events where user_id = $1 and kind = 'changed'",
      [learner],
    );
    expect(rows).toEqual([{ source: "staff", actor_id: people.support, reason: "A test" }]);
  });

  test("refuses a key that was used for something else", async () => {
    const learner = await learnerWith();
    const key = randomUUID();
    await act(learner, "grant_days", { days: 10 }, key);
    await expect(act(learner, "grant_days", { days: 11 }, key)).rejects.toMatchObject({
      code: "22023",
    });
  });

  test("is previewed with the very result that it has, and the preview writes nothing", async () => {
    const learner = await learnerWith();
    const args = { when: "date", at: inDays(5) };
    const before = await subscriptionOf(learner);
    const preview = await call("preview_subscription_action", [
      learner,
      "cancel",
      JSON.stringify(args),
    ]);
    expect(await subscriptionOf(learner)).toEqual(before);
    const done = await act(learner, "cancel", args);
    expect(preview).toMatchObject({ before: done.before, after: done.after });
    expect(preview.through_stripe).toBe(false);
  });

  test.each<[string, Row, string, Row, RegExp]>([
    [
      "cancel what has ended",
      { status: "expired" },
      "cancel",
      { when: "now" },
      /nothing to cancel/,
    ],
    ["cancel without saying when", {}, "cancel", {}, /Say when/],
    ...["infinity", "tomorrow", "12026-01-01"].map((until): [string, Row, string, Row, RegExp] => [
      `be free until ${until}`,
      {},
      "comp",
      { tier: "premium", until },
      /as a date and time/,
    ]),
    ["cancel in the past", {}, "cancel", { when: "date", at: inDays(-1) }, /in the past/],
    ["cancel after the end", {}, "cancel", { when: "date", at: inDays(21) }, /after the end/],
    ["extend what is no trial", {}, "extend_trial", { days: 3 }, /no trial/],
    ["grant a trial days", { status: "trial" }, "grant_days", { days: 3 }, /Extend the trial/],
    ["grant 0 days", {}, "grant_days", { days: 0 }, /1 to 366/],
    ["grant ten and a half days", {}, "grant_days", { days: 10.5 }, /1 to 366/],
    ["reactivate what is active", {}, "reactivate", { until: inDays(3) }, /active already/],
    [
      "reactivate until yesterday",
      { status: "expired" },
      "reactivate",
      { until: inDays(-1) },
      /past/,
    ],
    ["change to the same tier", {}, "change_tier", { tier: "pro", when: "now" }, /pro already/],
    [
      "change to an unknown tier",
      {},
      "change_tier",
      { tier: "gold", when: "now" },
      /free_trial, pro/,
    ],
    [
      "change at a renewal that never comes",
      {},
      "change_tier",
      { tier: "premium", when: "renewal" },
      /does not renew/,
    ],
    ["take back no cancellation", {}, "undo_cancel", {}, /No cancellation/],
    ["do something unheard of", {}, "explode", {}, /no action "explode"/],
    ["comp until no date", {}, "comp", { tier: "premium", until: "soon" }, /date and time/],
  ])("does not %s", async (_title, columns, action, args, sentence) => {
    const learner = await learnerWith(columns);
    const before = await subscriptionOf(learner);
    await expect(act(learner, action, args)).rejects.toThrow(sentence);
    expect(await subscriptionOf(learner)).toEqual(before);
  });

  test("of a subscription paid through Stripe is Stripe's to make first", async () => {
    const learner = await learnerWith({ stripe_subscription_id: `sub_${randomUUID()}` });
    await expect(act(learner, "cancel", { when: "now" })).rejects.toMatchObject({ hint: "stripe" });
  });

  test("needs the permission, a reason and a learner", async () => {
    const learner = await learnerWith();
    const analyst = await buildPerson(database, { staff: ["analyst"] });
    const args = [learner, "grant_days", '{"days": 1}', "Why", randomUUID()];
    await expect(call("act_on_subscription", args, analyst)).rejects.toMatchObject({
      code: "42501",
    });
    await expect(call("act_on_subscription", args.with(3, " \n"))).rejects.toThrow(/reason/);
    await expect(call("act_on_subscription", args.with(0, randomUUID()))).rejects.toMatchObject({
      code: "PT404",
    });
  });

  test("gives a first subscription to somebody who had none", async () => {
    const learner = await buildPerson(database);
    const done = await act(learner, "comp", { tier: "premium", until: inDays(30) });
    expect(done).toMatchObject({ before: { tier: null }, after: { tier: "premium" } });
    expect(await subscriptionOf(learner)).toMatchObject({ is_comped: true, status: "active" });
  });
});

describe("undoing an action", () => {
  test("puts back what it changed, once", async () => {
    const learner = await learnerWith();
    const before = await subscriptionOf(learner);
    const { id } = await act(learner, "cancel", { when: "now" });
    const key = randomUUID();
    const first = await undo(id, key);
    expect(await undo(id, key)).toEqual(first);
    const { version: _, updated_at: __, ...restored } = (await subscriptionOf(learner)) ?? {};
    expect(before).toMatchObject(restored);
    await expect(undo(id)).rejects.toThrow(/undone already/);
  });

  test("keeps what others changed meanwhile, and refuses where it would overwrite", async () => {
    const learner = await learnerWith();
    const first = await act(learner, "grant_days", { days: 5 });
    const second = await act(learner, "change_tier", { tier: "premium", when: "now" });
    await undo(first.id);
    expect(await subscriptionOf(learner)).toMatchObject({ tier: "premium" });
    await act(learner, "change_tier", { tier: "free_trial", when: "now" });
    await expect(undo(second.id)).rejects.toThrow(/changed since/);
  });

  test("of a first subscription ends it, and its history stays", async () => {
    const learner = await buildPerson(database);
    const { id } = await act(learner, "comp", { tier: "pro", until: inDays(30) });
    await undo(id);
    expect(await subscriptionOf(learner)).toMatchObject({ status: "cancelled", is_comped: false });
  });
});
