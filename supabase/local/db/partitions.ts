import type pg from "pg";

interface Partition {
  parent: string;
  name: string;
  /** First day of its month, null for a default partition. */
  month: string | null;
}

async function listPartitions(client: pg.Client): Promise<Partition[]> {
  const { rows } = await client.query<Partition>(`
    select i.inhparent::regclass::text as parent, c.relname as name,
      to_date((regexp_match(c.relname, '_y(\\d{4}m\\d{2})$'))[1], 'YYYY"m"MM')::text as month
    from pg_catalog.pg_inherits i
    join pg_catalog.pg_class c on c.oid = i.inhrelid
    where c.relnamespace = to_regnamespace('partitions')
    order by 1, 2`);
  return rows;
}

/** Detached first: foreign keys that point at the parent have parts on each partition. */
async function dropPartition(client: pg.Client, { parent, name }: Partition): Promise<void> {
  const partition = `partitions.${client.escapeIdentifier(name)}`;
  await client.query(`alter table ${parent} detach partition ${partition}`);
  await client.query(`drop table ${partition}`);
}

/**
 * Gives one database the months that another has: which partitions exist is a matter of the calendar, not
 * of the schema.
 */
export async function alignPartitions(shadow: pg.Client, live: pg.Client): Promise<void> {
  const [there, here] = [await listPartitions(live), await listPartitions(shadow)];
  const wanted = new Set(there.map(({ name }) => name));
  const present = new Set(here.map(({ name }) => name));
  const parents = new Set(here.map(({ parent }) => parent));
  for (const { parent, name, month } of there) {
    if (!month || present.has(name) || !parents.has(parent)) continue;
    await shadow.query("select private.create_month_partitions($1::regclass, $2::date, 1)", [
      parent,
      month,
    ]);
  }
  for (const partition of here) {
    if (partition.month && !wanted.has(partition.name)) await dropPartition(shadow, partition);
  }
}

/** Removes every month's partition, keeping the defaults: for a dump that does not change with the date. */
export async function dropMonths(client: pg.Client): Promise<void> {
  for (const partition of await listPartitions(client)) {
    if (partition.month) await dropPartition(client, partition);
  }
}
