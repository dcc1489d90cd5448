import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../tests/support/database.ts";
import type { Report } from "./report.ts";
import { userId } from "./tables/people/users.ts";
import { learner, legacyId, openImport, tallyOf, when } from "./testing/open-import.ts";

const gone = "2025-04-01T00:00:00";
const ahead = "2090-01-01T00:00:00";

interface Case {
  what: string;
  /** Rows of one person, the oldest first. */
  rows: Row[];
  /** Which of them stays. */
  stays: number;
  ours: Row;
  superseded?: number;
}

const before: Case[] = [
  {
    what: "a free plan that has no end",
    rows: [{ plan_type: "free", status: "active" }],
    stays: 0,
    ours: { tier: "free_trial", status: "active", end_date: null, needs_review: false },
  },
  {
    what: "the old words, in any case",
    rows: [{ plan_type: " Basic", status: "Cancelled", end_date: gone, auto_renew: null }],
    stays: 0,
    ours: { tier: "pro", status: "cancelled", auto_renew: true, needs_review: false },
  },
  {
    what: "enterprise, paid until a day to come",
    rows: [{ plan_type: "enterprise", status: "active", end_date: ahead, payment_method: "card" }],
    stays: 0,
    ours: { tier: "premium", status: "active", end_date: new Date(`${ahead}Z`) },
  },
  {
    what: "an unknown plan pays for nothing",
    rows: [{ plan_type: "constructor", status: "active" }],
    stays: 0,
    ours: { tier: "free_trial", needs_review: true, review_note: 'Unknown plan "constructor".' },
  },
  {
    what: "an unknown status grants nothing",
    rows: [{ plan_type: "pro", status: "past_due" }],
    stays: 0,
    ours: { tier: "pro", status: "expired", review_note: 'Unknown status "past_due".' },
  },
  {
    what: "no status, and an end that is over",
    rows: [{ plan_type: "pro", status: null, end_date: gone }],
    stays: 0,
    ours: { status: "expired", needs_review: false },
  },
  {
    what: "a trial ends when it says",
    rows: [{ plan_type: "pro", status: "trial", end_date: ahead }],
    stays: 0,
    ours: { status: "trial", trial_ends_at: new Date(`${ahead}Z`) },
  },
  {
    what: "of several rows an active paid one stays",
    rows: [
      { plan_type: "pro", status: "active", end_date: ahead },
      { plan_type: "free", status: "active" },
      { plan_type: "premium", status: "expired", end_date: gone },
    ],
    stays: 0,
    ours: { tier: "pro", status: "active", needs_review: false },
    superseded: 2,
  },
  {
    what: "a superseded row that granted more is for review",
    rows: [
      { plan_type: "premium", status: "active", end_date: ahead },
      { plan_type: "pro", status: "active", end_date: ahead },
    ],
    stays: 1,
    ours: { tier: "pro", review_note: "A superseded row still granted premium." },
    superseded: 1,
  },
];

const after: Case[] = [
  {
    what: "tier and status as they are",
    rows: [{ tier: "premium", status: "cancelled", end_date: gone }],
    stays: 0,
    ours: { tier: "premium", status: "cancelled", needs_review: false },
  },
  {
    what: "a trial with a day of its own",
    rows: [{ tier: "pro", status: "trial", trial_ends_at: ahead }],
    stays: 0,
    ours: { status: "trial", trial_ends_at: new Date(`${ahead}Z`) },
  },
  {
    what: "an id of Stripe",
    rows: [{ tier: "pro", status: "active", stripe_customer_id: "cus_1" }],
    stays: 0,
    ours: { stripe_customer_id: "cus_1", stripe_subscription_id: null },
  },
  {
    what: "duplicates that the new key would have refused",
    rows: [
      { tier: "free_trial", status: "active" },
      { tier: "premium", status: "active", end_date: ahead },
    ],
    stays: 1,
    ours: { tier: "premium", needs_review: false },
    superseded: 1,
  },
];

const numbered = (cases: readonly Case[]) =>
  cases.map((one, at) => ({
    ...one,
    person: `p${at}`,
    ids: one.rows.map((_, n) => legacyId(10 * at + n)),
  }));

describe.each([
  ["before 0012", "L11", before, ["people", "content"] as const],
  ["after 0012", "L13-dup", after, ["people", "content", "lessons", "membership"] as const],
])("subscriptions of a legacy database %s", (_, state, cases, parts) => {
  const { build, insert, run, row, rowsOf, ledger } = openImport();
  const all = numbered(cases);
  let report: Report;

  beforeAll(async () => {
    await build(parts);
    for (const { person, rows, ids } of all) {
      await insert("users", learner(person));
      for (const [n, values] of rows.entries())
        await insert("user_subscriptions", {
          ...{ id: ids[n], user_id: person, start_date: `2025-0${n + 1}-01`, auto_renew: true },
          ...{ ...when, ...values },
        });
    }
    report = await run();
  });

  test("the state is told, and all add up", () => {
    expect(report.state).toBe(state);
    expect(report.problems).toEqual([]);
    const merged = all.reduce((sum, { superseded = 0 }) => sum + superseded, 0);
    expect(tallyOf(report, "user_subscriptions")).toMatchObject({ imported: all.length, merged });
  });

  test.each(all)("$what", async ({ person, ids, stays, ours, superseded = 0 }) => {
    const kept = ids[stays] ?? "";
    expect(await row("user_subscriptions", kept)).toMatchObject({
      user_id: userId(person),
      ...ours,
    });
    const events = await rowsOf(
      "select kind, old from public.subscription_events where user_id = $1 and source = 'import' order by kind",
      userId(person),
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      ...["created", "legacy_row"],
      ...Array.from({ length: superseded }, () => "superseded"),
    ]);
    expect((await ledger(kept)).includes("review plan_type")).toBe(ours.review_note !== undefined);
  });
});

describe("a legacy database whose plans were lost", () => {
  const { legacy, build, insert, run, row } = openImport();

  test("gives nobody a paid tier, and marks each for review", async () => {
    await build();
    await insert("users", learner("ann"));
    await insert("user_subscriptions", {
      ...{ id: legacyId(1), user_id: "ann", plan_type: "pro", start_date: "2025-01-01", ...when },
    });
    await legacy.pool.query(
      "alter table user_subscriptions drop column plan_type, drop column status",
    );
    const report = await run();
    expect(report).toMatchObject({ state: "L13-lost", problems: [] });
    expect(await row("user_subscriptions", legacyId(1))).toMatchObject({
      ...{ tier: "free_trial", status: "active", needs_review: true },
    });
  });
});
