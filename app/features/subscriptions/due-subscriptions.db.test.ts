import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { inDays, openSubscriptionDesk } from "../../../tests/support/subscription-desk.ts";

const { database, act, subscriptionOf, learnerWith } = openSubscriptionDesk();

describe("the worker", () => {
  const end = () => database.pool.query("select private.end_due_subscriptions() as ended");

  test("ends trials, periods and cancellations that are due, each once, and nothing else", async () => {
    await end();
    const trial = await learnerWith({ status: "trial", end_date: null, trial_ends_at: inDays(-1) });
    const period = await learnerWith({ end_date: inDays(-1) });
    const cancelled = await learnerWith({ cancel_at: inDays(-1) });
    const running = await learnerWith();
    const renewing = await learnerWith({
      end_date: inDays(-1),
      auto_renew: true,
      stripe_subscription_id: `sub_${randomUUID()}`,
    });
    const ended = await Promise.all([end(), end(), end()]);
    expect(ended.reduce((sum, { rows }) => sum + rows[0].ended, 0)).toBe(3);
    const statuses = await Promise.all(
      [trial, period, cancelled, running, renewing].map(
        async (id) => (await subscriptionOf(id))?.status,
      ),
    );
    expect(statuses).toEqual(["expired", "expired", "cancelled", "active", "active"]);
  });

  test("begins the next period with the agreed tier, once, by however many workers", async () => {
    await end();
    const learner = await learnerWith();
    await act(learner, "set_auto_renew", { value: true, months: 1 });
    await act(learner, "change_tier", { tier: "premium", when: "renewal" });
    const { rows } = await database.pool.query(
      `update public.user_subscriptions set end_date = now() - interval '1 minute' where user_id = $1
       returning end_date, end_date + interval '1 month' as next_end`,
      [learner],
    );
    const [due] = rows;
    const ended = await Promise.all([end(), end()]);
    expect(ended.reduce((sum, result) => sum + result.rows[0].ended, 0)).toBe(1);
    expect(await subscriptionOf(learner)).toMatchObject({
      status: "active",
      tier: "premium",
      next_tier: null,
      start_date: due.end_date,
      end_date: due.next_end,
    });
  });

  test("gives no further period to a legacy row that nobody pays for", async () => {
    const learner = await learnerWith({ end_date: inDays(-1), auto_renew: true });
    await end();
    expect(await subscriptionOf(learner)).toMatchObject({ status: "expired" });
  });
});
