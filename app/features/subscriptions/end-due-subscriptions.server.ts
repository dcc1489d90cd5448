import { z } from "zod";
import { log } from "~/platform/log.server";
import { defineTask } from "~/platform/queue/tasks.server";

const MAX_ROWS = 500;

/** Ends every trial, period and cancellation that is due, a batch a transaction. */
export const endDueSubscriptions = defineTask({
  name: "end_due_subscriptions",
  payload: z.object({}),
  cron: "* * * * *",
  async run(_payload, { pool }) {
    let ended = MAX_ROWS;
    let total = 0;
    while (ended === MAX_ROWS) {
      const { rows } = await pool.query<{ ended: number }>(
        "select private.end_due_subscriptions($1) as ended",
        [MAX_ROWS],
      );
      ended = rows[0]?.ended ?? 0;
      total += ended;
    }
    if (total > 0) log.info("subscriptions ended", { total });
  },
});
