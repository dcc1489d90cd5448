import { z } from "zod";
import { log } from "../log.server";
import { defineTask } from "./tasks.server";

/** Makes the coming months' partitions, and says so loudly when rows fell into a default partition. */
export const maintainPartitions = defineTask({
  name: "maintain_partitions",
  payload: z.object({}),
  cron: "17 2 * * *",
  atStart: true,
  async run(_payload, { pool }) {
    await pool.query("select private.maintain_partitions()");
    const { rows } = await pool.query(
      "select * from private.default_partition_rows() where waiting > 0",
    );
    if (rows.length > 0) log.warn("default partitions hold rows", { partitions: rows });
  },
});
