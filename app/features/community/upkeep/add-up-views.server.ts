import { z } from "zod";
import { defineTask } from "~/platform/queue/tasks.server";

/** Adds the views that readers left since to the posts they looked at. */
export const addUpPostViews = defineTask({
  name: "add_up_post_views",
  payload: z.object({}),
  cron: "* * * * *",
  // A later minute adds up what an earlier one missed.
  catchUp: "1m",
  async run(_payload, { pool }) {
    let added = 1;
    while (added > 0) {
      const { rows } = await pool.query<{ added: number }>(
        "select private.add_up_views() as added",
      );
      added = rows[0]?.added ?? 0;
    }
  },
});
