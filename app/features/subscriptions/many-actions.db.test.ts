import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { openSubscriptionDesk } from "../../../tests/support/subscription-desk.ts";

const { database, call, act, subscriptionOf, learnerWith } = openSubscriptionDesk();

const toSecond = (moment: unknown) => JSON.stringify(moment).slice(1, 20);

describe("one action for many", () => {
  const many = (learners: string[], batch: string, args: Row = { days: 5 }) =>
    call<Row[]>("act_on_subscriptions", [
      learners,
      "grant_days",
      JSON.stringify(args),
      "Outage",
      batch,
    ]);

  test("has a result a row, happens once per batch, and is taken back as a whole", async () => {
    const first = await learnerWith();
    const cancelled = await learnerWith({ status: "cancelled" });
    const charged = await learnerWith({ stripe_subscription_id: `sub_${randomUUID()}` });
    const second = await learnerWith();
    const learners = [first, cancelled, charged, second];
    const before = await subscriptionOf(first);
    const preview = await call("preview_subscription_actions", [
      learners,
      "grant_days",
      '{"days": 5}',
    ]);
    expect(preview).toHaveLength(4);
    expect(await subscriptionOf(first)).toEqual(before);
    const batch = randomUUID();
    const results = await many(learners, batch);
    expect(await many(learners, batch)).toEqual(results);
    const outcomeOf = (learner: string) => results.find(({ user_id }) => user_id === learner);
    expect(outcomeOf(first)).toMatchObject({ outcome: "done" });
    expect(outcomeOf(charged)).toMatchObject({ outcome: "stripe" });
    expect(outcomeOf(cancelled)).toMatchObject({
      outcome: "refused",
      problem: expect.stringMatching(/Reactivate/),
    });
    await act(second, "cancel", { when: "now" });
    const planned = await call<Row[]>("preview_subscription_batch_undo", [batch]);
    expect(planned.find(({ user_id }) => user_id === first)).toMatchObject({
      outcome: "changes",
      before: { until: expect.stringContaining(toSecond((await subscriptionOf(first))?.end_date)) },
      after: { until: expect.stringContaining(toSecond(before?.end_date)) },
    });
    expect(planned.find(({ user_id }) => user_id === second)).toMatchObject({
      outcome: "refused",
      problem: expect.any(String),
    });
    expect(planned).toHaveLength(2);
    const undone = await call<Row[]>("undo_subscription_batch", [
      batch,
      "Wrong list",
      randomUUID(),
    ]);
    expect(undone.map(({ outcome }) => outcome).toSorted()).toEqual(["done", "refused"]);
    expect((await subscriptionOf(first))?.end_date).toEqual(before?.end_date);
  });

  test("is taken back for whoever is still there, when another was erased since", async () => {
    const [here, gone] = [await learnerWith(), await learnerWith()];
    const batch = randomUUID();
    await many([here, gone], batch);
    await database.pool.query(
      "update public.subscription_actions set user_id = null where user_id = $1",
      [gone],
    );
    const rows = [
      await call<Row[]>("preview_subscription_batch_undo", [batch]),
      await call<Row[]>("undo_subscription_batch", [batch, "Wrong list", randomUUID()]),
    ];
    expect(rows.map((of) => of.map(({ user_id }) => user_id))).toEqual([[here], [here]]);
  });

  test("is refused for a single-learner action and without the permission", async () => {
    const learner = await learnerWith();
    const args = [[learner], "change_tier", "{}", "Why", randomUUID()];
    await expect(call("act_on_subscriptions", args)).rejects.toThrow(/one subscription at a time/);
    const analyst = await buildPerson(database, { staff: ["analyst"] });
    await expect(
      call("act_on_subscriptions", args.with(1, "cancel"), analyst),
    ).rejects.toMatchObject({ code: "42501" });
  });
});
