import type pg from "pg";
import type { SourceRow } from "./source.ts";
import type { LegacyTable, Reference } from "./table.ts";

/** Our ids by legacy table and legacy id. */
type Ids = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface Known {
  legacy_id: string;
  target_id: string;
}

const tableOf = (reference: Reference, { values }: SourceRow): string =>
  typeof reference === "string" ? reference : reference(values);

const idOf = (value: unknown): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value) : null;

/** Looks up what the reference columns of all rows name, one query a table. */
export async function findReferences(
  client: pg.ClientBase,
  { refs = {} }: LegacyTable,
  rows: readonly SourceRow[],
): Promise<Ids> {
  const wanted = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const [column, reference] of Object.entries(refs)) {
      const id = idOf(row.values[column]);
      const table = tableOf(reference, row);
      if (id) wanted.set(table, (wanted.get(table) ?? new Set()).add(id));
    }
  }
  const found = new Map<string, Map<string, string>>();
  for (const [table, ids] of wanted) {
    const known = await client.query<Known>(
      `select legacy_id, target_id from private.legacy_ids
       where source_table = $1 and legacy_id = any ($2) and target_id is not null`,
      [table, [...ids]],
    );
    found.set(table, new Map(known.rows.map(({ legacy_id, target_id }) => [legacy_id, target_id])));
  }
  return found;
}

/** Our ids by column, for one row. */
export function referencesOf(
  ids: Ids,
  { refs = {} }: LegacyTable,
  row: SourceRow,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(refs).flatMap(([column, reference]) => {
      const id = idOf(row.values[column]);
      const found = id && ids.get(tableOf(reference, row))?.get(id);
      return found ? [[column, found] as const] : [];
    }),
  );
}
