import type pg from "pg";
import { listMigrations } from "../migrations.ts";

interface TableRow {
  name: string;
  rows: string;
  size: string;
  rls: boolean;
}

async function listTables(client: pg.Client): Promise<TableRow[]> {
  const { rows } = await client.query<TableRow>(`
    select c.relname as name, c.relrowsecurity as rls,
      greatest(0, coalesce(sum(leaf.reltuples) filter (where leaf.relkind = 'r'), 0))::bigint::text as rows,
      pg_size_pretty(coalesce(sum(pg_total_relation_size(leaf.oid)), 0)) as size
    from pg_catalog.pg_class c
    left join lateral pg_partition_tree(c.oid) tree on c.relkind = 'p'
    left join pg_catalog.pg_class leaf on leaf.oid = coalesce(tree.relid, c.oid)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    group by c.oid, c.relname, c.relrowsecurity
    order by c.relname`);
  return rows;
}

async function appliedVersions(client: pg.Client): Promise<Set<string> | undefined> {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('supabase_migrations.schema_migrations') is not null as there",
  );
  if (!found[0]?.there) return undefined;
  const { rows } = await client.query<{ version: string }>(
    "select version from supabase_migrations.schema_migrations",
  );
  return new Set(rows.map(({ version }) => version));
}

async function describeMigrations(client: pg.Client): Promise<string[]> {
  const applied = await appliedVersions(client);
  const files = await listMigrations();
  if (!applied) return [`Migrations: none applied, ${files.length} in this folder.`];
  const pending = files.filter(({ version }) => !applied.has(version));
  const known = new Set(files.map(({ version }) => version));
  const foreign = [...applied].filter((version) => !known.has(version));
  return [
    `Migrations: ${applied.size} applied, ${pending.length} pending.`,
    ...pending.map(({ version, name }) => `  pending  ${version}_${name}`),
    ...foreign.map(
      (version) => `  not here ${version}: applied by another version of this project`,
    ),
  ];
}

/** What a person wants to know of a database that could be reached, as lines. Counts are estimates. */
export async function describeDatabase(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ version: string; role: string }>(
    "select current_setting('server_version') as version, current_user as role",
  );
  const tables = await listTables(client);
  const width = Math.max(0, ...tables.map(({ name }) => name.length));
  return [
    `Postgres ${rows[0]?.version}, connected as ${rows[0]?.role}.`,
    ...(await describeMigrations(client)),
    `Tables in public: ${tables.length}${tables.length > 0 ? " (rows as last analysed)" : ""}`,
    ...tables.map(
      ({ name, rows: count, size, rls }) =>
        `  ${name.padEnd(width)}  ${count.padStart(9)} rows  ${size.padStart(10)}${rls ? "" : "  no row-level security!"}`,
    ),
  ];
}
