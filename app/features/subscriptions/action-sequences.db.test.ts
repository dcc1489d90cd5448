import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { inDays, openSubscriptionDesk } from "../../../tests/support/subscription-desk.ts";

const { database, call, act, undo, subscriptionOf, learnerWith, stripeSays } =
  openSubscriptionDesk();

const moments = fc.integer({ min: -3, max: 40 }).map(inDays);
const tiers = fc.constantFrom("free_trial", "pro", "premium");
const anyAction = fc.oneof(
  fc.record({
    action: fc.constant("change_tier"),
    args: fc.record({ tier: tiers, when: fc.constantFrom("now", "renewal") }),
  }),
  fc.record({
    action: fc.constantFrom("extend_trial", "grant_days"),
    args: fc.record({ days: fc.integer({ min: 0, max: 40 }) }),
  }),
  fc.record({
    action: fc.constant("cancel"),
    args: fc.record({ when: fc.constantFrom("now", "period_end", "date"), at: moments }),
  }),
  fc.record({ action: fc.constant("undo_cancel"), args: fc.constant({}) }),
  fc.record({
    action: fc.constant("reactivate"),
    args: fc.record({ tier: tiers, until: moments }),
  }),
  fc.record({ action: fc.constant("comp"), args: fc.record({ tier: tiers, until: moments }) }),
  fc.record({
    action: fc.constant("set_auto_renew"),
    args: fc.record({ value: fc.boolean(), months: fc.integer({ min: 0, max: 12 }) }),
  }),
  fc.record({
    action: fc.constant("stripe says"),
    args: fc.record({
      tier: tiers,
      status: fc.constantFrom("active", "trial", "expired", "cancelled"),
      end_date: moments,
      next_tier: fc.option(tiers),
      auto_renew: fc.boolean(),
    }),
  }),
  fc.record({ action: fc.constant("undo last"), args: fc.constant({}) }),
);

/** By hand, or at Stripe, where it is refused when somebody tried it by hand. */
async function actSomehow(learner: string, action: string, args: Row): Promise<unknown> {
  if (action === "stripe says") {
    await stripeSays(learner, args);
    return null;
  }
  const row = await subscriptionOf(learner);
  const isCharged =
    row?.stripe_subscription_id && !row.is_comped && /active|trial/.test(String(row.status));
  if (!isCharged) return (await act(learner, action, args)).id;
  const asked = await call("begin_stripe_action", [
    learner,
    action,
    JSON.stringify(args),
    "A test",
    randomUUID(),
  ]);
  const { rows } = await database.pool.query(
    "select planned from public.subscription_actions where id = $1",
    [asked.id],
  );
  // Stripe does as it is asked, or refuses.
  if (String(asked.id) < "8") {
    await stripeSays(learner, rows[0].planned);
    await database.pool.query("select private.complete_stripe_action($1, '{}')", [asked.id]);
  } else {
    await database.pool.query("select private.fail_stripe_action($1, 'Stripe refused.', null)", [
      asked.id,
    ]);
  }
  return asked.id;
}

test("what was cancelled here stays cancelled when Stripe calls it expired", async () => {
  const learner = await learnerWith();
  await act(learner, "cancel", { when: "now" });
  await stripeSays(learner, {
    tier: "pro",
    status: "expired",
    end_date: inDays(-1),
    auto_renew: false,
  });
  expect(await subscriptionOf(learner)).toMatchObject({
    status: "cancelled",
    stripe_subscription_id: `sub_${learner}`,
  });
});

describe("any sequence of actions", () => {
  test("leaves one subscription, in an allowed state, that the ledger replays to", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAction, { minLength: 1, maxLength: 12 }), async (steps) => {
        const learner = await buildPerson(database);
        let last: unknown;
        for (const { action, args } of steps) {
          try {
            if (action === "undo last" && last) last = (await undo(last)).id;
            else last = (await actSomehow(learner, action, args)) ?? last;
          } catch (error) {
            // Refused in a sentence, never by a constraint that the function should have known.
            expect(error).toMatchObject({ code: expect.stringMatching(/^(22023|PT404)$/) });
          }
        }
        const { rows: events } = await database.pool.query(
          "select old, new from public.subscription_events where user_id = $1 order by id",
          [learner],
        );
        const row = await subscriptionOf(learner);
        expect(events.length > 0).toBe(row !== undefined);
        for (const [index, event] of events.entries())
          expect(event.old).toEqual(events[index - 1]?.new ?? null);
        const { rows: now } = await database.pool.query(
          "select to_jsonb(s) as row, s.status in ('active', 'trial') as in_force, s.is_comped and s.auto_renew as charged_for_free from public.user_subscriptions s where user_id = $1",
          [learner],
        );
        expect(now.map((found) => found.row)).toEqual(events.slice(-1).map((event) => event.new));
        expect(now.some((found) => found.charged_for_free)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
