import type pg from "pg";
import type { Insert } from "./table.ts";

/** A row that was written: its key and md5. */
export interface Written {
  key: string;
  hash: string;
}

/**
 * SQL for the md5 of a row, over the columns that the import writes: all others are counted, computed or
 * filled by the database, and change without anybody having touched what came over.
 */
export const rowHash = (alias: string, table: string, written: readonly string[]) =>
  `md5((to_jsonb(${alias}) - array(
    select attname::text from pg_attribute
    where attrelid = '${table}'::regclass and attnum > 0 and attname <> all ('{${written.join()}}')
  ))::text)`;

/** Our key as text; two parts joined by a comma. */
export const keyExpression = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}.${column}::text`).join(" || ',' || ");

export const keyOf = ({ values }: Insert, columns: readonly string[]): string =>
  columns.map((column) => String(values[column])).join(",");

interface Group {
  into: string;
  columns: string[];
  rows: Insert["values"][];
}

/** Rows of the same table and the same columns, in the order of their first appearance. */
function groupsOf(inserts: readonly Insert[]): Group[] {
  const groups = new Map<string, Group>();
  const ordered = [
    ...inserts.filter(({ first }) => first),
    ...inserts.filter(({ first }) => !first),
  ];
  for (const { into, values } of ordered) {
    const columns = Object.keys(values);
    const name = `${into} ${columns.join()}`;
    const group = groups.get(name) ?? { into, columns, rows: [] };
    group.rows.push(values);
    groups.set(name, group);
  }
  return [...groups.values()];
}

function insertSql({ into, columns }: Group, parameter: number): string {
  const names = columns.map((column) => `"${column}"`).join(", ");
  return `insert into ${into} as w (${names})
    select ${names} from jsonb_populate_recordset(null::${into}, $${parameter}::jsonb) on conflict do nothing`;
}

/**
 * Writes rows of several tables in the order given.
 * @param keys columns of the key of the first row's table
 * @returns what was written of that table; a row that met a unique key is not among it
 */
export async function writeRows(
  client: pg.ClientBase,
  inserts: readonly Insert[],
  { target, keys, together }: { target: string; keys: readonly string[]; together: boolean },
): Promise<Written[]> {
  const groups = groupsOf(inserts);
  const returning = ({ into, columns }: Group) =>
    `returning ${keyExpression("w", keys)} as key, ${rowHash("w", into, columns)} as hash`;
  if (together) {
    const statements = groups.map(
      (group, index) =>
        `w${index} as (${insertSql(group, index + 1)} ${group.into === target ? returning(group) : "returning 1"})`,
    );
    const own = groups.flatMap(({ into }, index) =>
      into === target ? `select key, hash from w${index}` : [],
    );
    const { rows } = await client.query<Written>(
      `with ${statements.join(", ")} ${own.join(" union all ")}`,
      groups.map((group) => JSON.stringify(group.rows)),
    );
    return rows;
  }
  const written: Written[] = [];
  for (const group of groups) {
    const own = group.into === target;
    const { rows } = await client.query<Written>(
      `${insertSql(group, 1)} ${own ? returning(group) : ""}`,
      [JSON.stringify(group.rows)],
    );
    if (own) written.push(...rows);
  }
  return written;
}
