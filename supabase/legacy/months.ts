import type pg from "pg";
import { monthsOf } from "./source.ts";
import type { LegacyTable } from "./table.ts";

async function isPartitioned(client: pg.ClientBase, target: string): Promise<boolean> {
  const { rows } = await client.query(
    "select from pg_partitioned_table where partrelid = $1::regclass",
    [target],
  );
  return rows.length > 0;
}

async function create(client: pg.ClientBase, target: string, months: readonly string[]) {
  for (const month of months) {
    await client.query("select private.create_month_partition($1::regclass, $2::date)", [
      target,
      month,
    ]);
  }
}

/** The partitions for the months that the source has rows of. */
export async function createMonths(
  source: pg.ClientBase,
  client: pg.ClientBase,
  { name, target }: LegacyTable,
): Promise<void> {
  if (await isPartitioned(client, target))
    await create(client, target, await monthsOf(source, name));
}

/** The partitions for rows that got another date than they had, and wait in the default partition. */
export async function createWaitingMonths(
  client: pg.ClientBase,
  { target }: LegacyTable,
): Promise<void> {
  if (!(await isPartitioned(client, target))) return;
  const { rows } = await client.query<{ month: string }>(
    `select distinct to_char(date_trunc('month', created_at), 'YYYY-MM-DD') as month
     from ${target.replace("public.", "partitions.")}_default`,
  );
  await create(
    client,
    target,
    rows.map(({ month }) => month),
  );
}
