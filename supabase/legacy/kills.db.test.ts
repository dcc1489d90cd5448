import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../tests/support/database.ts";
import { connectTo } from "./connect.ts";
import { startCommand } from "./testing/command.ts";
import { ROWS } from "./testing/every-table.ts";
import { exactFingerprints, resultFingerprints } from "./testing/fingerprint.ts";
import { insertMany, manyId } from "./testing/many-rows.ts";
import { openImport } from "./testing/open-import.ts";
import { runImport } from "./testing/run-import.ts";

const { legacy, ours: killed, build, insert, rowsOf, run } = openImport();
const whole = openTestDatabase();

beforeAll(async () => {
  await build();
  for (const [table, row] of ROWS) await insert(table, row);
  await insertMany(legacy.pool, insert);
});

/**
 * Stops the import where it needs what somebody else holds, kills it there, and lets go. Whether the
 * machine is fast or slow, it is killed at the very same row.
 */
async function killWhileHeld(sql: string, values: unknown[]): Promise<void> {
  const holder = await connectTo("The target", killed.url);
  try {
    await holder.query("begin");
    await holder.query(sql, values);
    const { child, ended } = startCommand(killed.url, "--from", legacy.url, "--batch", "5");
    await expect
      .poll(async () => {
        const [found] = await rowsOf(
          `select count(*)::int as n from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return found?.n;
      })
      .toBe(1);
    child.kill("SIGKILL");
    expect((await ended).code).toBeNull();
  } finally {
    await holder.query("rollback");
    await holder.end();
  }
}

/** Holds the line in which the import is going to say what became of this row. */
const killAtRow = (table: string, legacyId: string) =>
  killWhileHeld(
    `with r as (insert into private.legacy_runs (id, source_state) values ($1, 'of nobody') returning id)
     insert into private.legacy_ids (run_id, source_table, legacy_id, outcome, source_hash)
     select r.id, $2, $3, 'set_aside', '' from r`,
    [randomUUID(), table, legacyId],
  );

describe("an import that is killed again and again", () => {
  const places = [
    ["users", "person-11"],
    ["reading_questions", manyId(1, 12)],
    ["speaking_attempts", manyId(2, 17)],
    ["posts", manyId(3, 9)],
  ] as const;

  test.each(places)("dies in the middle of %s", async (table, id) => {
    await killAtRow(table, id);
    const [kept] = await rowsOf(
      "select count(*)::int as n from private.legacy_ids where source_table = $1",
      table,
    );
    expect(kept?.n).toBeGreaterThan(0);
    expect(kept?.n).toBeLessThan(20);
    expect(await rowsOf("select from private.legacy_ids where legacy_id = $1", id)).toEqual([]);
  });

  test("and during the checks, when all has come over", async () => {
    // Nothing but the search for orphans reads this table.
    await killWhileHeld("lock table public.appeals in access exclusive mode", []);
    expect(await rowsOf("select from private.legacy_runs where finished_at is not null")).toEqual(
      [],
    );
  });

  test("ends as one that nobody disturbed, table by table", async () => {
    expect((await run({ batchSize: 5 })).problems).toEqual([]);
    expect((await runImport(legacy.url, whole.url, { batchSize: 500 })).problems).toEqual([]);
    const disturbed = await resultFingerprints(killed.pool);
    expect(disturbed).toEqual(await resultFingerprints(whole.pool));
    expect(Object.keys(disturbed).length).toBeGreaterThan(100);
  });
});

describe("what a run leaves as it is, in every table and column", () => {
  test("the target, when nothing is new in the source", async () => {
    const { "private.legacy_runs": _, ...before } = await exactFingerprints(whole.pool);
    expect((await runImport(legacy.url, whole.url)).problems).toEqual([]);
    const { "private.legacy_runs": __, ...after } = await exactFingerprints(whole.pool);
    expect(after).toEqual(before);
  });

  test("the target, in a dry run that has much to do", async () => {
    await insert("posts", {
      ...{ id: manyId(4, 1), forum_id: ROWS.find(([table]) => table === "forums")?.[1].id },
      ...{ author_id: "ann", title: "New", content: "x", created_at: "2025-03-01" },
      updated_at: "2025-03-01",
    });
    const before = await exactFingerprints(whole.pool);
    const report = await runImport(legacy.url, whole.url, { dryRun: true });
    expect(report.tables.find(({ table }) => table === "posts")).toMatchObject({ imported: 1 });
    expect(await exactFingerprints(whole.pool)).toEqual(before);
  });
});
