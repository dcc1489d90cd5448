import type pg from "pg";
import { z } from "zod";
import type { LegacyTable } from "./table.ts";

/** A row as the legacy database holds it. */
export interface SourceRow {
  key: string;
  /** md5 of the row. */
  hash: string;
  values: Record<string, unknown>;
  extra: Record<string, unknown>;
}

/** How many rows a table has, and a sum over their hashes that does not depend on their order. */
export interface Checksum {
  count: number;
  sum: string;
}

const values = z.record(z.string(), z.unknown());
const sourceRow = z.object({ key: z.string(), hash: z.string(), values, extra: values });

/** Adds up md5 hashes: 15 hex digits of each, so that the sum fits. */
export const hashSum = (hash: string) =>
  `coalesce(sum(('x' || substr(${hash}, 1, 15))::bit(60)::bigint), 0)::text`;

/** Fixes what the rows look like as text, and that nothing can be written. */
export async function openSnapshot(client: pg.ClientBase): Promise<void> {
  await client.query("set default_transaction_read_only = on");
  // The cursors are read to their end: plans for the first rows alone would be slow.
  await client.query(
    "set timezone = 'UTC'; set statement_timeout = 0; set cursor_tuple_fraction = 1",
  );
  await client.query("begin isolation level repeatable read read only");
}

function selectOf({ name, extra = {}, join = "", order = "t.id" }: LegacyTable): string {
  const computed = Object.entries(extra).map(([key, sql]) => `'${key}', ${sql}`);
  return `select t.id::text as key, md5(to_jsonb(t)::text) as hash, to_jsonb(t) as values,
    jsonb_build_object(${computed.join(", ")}) as extra
    from public.${name} t ${join} order by ${order}`;
}

/** The rows of a table, `size` at a time, through a cursor: memory does not grow with the table. */
export async function* readBatches(
  client: pg.ClientBase,
  table: LegacyTable,
  size: number,
): AsyncGenerator<SourceRow[]> {
  await client.query(`declare legacy_rows no scroll cursor for ${selectOf(table)}`);
  try {
    for (;;) {
      const { rows } = await client.query(`fetch ${size} from legacy_rows`);
      if (rows.length === 0) return;
      yield z.array(sourceRow).parse(rows);
    }
  } finally {
    await client.query("close legacy_rows");
  }
}

/** Counted and summed by the source itself, apart from the reading above. */
export async function sourceChecksum(client: pg.ClientBase, table: string): Promise<Checksum> {
  const { rows } = await client.query<Checksum>(
    `select count(*)::int as count, ${hashSum("md5(to_jsonb(t)::text)")} as sum from public.${table} t`,
  );
  return rows[0] ?? { count: 0, sum: "0" };
}

/** The months, as YYYY-MM-DD, in which rows of this table were created. */
export async function monthsOf(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ month: string }>(
    `select distinct to_char(date_trunc('month', created_at), 'YYYY-MM-DD') as month from public.${table}
     where created_at >= '2000-01-01' and created_at < '2100-01-01' order by 1`,
  );
  return rows.map(({ month }) => month);
}
