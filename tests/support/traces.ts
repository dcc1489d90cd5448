import type { Pool } from "pg";

/** The tables in which a text stands somewhere, whatever the case of its letters. */
export async function tracesIn(pool: Pool, text: string): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'private', 'auth', 'storage') and not c.relispartition`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await pool.query(
      `select 1 from ${name} r where to_jsonb(r)::text ilike $1 limit 1`,
      [`%${text}%`],
    );
    if (rowCount) found.push(name);
  }
  return found;
}
