import { z } from "zod";
import { log } from "~/platform/log.server";
import { defineTask } from "~/platform/queue/tasks.server";

/**
 * Takes up what a worker left that was killed, or that waited for a key: events without a job that could
 * still be taken, and a reconciliation that gives no sign of life.
 */
export const queueForgottenStripeWork = defineTask({
  name: "queue_forgotten_stripe_work",
  payload: z.object({}),
  cron: "* * * * *",
  catchUp: "1m",
  atStart: true,
  async run(_payload, { pool }) {
    const { rows } = await pool.query<{ events: number; reconciliation: boolean }>(
      `select private.queue_forgotten_stripe_events() as events,
         private.resume_stripe_reconciliation() as reconciliation`,
    );
    if (rows[0]?.events || rows[0]?.reconciliation) log.warn("took up what was left", rows[0]);
  },
});
