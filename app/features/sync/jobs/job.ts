import { z } from "zod";
import { fieldProblem } from "../mapping/field-problem";

export const JOB_STATUSES = [
  "pending",
  "running",
  "success",
  "partial",
  "error",
  "cancelled",
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** How a job stands, in a word. */
export const STATUS_NAMES: Record<JobStatus, string> = {
  pending: "Waiting",
  running: "Running",
  success: "Done",
  partial: "Done in part",
  error: "Stopped",
  cancelled: "Cancelled",
};

export const JOB_MODES = ["run", "dry_run", "apply", "retry", "undo"] as const;
export type JobMode = (typeof JOB_MODES)[number];

/** What a job of this kind does, as a heading. */
export const MODE_NAMES: Record<JobMode, string> = {
  run: "Run",
  dry_run: "Dry run",
  apply: "Apply of a dry run",
  retry: "Retry of rejected rows",
  undo: "Undo",
};

/** In the order in which a person looks at them. */
export const OUTCOMES = [
  "created",
  "changed",
  "unchanged",
  "rejected",
  "moved",
  "removed",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_NAMES: Record<Outcome, string> = {
  created: "Created",
  changed: "Changed",
  unchanged: "Unchanged",
  rejected: "Rejected",
  moved: "Left alone, changed since",
  removed: "Removed",
};

const counts = z.record(z.string(), z.unknown()).transform((all) => {
  const numbers: Record<string, number> = {};
  for (const [name, count] of Object.entries(all))
    if (typeof count === "number") numbers[name] = count;
  return numbers;
});

/** What rpc/read_sync_job answers. */
export const jobDetail = z.object({
  job: z.object({
    id: z.uuid(),
    status: z.enum(JOB_STATUSES),
    mode: z.enum(JOB_MODES),
    based_on: z.uuid().nullable(),
    source_id: z.uuid().nullable(),
    source: z.string(),
    file_name: z.string().nullable(),
    started_at: z.string(),
    finished_at: z.string().nullable(),
    error: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  source: z.object({
    id: z.uuid().nullable(),
    name: z.string().nullable(),
    kind: z.string().nullable(),
  }),
  started_by: z.string().nullable(),
  rows: z.number(),
  /** Rows that were through when the present worker began. */
  rows_before: z.number(),
  total: z.number().nullable(),
  /** Files that are still to be looked for; null before the rows are through. */
  files_left: z.number().nullable(),
  /** Questions that a complete run lacked and did not mark as gone, because they were too many. */
  unmarked: z.number().nullable(),
  counts,
  working_since: z.string().nullable(),
  now: z.string(),
  followers: z.array(
    z.object({ id: z.uuid(), mode: z.enum(JOB_MODES), status: z.enum(JOB_STATUSES) }),
  ),
  log: z.array(
    z.object({
      id: z.number(),
      at: z.string(),
      level: z.enum(["info", "warning", "error"]),
      message: z.string(),
    }),
  ),
});
export type JobDetail = z.output<typeof jobDetail>;

export const isOpen = (status: JobDetail["job"]["status"]): boolean =>
  status === "pending" || status === "running";

/** Rows a second since the present worker began, and the seconds that are left; null where it cannot be said yet. */
export function paceOf({
  rows,
  rows_before,
  total,
  working_since,
  now,
}: Pick<JobDetail, "rows" | "rows_before" | "total" | "working_since" | "now">) {
  const seconds = working_since ? (Date.parse(now) - Date.parse(working_since)) / 1000 : 0;
  if (rows <= rows_before || seconds < 1) return { perSecond: null, secondsLeft: null };
  const perSecond = (rows - rows_before) / seconds;
  return { perSecond, secondsLeft: total === null ? null : Math.max(0, total - rows) / perSecond };
}

/** "about 3 minutes" of a number of seconds. */
export function aboutTime(seconds: number): string {
  if (seconds < 60) return "less than a minute";
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  const hours = Math.round(minutes / 6) / 10;
  return `about ${hours} hours`;
}

const ledgerFile = z.object({
  mime_type: z.string(),
  /** Bytes. */
  file_size: z.number(),
  /** Seconds. */
  duration: z.number().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
});
/** The file that comes in with a line of the ledger. */
export type LedgerFile = z.output<typeof ledgerFile>;

/** A line of the ledger. */
export const ledgerRow = z.looseObject({
  id: z.union([z.number(), z.string()]),
  row: z.number().nullable(),
  external_id: z.string().nullable(),
  question_type: z.string().nullable(),
  module: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  field: z.string().nullable(),
  reason: z.string().nullable(),
  problems: z.array(fieldProblem).nullable(),
  warnings: z.array(fieldProblem).nullable(),
  diff: z.record(z.string(), z.object({ old: z.unknown(), new: z.unknown() })).nullable(),
  suggestions: z
    .record(z.string(), z.object({ ours: z.unknown(), theirs: z.unknown() }))
    .nullable(),
  values: z.record(z.string(), z.unknown()).nullable(),
  payload: z.record(z.string(), z.unknown()).nullable(),
  media: ledgerFile.nullable(),
  table_name: z.string().nullable(),
  record_id: z.string().nullable(),
});
export type LedgerRow = z.output<typeof ledgerRow>;
