import type pg from "pg";
import type { LegacyTable, Mapped } from "./table.ts";

/**
 * Remembers which columns of its target a run writes for a table: the checks compare those.
 * @throws when rows of one table name different columns, which is a mistake of its mapping
 */
export async function rememberColumns(
  client: pg.ClientBase,
  { name }: LegacyTable,
  runId: string,
  rows: readonly Mapped[],
): Promise<void> {
  const lists = new Set(rows.map(([own]) => JSON.stringify(Object.keys(own.values).toSorted())));
  if (lists.size === 0) return;
  const [columns] = lists;
  if (lists.size > 1) throw new Error(`Rows of ${name} name different columns.`);
  await client.query(
    `update private.legacy_runs set target_columns = target_columns || jsonb_build_object($2::text, $3::jsonb)
     where id = $1 and not target_columns ? $2`,
    [runId, name, columns],
  );
}

interface WrittenColumns {
  /** Null for a run from before columns were remembered. */
  columns: string[] | null;
}

/** The lists of columns that runs have written for a table: one, unless a new version added a column. */
export async function listWrittenColumns(
  client: pg.ClientBase,
  { name }: LegacyTable,
): Promise<WrittenColumns[]> {
  const { rows } = await client.query<WrittenColumns>(
    `select distinct r.target_columns -> $1 as columns from private.legacy_runs r
     where exists (select from private.legacy_ids l where l.run_id = r.id and l.source_table = $1)`,
    [name],
  );
  return rows;
}
