import { z } from "zod";
import { defineTask } from "~/platform/queue/tasks.server";

/** Brings the views that posts gained into the score of their waiting cases. */
export const refreshCaseReach = defineTask({
  name: "refresh_case_reach",
  payload: z.object({}),
  cron: "*/5 * * * *",
  catchUp: "1m",
  async run(_payload, { pool }) {
    await pool.query("select private.refresh_case_reach()");
  },
});
