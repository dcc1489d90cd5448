import type { Pool } from "pg";
import { z } from "zod";
import type { SourceRecord } from "~/platform/files/source-record";
import { WHOLE_ROW } from "../mapping/field-problem";
import type { ReadPages } from "./page";

const PAGE_ROWS = 500;
const checkpointShape = z.object({ line: z.number() }).nullable();
const line = z.object({
  id: z.coerce.number(),
  row: z.number().nullable(),
  payload: z.record(z.string(), z.unknown()).nullable(),
  field: z.string().nullable(),
  reason: z.string().nullable(),
});

/** A row that could not be trusted is not to be trusted because it is read again. */
const recordOf = ({ row, payload, field, reason }: z.output<typeof line>): SourceRecord => ({
  row: row ?? 0,
  values: payload ?? {},
  ...(field === WHOLE_ROW && reason && { problem: reason }),
});

/** The rows that a job rejected, as they came in: a retry maps them anew. */
export const readRejected = (pool: Pool, job: string): ReadPages =>
  async function* (checkpoint) {
    let after = checkpointShape.parse(checkpoint)?.line ?? 0;
    for (;;) {
      const { rows } = await pool.query(
        `select id, "row", payload, field, reason from public.sync_job_rows
         where job_id = $1 and outcome = 'rejected' and id > $2 order by id limit ${PAGE_ROWS}`,
        [job, after],
      );
      const lines = z.array(line).parse(rows);
      const last = lines.at(-1);
      if (!last) return;
      after = last.id;
      const records = lines.map(recordOf);
      yield { records, checkpoint: { line: after } };
    }
  };
