import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "./report.ts";
import { LEFT_OUT, TABLES } from "./tables/index.ts";
import { EXTENDED_ROWS, LESSON_ROWS, ROWS } from "./testing/every-table.ts";
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

const subscription = { id: legacyId(8), user_id: "ann", start_date: "2025-01-01", ...when };
const old = { ...subscription, plan_type: "pro", status: "active" };
const upgraded = { ...subscription, tier: "pro", status: "active" };
const base: readonly Part[] = ["people", "content"];

interface State {
  name: string;
  parts: readonly Part[];
  /** SQL after the parts. */
  sql?: string;
  subscription: Record<string, unknown>;
}

const states: State[] = [
  { name: "L11", parts: base, subscription: old },
  { name: "L11+X", parts: [...base, "mock-test-system"], subscription: old },
  {
    name: "L13",
    parts: [...base, "membership"],
    sql: "alter table user_subscriptions add unique (user_id)",
    subscription: upgraded,
  },
  { name: "L13-dup", parts: [...base, "membership"], subscription: upgraded },
  {
    name: "L13-dup+X",
    parts: [...base, "membership", "mock-test-system"],
    subscription: upgraded,
  },
  {
    name: "L13-lost",
    parts: base,
    sql: "alter table user_subscriptions drop column plan_type, drop column status",
    subscription,
  },
];

describe.each(states)(
  "a legacy database in state $name",
  ({ name, parts, sql, subscription: paid }) => {
    const { legacy, build, insert, run } = openImport();
    const rows = [
      ...ROWS,
      ...(parts.includes("membership") ? LESSON_ROWS : []),
      ...(parts.includes("mock-test-system") ? EXTENDED_ROWS : []),
      ["user_subscriptions", paid] as const,
    ];
    let report: Report;

    beforeAll(async () => {
      await build(parts);
      if (sql) await legacy.pool.query(sql);
      for (const [table, row] of rows) await insert(table, row);
      report = await run();
    });

    test("is told apart, and all add up", () => {
      expect(report.state).toBe(name);
      expect(report.problems).toEqual([]);
      expect(report.unknown).toEqual([]);
    });

    test("brings the row of each table", () => {
      const leftOut = LEFT_OUT.map(({ table }) => table);
      const brought = report.tables
        .filter(({ imported }) => imported === 1)
        .map(({ table }) => table);
      const wanted = rows.map(([table]) => table).filter((table) => !leftOut.includes(table));
      expect(brought.toSorted()).toEqual(wanted.toSorted());
      const known = [...DICTIONARY].filter((table) => !rows.some(([one]) => one === table));
      expect(report.absent.toSorted()).toEqual(
        known.filter((t) => !leftOut.includes(t)).toSorted(),
      );
    });
  },
);
