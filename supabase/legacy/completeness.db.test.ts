import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../tests/support/database.ts";
import { connectTo } from "./connect.ts";
import { LegacyRow } from "./legacy-row.ts";
import { findReferences, referencesOf } from "./references.ts";
import { readBatches } from "./source.ts";
import type { LegacyTable } from "./table.ts";
import { LEFT_OUT, TABLES } from "./tables/index.ts";
import { EXTENDED_ROWS, LESSON_ROWS, ROWS } from "./testing/every-table.ts";
import { learner, legacyId, openImport, when } from "./testing/open-import.ts";

const { legacy, ours, build, insert, run, rowsOf, ledger } = openImport();

const samples = new Map<string, Row>([
  ...ROWS,
  ...LESSON_ROWS,
  ...EXTENDED_ROWS,
  [
    "user_subscriptions",
    { user_id: "ann", tier: "pro", status: "active", start_date: "2025-01-01", ...when },
  ],
]);

/** Titles make rows of the same content different questions; other keys of a table are here too. */
const DISTINCT: Readonly<Record<string, (n: number) => Row>> = {
  ...Object.fromEntries(
    ["speaking", "writing", "reading", "listening"].map((module) => [
      `${module}_questions`,
      (n: number) => ({ title: `Question ${n}` }),
    ]),
  ),
  user_subscriptions: (n) => ({ user_id: `person${n}` }),
  mock_tests: (n) => ({ test_number: n }),
  practice_lessons: (n) => ({ slug: `lesson-${n}` }),
  mock_test_questions: (n) => ({ mock_test_id: legacyId(3000 + n) }),
  mock_test_answers: (n) => ({ attempt_id: legacyId(3000 + n) }),
};

/** What such a row needs to be there before. */
const PARENTS: Readonly<Record<string, (n: number) => Promise<void>>> = {
  user_subscriptions: (n) => insert("users", learner(`person${n}`)),
  mock_test_questions: (n) =>
    insert("mock_tests", {
      ...{ ...samples.get("mock_tests"), id: legacyId(3000 + n), test_number: 3000 + n },
    }),
  mock_test_answers: (n) =>
    insert("mock_test_attempts", {
      ...{ ...samples.get("mock_test_attempts"), id: legacyId(3000 + n) },
    }),
};

/**
 * Words that are no word here: the bank of a question is the column that names it, an archived test has
 * the time of it. The tests of mock tests look at them.
 */
const ELSEWHERE = [
  "mock_test_questions.question_table",
  "mock_test_answers.question_table",
  "mock_tests.status",
];

interface EnumValue {
  table: string;
  column: string;
  value: string;
}

/** Each word of each enum, for each column that takes it: the catalog says which there are. */
async function enumValues(): Promise<EnumValue[]> {
  const { rows } = await legacy.pool.query<EnumValue>(`
    select c.relname as table, a.attname as column, e.enumlabel as value
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    join pg_enum e on e.enumtypid = a.atttypid
    where a.attnum > 0 and not a.attisdropped order by 1, 2, e.enumsortorder`);
  return rows;
}

/** Questions of the four banks by the tables that a test names them by. */
const questions: Readonly<Record<string, string>> = {
  speaking_questions: legacyId(10),
  writing_questions: legacyId(11),
  reading_questions: legacyId(12),
  listening_questions: legacyId(13),
};

/** A place in a test: its section is the module of the bank that its question is in. */
function placeOf(column: string, value: string): Row {
  const bank = column === "section" ? `${value}_questions` : value;
  return {
    ...{ question_table: bank, question_id: questions[bank] },
    section: bank.replace("_questions", ""),
  };
}

let brought: (EnumValue & { id: string })[];

beforeAll(async () => {
  await build(["people", "content", "lessons", "membership", "mock-test-system"]);
  for (const [table, row] of samples) if (table !== "user_subscriptions") await insert(table, row);
  const values = await enumValues();
  brought = values.map((one, at) => ({ ...one, id: legacyId(1000 + at) }));
  for (const [at, { table, column, value, id }] of brought.entries()) {
    const n = at + 2;
    await PARENTS[table]?.(n);
    await insert(table, {
      ...{ ...samples.get(table), ...DISTINCT[table]?.(n), id },
      ...(table === "mock_test_questions" && placeOf(column, value)),
      [column]: value,
    });
  }
});

describe("every word of every enum of the legacy", () => {
  test("comes over", async () => {
    const report = await run();
    expect(report.problems).toEqual([]);
    const lost = await rowsOf(
      "select source_table, legacy_id from private.legacy_ids where outcome <> 'imported'",
    );
    expect(lost).toEqual([]);
    expect(brought.length).toBeGreaterThan(80);
  });

  test("is the same word here, or the ledger says which other one stands there", async () => {
    const renamed: string[] = [];
    for (const { table, column, value, id } of brought) {
      const [mapping] = await rowsOf(
        "select target_table, target_id from private.legacy_ids where source_table = $1 and legacy_id = $2",
        table,
        id,
      );
      const [row] = await rowsOf(
        `select to_jsonb(t) ->> $2 as word from ${String(mapping?.target_table)} t where t.id::text = $1`,
        mapping?.target_id,
        column,
      );
      const noted = (await ledger(id)).some((line) => line.endsWith(` ${column}`));
      const elsewhere = ELSEWHERE.includes(`${table}.${column}`);
      if (row?.word !== value && !noted && !elsewhere) renamed.push(`${table}.${column}: ${value}`);
    }
    expect(renamed).toEqual([]);
  });
});

/** The columns of a row that a mapping has looked at. */
async function columnsRead(table: LegacyTable): Promise<Set<string>> {
  const source = await connectTo("The source", legacy.url);
  const target = await connectTo("The target", ours.url);
  const read = new Set<string>(["id"]);
  try {
    await source.query("begin");
    for await (const rows of readBatches(source, table, 100)) {
      const ids = await findReferences(target, table, rows);
      const watched = rows.map((row) => {
        const values = new Proxy(row.values, {
          get: (all, name) => {
            read.add(String(name));
            return all[String(name)];
          },
        });
        return new LegacyRow(row.key, values, row.extra, referencesOf(ids, table, row));
      });
      const map = await table.mapper({ rows: watched, source, target });
      for (const row of watched) map(row);
    }
  } finally {
    await source.end();
    await target.end();
  }
  for (const column of Object.keys(table.refs ?? {})) read.add(column);
  for (const sql of Object.values(table.extra ?? {}))
    for (const [, column = ""] of sql.matchAll(/\bt\.(\w+)/g)) read.add(column);
  return read;
}

describe("every column of the legacy is looked at", () => {
  const names = TABLES.map((table) => [table.name, table] as const);

  test.each(names)("%s", async (name, table) => {
    const { rows } = await legacy.pool.query<{ column: string }>(
      "select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped",
      [`public.${name}`],
    );
    const read = await columnsRead(table);
    const left = rows.map(({ column }) => column).filter((column) => !read.has(column));
    expect(left).toEqual([]);
  });

  test("but for the tables that are left out by rule", () => {
    expect([...samples.keys()].toSorted()).toEqual(
      [...names.map(([name]) => name), ...LEFT_OUT.map(({ table }) => table)].toSorted(),
    );
  });
});
