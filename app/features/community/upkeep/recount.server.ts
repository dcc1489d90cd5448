import { z } from "zod";
import { log } from "~/platform/log.server";
import { defineTask } from "~/platform/queue/tasks.server";

/** How long a view is remembered, so that another look on the same day is not counted. */
const VIEWS_KEPT = "7 days";

/** Counts posts, comments and likes again, mends what has drifted and says so; forgets old views. */
export const recountCommunity = defineTask({
  name: "recount_community",
  payload: z.object({}),
  cron: "41 3 * * *",
  async run(_payload, { pool }) {
    const { rows } = await pool.query("select * from private.mend_community_counts()");
    if (rows.length > 0) log.warn("counts of the community had drifted", { counts: rows });
    await pool.query("select private.forget_old_views($1)", [VIEWS_KEPT]);
  },
});
