import type pg from "pg";
import { asRole, type Caller } from "../../support/as-role.ts";
import type { Row, TestDatabase } from "../../support/database.ts";
import type { Relation } from "./relations.ts";

/** SQLSTATE of "permission denied", by privilege, policy or guard. */
const denied = "42501";

/**
 * What the caller can do, as letters: R reads every row of the set, r some of it, I inserts, U updates,
 * D deletes. A statement that gets as far as a constraint was let through, so it counts as allowed.
 */
export type Verbs = string;

function sqlState(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error
    ? String(error.code)
    : undefined;
}

/** Runs one statement in a savepoint. @returns affected rows, or undefined when permission is denied. */
async function attempt(
  client: pg.ClientBase,
  sql: string,
  values: unknown[],
): Promise<number | undefined> {
  await client.query("savepoint attempt");
  try {
    const { rowCount } = await client.query(sql, values);
    return rowCount ?? 0;
  } catch (error) {
    return sqlState(error) === denied ? undefined : 1;
  } finally {
    await client.query("rollback to savepoint attempt");
  }
}

function keyCondition(relation: Relation): string {
  return relation.key.map((column, at) => `t.${column}::text = $${at + 1}`).join(" and ");
}

function keyValues(relation: Relation, row: Row): unknown[] {
  return relation.key.map((column) => String(row[column]));
}

async function countVisible(client: pg.ClientBase, relation: Relation, rows: Row[]) {
  let visible = 0;
  for (const row of rows) {
    const sql = `select from public.${relation.name} t where ${keyCondition(relation)}`;
    visible += (await attempt(client, sql, keyValues(relation, row))) ?? 0;
  }
  return visible;
}

async function writes(client: pg.ClientBase, relation: Relation, row: Row): Promise<Verbs> {
  const { name, columns } = relation;
  const insert = `insert into public.${name} (${columns.join(", ")})
    select ${columns.join(", ")} from jsonb_populate_record(null::public.${name}, $1)`;
  const where = `where ${keyCondition(relation)}`;
  const column = relation.key[0];
  const inserted = await attempt(client, insert, [JSON.stringify(row)]);
  const values = keyValues(relation, row);
  const updated = await attempt(
    client,
    `update public.${name} t set ${column} = t.${column} ${where}`,
    values,
  );
  const deleted = await attempt(client, `delete from public.${name} t ${where}`, values);
  return `${inserted === undefined ? "" : "I"}${updated ? "U" : ""}${deleted ? "D" : ""}`;
}

/** What the caller can do with these rows of the table or view. */
export function observe(
  database: TestDatabase,
  caller: Caller,
  relation: Relation,
  rows: Row[],
): Promise<Verbs> {
  const [sample] = rows;
  if (!sample) throw new Error(`No row of ${relation.name} to try: add one to supabase/seeds.`);
  return asRole(database, caller, async (client) => {
    const visible = await countVisible(client, relation, rows);
    const reads = visible === 0 ? "" : visible === rows.length ? "R" : "r";
    return reads + (relation.kind === "table" ? await writes(client, relation, sample) : "");
  });
}
