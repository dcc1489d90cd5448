import type { Pool } from "pg";

/** A file of rows for an export: its name, and how many rows are in it. */
export interface RowsFile {
  name: string;
  rows: unknown[];
}

/** Of the account itself, what no declared table holds. Never a hash, never a token. */
const ACCOUNT_QUERIES: Record<string, string> = {
  users: "select to_jsonb(u) - 'search' as row from public.users u where u.id = any ($1)",
  sign_ins: `
    select jsonb_build_object('user_id', i.user_id, 'provider', i.provider, 'created_at', i.created_at, 'last_sign_in_at', i.last_sign_in_at) as row
    from auth.identities i where i.user_id = any ($1)`,
  sessions: `
    select jsonb_build_object('user_id', s.user_id, 'created_at', s.created_at, 'ip', s.ip, 'user_agent', s.user_agent) as row
    from auth.sessions s where s.user_id = any ($1)`,
};

const exportedTables = `
  select d.table_name as name,
    format('select to_jsonb(r) - ''search'' as row from %I.%I r where %s', d.table_schema, d.table_name,
      string_agg(private.rows_of_person(d), ' or ' order by d.column_name)) as query
  from private.person_data d
  where d.is_exported
  group by d.table_schema, d.table_name
  order by d.table_name`;

/** The person's rows, a table at a time, as the declared list of the database says. */
export async function* personRows(pool: Pool, accounts: string[]): AsyncGenerator<RowsFile> {
  const { rows: tables } = await pool.query<{ name: string; query: string }>(exportedTables);
  const queries = [
    ...Object.entries(ACCOUNT_QUERIES),
    ...tables.map(({ name, query }): [string, string] => [name, query]),
  ];
  for (const [name, query] of queries) {
    const { rows } = await pool.query<{ row: unknown }>(query, [accounts]);
    yield { name, rows: rows.map(({ row }) => row) };
  }
}
