import type { Pool, PoolClient } from "pg";
import type Stripe from "stripe";
import type { FileStore } from "~/platform/supabase/file-store.server";

/** What carrying out a request needs of the world. */
export interface RequestTools {
  pool: Pool;
  /** Null while no key is set. */
  stripe: Stripe | null;
  files: FileStore;
}

export interface RunningRequest {
  id: string;
  kind: "export" | "erasure";
  user_id: string;
  manifest: Record<string, unknown> | null;
}

/** It cannot be done now; the sentence says why. */
export class NotYetError extends Error {
  override readonly name = "NotYetError";
  constructor(
    message: string,
    /** Trying again later may help; otherwise a person has to do something first. */
    readonly mayPass = false,
  ) {
    super(message);
  }
}

export interface StoredFile {
  bucket: string;
  path: string;
  size: string;
}

/** The account and those merged into it. */
export async function accountsOf(pool: Pool, userId: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>("select private.accounts_of_person($1) as id", [
    userId,
  ]);
  return rows.map(({ id }) => id);
}

export async function filesOf(pool: Pool, accounts: string[]): Promise<StoredFile[]> {
  const { rows } = await pool.query<StoredFile>("select * from private.files_of_person($1)", [
    accounts,
  ]);
  return rows;
}

/** Says on the request's page what is being done. */
export const tellStep = (pool: Pool, id: string, step: string, done: number, steps: number) =>
  pool.query(
    "update public.data_requests set step = $2, steps_done = $3, steps = $4 where id = $1",
    [id, step, done, steps],
  );

/**
 * Runs with the request's lock, which ends with the connection: what a killed worker left is free at once.
 * @returns false where somebody else is at it, or there is nothing to do
 */
export async function withRequest(
  pool: Pool,
  id: string,
  carryOut: (request: RunningRequest) => Promise<void>,
): Promise<boolean> {
  const client: PoolClient = await pool.connect();
  const lock = [`data request ${id}`];
  try {
    const { rows: locked } = await client.query<{ got: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as got",
      lock,
    );
    if (!locked[0]?.got) return false;
    try {
      const { rows } = await client.query<RunningRequest>(
        `update public.data_requests set state = 'running', started_at = coalesce(started_at, now()), error = null, retry_at = null
         where id = $1 and state in ('queued', 'running') and user_id is not null
         returning id, kind, user_id, manifest`,
        [id],
      );
      if (rows[0]) await carryOut(rows[0]);
      return rows.length > 0;
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", lock);
    }
  } finally {
    client.release();
  }
}
