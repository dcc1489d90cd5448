import type { Pool } from "pg";
import type Stripe from "stripe";
import { z } from "zod";
import { log } from "~/platform/log.server";
import { defineTask } from "~/platform/queue/tasks.server";
import { stripeTrouble } from "~/platform/stripe/trouble.server";
import { compareBatch } from "./compare-customers.server";
import { readPage } from "./read-stripe.server";
import { findRun, OvertakenError, type Run } from "./reconciliation.server";

const nextStep = (stripe: Stripe, pool: Pool, run: Run): Promise<Run> =>
  run.status === "comparing" ? compareBatch(stripe, pool, run) : readPage(stripe, pool, run);

const isOver = ({ status }: Run) => status === "done" || status === "failed";

const noteProblem = (pool: Pool, id: string, problem: string, ends: boolean) =>
  pool.query(
    `update public.stripe_reconciliations
     set error = $2, seen_at = now(), status = case when $3 then 'failed' else status end,
       finished_at = case when $3 then now() end
     where id = $1 and finished_at is null`,
    [id, problem, ends],
  );

/**
 * Compares everything in Stripe with everything here, from where the run stands to its end. Each page and
 * each batch is kept before the next begins.
 * @throws what keeps it from going on for now, after noting it on the run: the queue tries again
 */
export async function reconcile(stripe: Stripe, pool: Pool, id: string): Promise<void> {
  let run = await findRun(pool, id);
  try {
    while (run && !isOver(run)) run = await nextStep(stripe, pool, run);
  } catch (error) {
    if (error instanceof OvertakenError) return log.info("reconciliation overtaken", { id });
    const trouble = stripeTrouble(error);
    const says = trouble?.says ?? (error instanceof Error ? error.message : String(error));
    await noteProblem(pool, id, says, trouble?.kind === "refused");
    if (trouble?.kind !== "refused") throw error;
  }
}

/** The worker's task that carries out a reconciliation which was begun. */
export const reconcileStripe = (stripe: Stripe | null) =>
  defineTask({
    name: "reconcile_stripe",
    payload: z.object({ id: z.uuid() }),
    async run({ id }, { pool }) {
      if (stripe) return reconcile(stripe, pool, id);
      const problem =
        "Stripe is not connected: set STRIPE_SECRET_KEY for the worker and run it again.";
      await noteProblem(pool, id, problem, true);
    },
  });

/** Begins one every night; without a key there is nothing to compare with. */
export const reconcileStripeNightly = (stripe: Stripe | null) =>
  defineTask({
    name: "reconcile_stripe_nightly",
    payload: z.object({}),
    cron: "41 2 * * *",
    async run(_payload, { pool }) {
      if (stripe) await pool.query("select private.begin_stripe_reconciliation(null)");
    },
  });
