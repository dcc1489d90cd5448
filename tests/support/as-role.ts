import type pg from "pg";
import type { TestDatabase } from "./database.ts";

export type ApiRole = "anon" | "authenticated" | "service_role";

/** Whoever stands behind a request: the database role, and the person for a signed-in one. */
export interface Caller {
  role: ApiRole;
  /** auth.users id; omit for anon and service_role. */
  sub?: string;
  /** Request headers as PostgREST hands them to the database, in lower case. */
  headers?: Record<string, string>;
}

export const anon: Caller = { role: "anon" };
export const service: Caller = { role: "service_role" };

/** A signed-in person, staff or learner: the database decides which. */
export function person(sub: string, headers: Record<string, string> = {}): Caller {
  return { role: "authenticated", sub, headers };
}

async function become(client: pg.ClientBase, { role, sub, headers = {} }: Caller): Promise<void> {
  await client.query(
    "select set_config('request.jwt.claims', $1, true), set_config('request.headers', $2, true)",
    [JSON.stringify({ sub, role }), JSON.stringify(headers)],
  );
  await client.query(`set local role ${role}`);
}

async function inTransaction<T>(
  database: TestDatabase,
  caller: Caller,
  run: (client: pg.ClientBase) => Promise<T>,
  end: "commit" | "rollback",
): Promise<T> {
  const client = await database.pool.connect();
  try {
    await client.query("begin");
    await become(client, caller);
    const result = await run(client);
    await client.query(end);
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** Runs statements as the caller, as the API would, then rolls everything back. */
export function asRole<T>(
  database: TestDatabase,
  caller: Caller,
  run: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  return inTransaction(database, caller, run, "rollback");
}

/** Like `asRole`, but what was written stays. */
export function asRoleCommitted<T>(
  database: TestDatabase,
  caller: Caller,
  run: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  return inTransaction(database, caller, run, "commit");
}
