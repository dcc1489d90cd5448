import { z } from "zod";
import { DRIFT_KINDS, hereSide, thereSide } from "./drift";
import { REPAIR_DIRECTIONS } from "./repairs";

/** A row of stripe_drift. */
export const driftRow = z.looseObject({
  id: z.uuid(),
  reconciliation_id: z.uuid(),
  kind: z.enum(DRIFT_KINDS),
  user_id: z.uuid().nullable(),
  stripe_customer_id: z.string(),
  differs: z.string().array(),
  here: hereSide.nullable(),
  there: thereSide.nullable(),
  state: z.enum(["open", "repaired", "gone"]),
  direction: z.enum(REPAIR_DIRECTIONS).nullable(),
  reason: z.string().nullable(),
  repaired_by: z.uuid().nullable(),
  repaired_at: z.string().nullable(),
  problem: z.string().nullable(),
  found_at: z.string(),
});
export type DriftRow = z.infer<typeof driftRow>;

/** A row of stripe_reconciliations. */
export const runRow = z.looseObject({
  id: z.uuid(),
  status: z.enum(["waiting", "reading", "comparing", "done", "failed"]),
  started_by: z.uuid().nullable(),
  pages: z.number(),
  read: z.number(),
  compared: z.number(),
  same: z.number(),
  drifted: z.number(),
  failed: z.number(),
  error: z.string().nullable(),
  created_at: z.string(),
  seen_at: z.string(),
  finished_at: z.string().nullable(),
});
export type RunRow = z.infer<typeof runRow>;

/** What rpc stripe_drift_counts answers. */
export const driftCounts = z
  .object({
    kind: z.enum(DRIFT_KINDS),
    state: z.enum(["open", "repaired", "gone"]),
    n: z.number(),
  })
  .array();
