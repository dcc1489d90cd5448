import pg from "pg";
import type { LegacyRow } from "./legacy-row.ts";
import type { LegacyTable, Mapped } from "./table.ts";
import { keyExpression, writeRows } from "./write.ts";

/** A row and what it is to become. */
export interface Pending {
  row: LegacyRow;
  to: Mapped;
}

export interface Written {
  /** md5 of each row of the table's target, by key. */
  hashes: Map<string, string>;
  /** Rows that the database did not take; noted. */
  refused: Set<LegacyRow>;
}

/** The values were at fault, not the statement or the connection. */
const isRefusal = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && /^(22|23|P0)/.test(error.code ?? "");

async function write(client: pg.ClientBase, table: LegacyTable, pending: readonly Pending[]) {
  const { target, targetKey: keys = ["id"], together = false } = table;
  const inserts = pending.flatMap(({ to }) => to);
  if (inserts.length === 0) return [];
  await client.query("savepoint legacy_write");
  try {
    const rows = await writeRows(client, inserts, { target, keys, together });
    await client.query("release savepoint legacy_write");
    return rows;
  } catch (error) {
    await client.query("rollback to savepoint legacy_write");
    throw error;
  }
}

/**
 * Writes all rows in as few statements as there are tables. When the database refuses one, they go one
 * by one, and only what is refused then is set aside.
 */
export async function writeOrSetAside(
  client: pg.ClientBase,
  table: LegacyTable,
  pending: readonly Pending[],
): Promise<Written> {
  try {
    const rows = await write(client, table, pending);
    return { hashes: new Map(rows.map(({ key, hash }) => [key, hash])), refused: new Set() };
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const written: Written = { hashes: new Map(), refused: new Set() };
  for (const one of pending) {
    try {
      for (const { key, hash } of await write(client, table, [one])) written.hashes.set(key, hash);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      one.row.note("set_aside", null, `The database refused it: ${error.message}`, one.row.whole());
      written.refused.add(one.row);
    }
  }
  return written;
}

/** For rows that met the unique key of the table: the key of the row that stands there. */
export async function findTwins(
  client: pg.ClientBase,
  { target, unique, targetKey: keys = ["id"] }: LegacyTable,
  pending: readonly Pending[],
): Promise<Map<LegacyRow, string>> {
  const twins = new Map<LegacyRow, string>();
  if (!unique || pending.length === 0) return twins;
  const same = unique
    .map((column) => `t."${column}" is not distinct from e."${column}"`)
    .join(" and ");
  const { rows } = await client.query<{ place: number; key: string }>(
    `select e.ordinality::int as place, ${keyExpression("t", keys)} as key
     from jsonb_populate_recordset(null::${target}, $1::jsonb) with ordinality e
     join ${target} t on ${same}`,
    [JSON.stringify(pending.map(({ to }) => to[0].values))],
  );
  for (const { place, key } of rows) {
    const one = pending[place - 1];
    if (one) twins.set(one.row, key);
  }
  return twins;
}
