import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let support = "";

beforeAll(async () => {
  support = await buildPerson(database, { staff: ["support"] });
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

async function call<Answer = Row>(
  name: string,
  args: unknown[],
  caller = support,
): Promise<Answer> {
  const places = args.map((_, index) => `$${index + 1}`).join(", ");
  return asRoleCommitted(database, person(caller), async (client) => {
    const { rows } = await client.query(`select public.${name}(${places}) as answer`, args);
    return rows[0].answer;
  });
}

const act = (learner: string, action: string, args: Row = {}, key = randomUUID()) =>
  call("act_on_subscription", [learner, action, JSON.stringify(args), "A test", key]);
const undo = (action: unknown, key = randomUUID()) =>
  call("undo_subscription_action", [action, "A mistake", key]);

async function subscriptionOf(learner: string): Promise<Row | undefined> {
  const { rows } = await database.pool.query(
    "select * from public.user_subscriptions where user_id = $1",
    [learner],
  );
  return rows[0];
}

async function learnerWith(columns: Row = {}): Promise<string> {
  const id = await buildPerson(database);
  const row = { user_id: id, tier: "pro", status: "active", end_date: inDays(20), ...columns };
  await database.pool.query(
    `insert into public.user_subscriptions (${Object.keys(row).join(", ")})
     select ${Object.keys(row).join(", ")} from jsonb_populate_record(null::public.user_subscriptions, $1)`,
    [JSON.stringify(row)],
  );
  return id;
}

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
    expect(rows).toEqual([{ source: "staff", actor_id: support, reason: "A test" }]);
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

/** What the worker would write when Stripe has this of the learner. */
const stripeSays = (learner: string, state: Row) =>
  database.pool.query("select private.apply_stripe_subscription($1, $2, $3)", [
    learner,
    `cus_${learner}`,
    JSON.stringify({
      start_date: inDays(-30),
      needs_review: false,
      stripe_subscription_id: `sub_${learner}`,
      ...state,
    }),
  ]);

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
    const undone = await call<Row[]>("undo_subscription_batch", [
      batch,
      "Wrong list",
      randomUUID(),
    ]);
    expect(undone.map(({ outcome }) => outcome).toSorted()).toEqual(["done", "refused"]);
    expect((await subscriptionOf(first))?.end_date).toEqual(before?.end_date);
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
