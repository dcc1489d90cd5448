import type pg from "pg";
import type { Row } from "../../../tests/support/database.ts";

/** Count and content of tables, by their names with the schema. */
export type Fingerprints = Record<string, string>;

interface Table {
  name: string;
  /** Filled by the database from its clock or by chance. */
  byChance: string[];
}

/** The tables themselves: what is in their partitions is in them. */
async function tablesOf(pool: pg.Pool, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await pool.query<Table>(
    `select c.oid::regclass::text as name, coalesce(array_agg(a.attname::text) filter (
       where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ 'now\\(|timestamp|random_uuid|nextval'), '{}') as "byChance"
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relnamespace = any ($1::regnamespace[]) and c.relkind in ('r', 'p') and not c.relispartition
     group by c.oid order by 1`,
    [schemas],
  );
  return rows;
}

async function fingerprint(pool: pg.Pool, name: string, without: readonly string[]) {
  const { rows } = await pool.query<{ print: string }>(
    `select count(*) || ' ' || coalesce(md5(string_agg(h, '' order by h)), '') as print
     from (select md5((to_jsonb(t) - $1::text[])::text) as h from ${name} t) hashes`,
    [without],
  );
  return rows[0]?.print ?? "";
}

/** Every table, to the last column. */
export async function exactFingerprints(
  pool: pg.Pool,
  schemas: readonly string[] = ["public", "private", "auth"],
): Promise<Fingerprints> {
  const prints: Fingerprints = {};
  for (const { name } of await tablesOf(pool, schemas))
    prints[name] = await fingerprint(pool, name, []);
  return prints;
}

/** The columns that the import wrote itself, by table of ours. */
async function writtenColumns(pool: pg.Pool): Promise<Map<string, Set<string>>> {
  const { rows } = await pool.query<Row>(
    `select i.target_table as table, c.columns #>> '{}' as column
     from (select distinct source_table, target_table from private.legacy_ids where target_table is not null) i
     join private.legacy_runs r on r.target_columns ? i.source_table
     cross join lateral jsonb_array_elements(r.target_columns -> i.source_table) c (columns)`,
  );
  const written = new Map<string, Set<string>>();
  for (const { table, column } of rows) {
    const name = String(table).replace(/^public\./, "");
    written.set(name, (written.get(name) ?? new Set()).add(String(column)));
  }
  return written;
}

/**
 * Not the data, but when and by which run they came; and a counter that is kept in parts, of which a
 * connection picks one.
 */
const OF_THE_RUN = ["private.legacy_runs", "audit_log", "private.question_counts"];

/**
 * What two imports of the same source must have in common, wherever and in however many runs they were
 * made: all but what the database fills in from its clock or by chance.
 */
export async function resultFingerprints(
  pool: pg.Pool,
  schemas: readonly string[] = ["public", "private", "auth"],
): Promise<Fingerprints> {
  const written = await writtenColumns(pool);
  const prints: Fingerprints = {};
  for (const { name, byChance } of await tablesOf(pool, schemas)) {
    if (OF_THE_RUN.includes(name)) continue;
    const own = written.get(name);
    const without = byChance.filter((column) => !own?.has(column));
    prints[name] = await fingerprint(pool, name, [...without, "run_id"]);
  }
  return prints;
}
