import type { Pool, PoolClient } from "pg";
import { z } from "zod";

/** A run as the job needs it: where it stands and its checkpoints. */
const checkpoints = z.object({
  id: z.uuid(),
  status: z.enum(["waiting", "reading", "comparing", "done", "failed"]),
  read_after: z.string().nullable(),
  compared_after: z.string().nullable(),
});
export type Run = z.infer<typeof checkpoints>;

export async function findRun(pool: Pool, id: string): Promise<Run | null> {
  const { rows } = await pool.query("select * from public.stripe_reconciliations where id = $1", [
    id,
  ]);
  return rows[0] ? checkpoints.parse(rows[0]) : null;
}

/** Another worker has gone on with the run: this one has nothing left to do. */
export class OvertakenError extends Error {
  override readonly name = "OvertakenError";
}

/**
 * A step of the run: what it found and how far it has come are kept together, or neither is.
 * @param run   as this worker knows it
 * @param step  writes within the transaction, its checkpoint included
 * @returns the run as it stands then
 * @throws OvertakenError when the run does not stand there any more
 */
export async function checkpoint(
  pool: Pool,
  run: Run,
  step: (client: PoolClient) => Promise<void>,
): Promise<Run> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const before = await client.query(
      "select * from public.stripe_reconciliations where id = $1 for update",
      [run.id],
    );
    const { status, read_after, compared_after } = checkpoints.parse(before.rows[0]);
    if (
      status !== run.status ||
      read_after !== run.read_after ||
      compared_after !== run.compared_after
    )
      throw new OvertakenError("The reconciliation has gone on elsewhere.");
    await step(client);
    const after = await client.query(
      "update public.stripe_reconciliations set seen_at = now(), error = null where id = $1 returning *",
      [run.id],
    );
    await client.query("commit");
    return checkpoints.parse(after.rows[0]);
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
