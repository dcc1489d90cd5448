import type { Pool } from "pg";
import { z } from "zod";
import type { ReadPages } from "./page";

const PAGE_ROWS = 500;
const checkpointShape = z.object({ line: z.number() }).nullable();
const line = z.object({
  id: z.coerce.number(),
  row: z.number().nullable(),
  payload: z.record(z.string(), z.unknown()).nullable(),
});

/** The rows that a job rejected, as they came in: a retry maps them anew. */
export const readRejected = (pool: Pool, job: string): ReadPages =>
  async function* (checkpoint) {
    let after = checkpointShape.parse(checkpoint)?.line ?? 0;
    for (;;) {
      const { rows } = await pool.query(
        `select id, "row", payload from public.sync_job_rows
         where job_id = $1 and outcome = 'rejected' and id > $2 order by id limit ${PAGE_ROWS}`,
        [job, after],
      );
      const lines = z.array(line).parse(rows);
      const last = lines.at(-1);
      if (!last) return;
      after = last.id;
      const records = lines.map(({ row, payload }) => ({ row: row ?? 0, values: payload ?? {} }));
      yield { records, checkpoint: { line: after } };
    }
  };
