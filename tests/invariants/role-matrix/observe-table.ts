import type pg from "pg";
import { asRole, type Caller } from "../../support/as-role.ts";
import type { Row, TestDatabase } from "../../support/database.ts";
import type { Relation } from "./relations.ts";

/** Who made a row and when, which the database writes itself: see authorship.test.ts. */
const signature = new Set(["created_at", "created_by", "author_id", "granted_by"]);

/** SQLSTATE of "permission denied", by privilege, policy or guard. */
const denied = "42501";

/**
 * What the caller can do, as letters: R reads every row of the set, r some of it, I inserts, U updates,
 * D deletes. A statement that gets as far as a constraint was let through, so it counts as allowed.
 */
export type Verbs = string;

type Outcome = "no grant" | "refused" | "let through";

function outcomeOf(error: unknown): Outcome {
  const { code, message = "" } = error as { code?: string; message?: string };
  if (code !== denied) return "let through";
  return message.startsWith("permission denied for table") ? "no grant" : "refused";
}

/** Runs one statement in a savepoint, so that the next one finds everything as before. */
async function attempt(
  client: pg.ClientBase,
  sql: string,
  values: unknown[],
): Promise<Outcome | number> {
  await client.query("savepoint attempt");
  try {
    return (await client.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    return outcomeOf(error);
  } finally {
    await client.query("rollback to savepoint attempt");
  }
}

/** Condition that finds a row again by its key, as JSON prints it. */
function sameKey({ key }: Relation): string {
  return `where ${key.map((column) => `to_jsonb(t) -> '${column}' = $1::jsonb -> '${column}'`).join(" and ")}`;
}

/** Whether a statement, given a row as JSON, gets through for at least one of the rows. */
async function getsThrough(client: pg.ClientBase, sql: string, rows: Row[]): Promise<boolean> {
  for (const row of rows) {
    const outcome = await attempt(client, sql, [JSON.stringify(row)]);
    if (outcome === "no grant") return false;
    if (outcome === "let through" || (typeof outcome === "number" && outcome > 0)) return true;
  }
  return false;
}

async function reads(client: pg.ClientBase, relation: Relation, rows: Row[]): Promise<Verbs> {
  let seen = 0;
  for (const row of rows) {
    const sql = `select from public.${relation.name} t ${sameKey(relation)}`;
    const outcome = await attempt(client, sql, [JSON.stringify(row)]);
    if (outcome === "no grant") return "";
    if (outcome === 1) seen += 1;
  }
  if (seen === 0) return "";
  return seen === rows.length ? "R" : "r";
}

function writes(relation: Relation, sent: string[]): [Verbs, string][] {
  const table = `public.${relation.name}`;
  const [column] = relation.columns;
  const populated = `select ${sent.join(", ")} from jsonb_populate_record(null::${table}, $1)`;
  return [
    ["I", `insert into ${table} (${sent.join(", ")}) ${populated}`],
    ["U", `update ${table} t set ${column} = t.${column} ${sameKey(relation)}`],
    ["D", `delete from ${table} t ${sameKey(relation)}`],
  ];
}

/**
 * What the caller can do with these rows of the table or view.
 * @param sent columns that an insert names: a guarded one would have the whole row refused
 */
export function observe(
  database: TestDatabase,
  caller: Caller,
  relation: Relation,
  rows: Row[],
  sent: string[] = relation.columns.filter((column) => !signature.has(column)),
): Promise<Verbs> {
  if (rows.length === 0) throw new Error(`No row of ${relation.name} to try: seed one.`);
  return asRole(database, caller, async (client) => {
    let verbs = await reads(client, relation, rows);
    if (relation.kind === "view") return verbs;
    for (const [verb, sql] of writes(relation, sent)) {
      if (await getsThrough(client, sql, rows)) verbs += verb;
    }
    return verbs;
  });
}
