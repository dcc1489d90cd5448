import { z } from "zod";

const KINDS = ["export", "erasure"] as const;
const STATES = [
  "requested",
  "queued",
  "running",
  "done",
  "failed",
  "cancelled",
  "expired",
] as const;

/** A row of data_requests. Moments are ISO 8601. */
export const dataRequest = z.object({
  id: z.uuid(),
  kind: z.enum(KINDS),
  /** Null once the person is erased. */
  user_id: z.uuid().nullable(),
  state: z.enum(STATES),
  reason: z.string(),
  step: z.string().nullable(),
  steps_done: z.number(),
  steps: z.number(),
  error: z.string().nullable(),
  /** When the worker tries again by itself. */
  retry_at: z.string().nullable(),
  manifest: z.looseObject({}).nullable(),
  file_path: z.string().nullable(),
  file_expires_at: z.string().nullable(),
  requested_by: z.uuid().nullable(),
  approved_by: z.uuid().nullable(),
  approved_at: z.string().nullable(),
  started_at: z.string().nullable(),
  created_at: z.string(),
  finished_at: z.string().nullable(),
});
export type DataRequest = z.infer<typeof dataRequest>;

export const KIND_NAMES: Record<DataRequest["kind"], string> = {
  export: "Copy of the data",
  erasure: "Erasure",
};

export const STATE_NAMES: Record<DataRequest["state"], string> = {
  requested: "Waits for approval",
  queued: "Queued",
  running: "Under way",
  done: "Done",
  failed: "Failed",
  cancelled: "Called off",
  expired: "File deleted",
};

export const KIND_CHOICES = KINDS.map((id) => ({ id, name: KIND_NAMES[id] }));
export const STATE_CHOICES = STATES.map((id) => ({ id, name: STATE_NAMES[id] }));

/**
 * After how many milliseconds a page about these requests looks again by itself: often while the worker has
 * something to do, now and then while it waits for a next try.
 * @returns false where nothing moves
 */
export function lookAgainAfter(requests: readonly Pick<DataRequest, "state" | "retry_at">[]) {
  const moving = requests.filter(({ state }) => state === "queued" || state === "running");
  if (moving.length === 0) return false;
  return moving.every(({ retry_at }) => retry_at !== null) ? 30_000 : 2_000;
}

/** What is posted to /api/data-exports, and what it answers: an address that works for minutes. */
export const exportAsked = z.object({ request_id: z.uuid() });
export const exportAddress = z.object({ url: z.url() });

/** What preview_erasure answers. */
export const erasurePreview = z.object({
  problem: z.string().nullable(),
  /** The account and those merged into it. */
  accounts: z.number(),
  tables: z.array(
    z.object({
      table_name: z.string(),
      column_name: z.string(),
      on_erase: z.enum(["delete", "detach"]),
      rows: z.number(),
    }),
  ),
  files: z.number(),
  stripe_customers: z.number(),
});
export type ErasurePreview = z.infer<typeof erasurePreview>;
