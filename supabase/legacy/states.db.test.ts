import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../tests/support/database.ts";
import type { Report } from "./report.ts";
import { LEFT_OUT, TABLES } from "./tables/index.ts";
import { userId } from "./tables/people/users.ts";
import { EXTENDED_ROWS, LESSON_ROWS, ROWS } from "./testing/every-table.ts";
import { type Fingerprints, resultFingerprints } from "./testing/fingerprint.ts";
import type { Part } from "./testing/legacy-database.ts";
import { legacyId, openImport, when } from "./testing/open-import.ts";

/** The tables of the data dictionary: 41 of the plan, six beside them. */
const DICTIONARY = `
  users sessions accounts verifications organizations teams team_members pte_tests pte_questions
  pte_question_media test_attempts test_answers speaking_questions speaking_attempts speaking_templates
  reading_questions reading_attempts writing_questions writing_attempts listening_questions listening_attempts
  pte_categories media practice_lessons lesson_progress user_stats user_subscriptions user_profiles
  user_progress user_scheduled_exam_dates pte_user_exam_settings conversation_sessions conversation_turns
  conversation_attempt_links ai_credit_usage forums posts comments activity_logs practice_sessions
  pte_sync_jobs mock_tests mock_test_questions mock_test_attempts mock_test_answers ai_credit_logs
  practice_locks`
  .trim()
  .split(/\s+/);

test("every table of the data dictionary is imported, or left out for a reason", () => {
  const known = [...TABLES.map(({ name }) => name), ...LEFT_OUT.map(({ table }) => table)];
  expect(known.toSorted()).toEqual(DICTIONARY.toSorted());
});

const base: readonly Part[] = ["people", "content"];
const agreed = { id: legacyId(8), user_id: "ann", start_date: "2025-01-01", ...when };

/** The same subscription as a state has it: before 0012, after it, and where it lost what was agreed. */
const before = { ...agreed, plan_type: "basic", status: "active" };
const after = { ...agreed, tier: "pro", status: "active" };

interface State {
  what: string;
  name: string;
  parts: readonly Part[];
  /** SQL after the parts. */
  sql?: string;
  subscription: Row;
  /** What the state has lost of the subscription. */
  lost?: true;
}

const unique = "alter table user_subscriptions add unique (user_id)";
const dropped = "alter table user_subscriptions drop column plan_type, drop column status";

const states: State[] = [
  { what: "before 0012", name: "L11", parts: base, subscription: before },
  {
    what: "with the hand-written file",
    name: "L11+X",
    parts: [...base, "mock-test-system"],
    subscription: before,
  },
  { what: "0013 without 0012", name: "L11", parts: [...base, "lessons"], subscription: before },
  {
    what: "0012 broken off after its guess",
    name: "L11",
    parts: [...base, "lessons"],
    sql: "alter table user_subscriptions add column tier membership_tier default 'premium', add column new_status membership_status",
    subscription: before,
  },
  {
    what: "0013 before 0012",
    name: "L13",
    parts: [...base, "lessons", "membership"],
    sql: unique,
    subscription: after,
  },
  {
    what: "no unique key in the end",
    name: "L13-dup",
    parts: [...base, "lessons", "membership"],
    subscription: after,
  },
  {
    what: "the same, with the hand-written file",
    name: "L13-dup+X",
    parts: [...base, "lessons", "membership", "mock-test-system"],
    subscription: after,
  },
  {
    what: "0012 before 0013",
    name: "L13-lost",
    parts: base,
    sql: dropped,
    subscription: agreed,
    lost: true,
  },
  {
    what: "0012 before 0013, which was run later",
    name: "L13-lost",
    parts: [...base, "lessons"],
    sql: dropped,
    subscription: agreed,
    lost: true,
  },
];

/** Where a state has more than another, or keeps the row as the state has it. */
const OF_THE_STATE = [
  ...["media", "practice_lessons", "lesson_progress", "user_stats", "ai_credit_usage"],
  "subscription_events",
];
const prints = new Map<string, Fingerprints>();

describe.each(states)("a legacy database $what ($name)", (state) => {
  const { legacy, ours, build, insert, rowsOf, ledger, run } = openImport();
  const rows = [
    ...ROWS,
    ...(state.parts.includes("lessons") ? LESSON_ROWS : []),
    ...(state.parts.includes("mock-test-system") ? EXTENDED_ROWS : []),
    ["user_subscriptions", state.subscription] as const,
  ];
  let report: Report;

  beforeAll(async () => {
    await build(state.parts);
    if (state.sql) await legacy.pool.query(state.sql);
    for (const [table, row] of rows) await insert(table, row);
    report = await run();
  });

  test("is told apart, and all add up", () => {
    expect(report.state).toBe(state.name);
    expect(report.problems).toEqual([]);
    expect(report.unknown).toEqual([]);
  });

  test("brings the row of each table", () => {
    const leftOut = LEFT_OUT.map(({ table }) => table);
    const brought = report.tables.filter(({ imported }) => imported === 1);
    const wanted = rows.map(([table]) => table).filter((table) => !leftOut.includes(table));
    expect(brought.map(({ table }) => table).toSorted()).toEqual(wanted.toSorted());
    const missing = DICTIONARY.filter((table) => !rows.some(([one]) => one === table));
    expect(report.absent.toSorted()).toEqual(
      missing.filter((t) => !leftOut.includes(t)).toSorted(),
    );
  });

  test("grants what was agreed, and nothing where that is lost", async () => {
    const [found] = await rowsOf(
      "select tier, status, needs_review from public.user_subscriptions where user_id = $1",
      userId("ann"),
    );
    expect(found).toEqual(
      state.lost
        ? { tier: "free_trial", status: "active", needs_review: true }
        : { tier: "pro", status: "active", needs_review: false },
    );
    expect(await ledger(legacyId(8))).toEqual(state.lost ? ["review plan_type"] : []);
  });

  test("becomes the same here as in any other state", async () => {
    const all = await resultFingerprints(ours.pool, ["public", "auth"]);
    const without = [...OF_THE_STATE, ...(state.lost ? ["user_subscriptions"] : [])];
    const mine = Object.fromEntries(
      Object.entries(all).filter(([name]) => !without.includes(name)),
    );
    const [first] = states;
    prints.set(state.what, all);
    const others = prints.get(first?.what ?? "") ?? {};
    expect(mine).toEqual(
      Object.fromEntries(Object.entries(others).filter(([name]) => !without.includes(name))),
    );
    // Lessons are the same wherever there are any.
    for (const name of state.parts.includes("lessons") ? ["practice_lessons", "media"] : [])
      expect(all[name]).toBe(prints.get("0013 without 0012")?.[name]);
  });
});
