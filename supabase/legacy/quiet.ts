import type pg from "pg";
import type { LegacyTable } from "./table.ts";
import type { Target } from "./target.ts";

const TRIGGER = "audit";

/** Of these tables, those whose changes are audited row by row. */
async function auditedAmong(client: pg.ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select t.name from unnest($1::text[]) t (name)
     where exists (select from pg_trigger where tgrelid = t.name::regclass and tgname = $2) order by 1`,
    [tables, TRIGGER],
  );
  return rows.map(({ name }) => name);
}

/**
 * Makes units of work that write a table without a line of the audit for each row: the ledger has
 * them, and the audit gets one line for the whole import. The trigger is off inside the transaction
 * alone, so a killed run leaves it on. A dry run keeps it on, because it would hold the lock that
 * turning it off takes until its end, and its lines are rolled back with all else.
 */
export async function quietUnits(
  { client, unit, dryRun }: Target,
  { target, also = [] }: LegacyTable,
): Promise<(work: () => Promise<void>) => Promise<void>> {
  if (dryRun) return unit;
  const audited = await auditedAmong(client, [target, ...also]);
  if (audited.length === 0) return unit;
  const turn = (state: "disable" | "enable") =>
    client.query(
      audited.map((table) => `alter table ${table} ${state} trigger ${TRIGGER}`).join("; "),
    );
  return (work) =>
    unit(async () => {
      await turn("disable");
      await work();
      await turn("enable");
    });
}
