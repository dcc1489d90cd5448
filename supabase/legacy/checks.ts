import type pg from "pg";
import { type Checksum, hashSum, sourceChecksum } from "./source.ts";
import type { LegacyTable } from "./table.ts";
import type { Tally } from "./tally.ts";
import { keyExpression, rowHash } from "./write.ts";
import { listWrittenColumns } from "./written-columns.ts";

/** What does not add up, in sentences; and what is worth knowing, but explained. */
export interface Findings {
  problems: string[];
  remarks: string[];
}

async function recordedChecksum(client: pg.ClientBase, table: string): Promise<Checksum> {
  const { rows } = await client.query<Checksum>(
    `select count(*)::int as count, ${hashSum("source_hash")} as sum
     from private.legacy_ids where source_table = $1`,
    [table],
  );
  return rows[0] ?? { count: 0, sum: "0" };
}

/** Every row of the source has its line here, made from the very content that the source has. */
function compareChecksums(
  { table, read, imported, merged, setAside, already, changedAtSource, changedIds }: Tally,
  there: Checksum,
  here: Checksum,
): Findings {
  const problems: string[] = [];
  const remarks: string[] = [];
  const accounted = imported + merged + setAside + already + changedAtSource;
  if (read !== there.count) {
    problems.push(`${table}: the source counts ${there.count} rows, but ${read} were read.`);
  }
  if (accounted !== read) {
    problems.push(`${table}: ${read} rows were read, but ${accounted} are accounted for.`);
  }
  if (here.count < there.count) {
    problems.push(`${table}: ${there.count} rows there, ${here.count} recorded here.`);
  } else if (here.count > there.count) {
    remarks.push(
      `${table}: ${here.count - there.count} rows of earlier runs are no longer in the source.`,
    );
  } else if (here.sum !== there.sum && changedAtSource === 0) {
    problems.push(`${table}: the checksum of what was recorded is not that of the source.`);
  }
  if (changedAtSource > 0) {
    const named = changedIds.slice(0, 10).join(", ");
    const more = changedAtSource > 10 ? ` and ${changedAtSource - 10} more` : "";
    remarks.push(
      `${table}: ${changedAtSource} rows changed in the source since they came over; they were left as they are here: ${named}${more}.`,
    );
  }
  return { problems, remarks };
}

interface Standing {
  missing: number;
  edited: number;
  missing_earlier: number;
  edited_earlier: number;
}

/** How the rows stand that were written with these columns; null for none. */
async function standingOf(
  client: pg.ClientBase,
  { name, target, targetKey = ["id"] }: LegacyTable,
  runId: string,
  columns: readonly string[] | null,
): Promise<Standing | undefined> {
  const hash = columns ? rowHash("t", target, columns) : "null";
  const { rows } = await client.query<Standing>(
    `with standing as (
      select l.run_id = $2 as mine, t.key is null as missing, l.outcome = 'imported' and t.hash <> l.target_hash as edited
      from private.legacy_ids l
      join private.legacy_runs r on r.id = l.run_id
      left join (select ${keyExpression("t", targetKey)} as key, ${hash} as hash from ${target} t) t
        on t.key = l.target_id
      where l.source_table = $1 and l.target_id is not null
        and r.target_columns -> $1 is not distinct from $3::jsonb
    )
    select count(*) filter (where mine and missing)::int as missing,
      count(*) filter (where mine and edited)::int as edited,
      count(*) filter (where not mine and missing)::int as missing_earlier,
      count(*) filter (where not mine and edited)::int as edited_earlier
    from standing`,
    [name, runId, columns && JSON.stringify(columns)],
  );
  return rows[0];
}

/** Every row that came over is there, and those of this run are as they were written. */
async function compareRows(
  client: pg.ClientBase,
  table: LegacyTable,
  runId: string,
): Promise<Findings> {
  const { name, target } = table;
  const all: Standing = { missing: 0, edited: 0, missing_earlier: 0, edited_earlier: 0 };
  for (const { columns } of await listWrittenColumns(client, table)) {
    const found = await standingOf(client, table, runId, columns);
    all.missing += found?.missing ?? 0;
    all.edited += found?.edited ?? 0;
    all.missing_earlier += found?.missing_earlier ?? 0;
    all.edited_earlier += found?.edited_earlier ?? 0;
  }
  const sentence = (n: number, rest: string) => (n > 0 ? [`${name}: ${n} rows ${rest}`] : []);
  return {
    problems: [
      ...sentence(all.missing, `are not in ${target}.`),
      ...sentence(all.edited, `in ${target} are not as they were written.`),
    ],
    remarks: [
      ...sentence(all.missing_earlier, "of earlier runs were removed here since."),
      ...sentence(all.edited_earlier, "of earlier runs were changed here since."),
    ],
  };
}

/** Foreign keys of our tables whose rows point at nothing, or that are not enforced. */
async function findOrphans(client: pg.ClientBase): Promise<string[]> {
  const { rows: keys } = await client.query<{ name: string; valid: boolean; sql: string }>(`
    select c.conrelid::regclass || '.' || c.conname as name, c.convalidated as valid,
      format('select count(*)::int as n from %s a where %s and not exists (select from %s b where %s)',
        c.conrelid::regclass,
        (select string_agg(format('a.%I is not null', attname), ' and ') from pg_attribute
          where attrelid = c.conrelid and attnum = any (c.conkey)),
        c.confrelid::regclass,
        (select string_agg(format('b.%I = a.%I', b.attname, a.attname), ' and ')
          from unnest(c.conkey, c.confkey) k (mine, theirs)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs)) as sql
    from pg_constraint c
    where c.contype = 'f' and c.conparentid = 0
      and (c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
        or c.conrelid = 'auth.identities'::regclass)`);
  const problems: string[] = [];
  for (const { name, valid, sql } of keys) {
    const { rows } = await client.query<{ n: number }>(sql);
    const orphans = rows[0]?.n ?? 0;
    if (orphans > 0) problems.push(`${orphans} orphans at ${name}.`);
    if (!valid) problems.push(`The foreign key ${name} is not validated.`);
  }
  return problems;
}

/** All that must hold when an import has ended. */
export async function checkImport(
  source: pg.ClientBase,
  target: pg.ClientBase,
  runId: string,
  done: readonly { table: LegacyTable; tally: Tally }[],
): Promise<Findings> {
  const all: Findings = { problems: [], remarks: [] };
  for (const { table, tally } of done) {
    const [there, here] = [
      await sourceChecksum(source, table.name),
      await recordedChecksum(target, table.name),
    ];
    for (const found of [
      compareChecksums(tally, there, here),
      await compareRows(target, table, runId),
    ]) {
      all.problems.push(...found.problems);
      all.remarks.push(...found.remarks);
    }
  }
  all.problems.push(...(await findOrphans(target)));
  return all;
}
