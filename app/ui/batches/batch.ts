import { z } from "zod";
import { messageOf } from "../message-of";

const row = z.record(z.string(), z.unknown());
const since = z
  .object({ at: z.string(), actor_name: z.string().nullable(), columns: z.array(z.string()) })
  .nullish();

/** A record that a bulk edit or an undo left as it was. */
const batchSkip = z.object({
  table_name: z.string(),
  record_id: z.string(),
  title: z.string().nullish(),
  code: z.string(),
  problem: z.string().nullish(),
  since,
});
export type BatchSkip = z.infer<typeof batchSkip>;

/** A record that gets something back: the columns that will differ, as they are and as they were. */
const plannedRecord = z.object({
  table_name: z.string(),
  record_id: z.string(),
  title: z.string().nullable(),
  from: row,
  to: row,
});
export type PlannedRecord = z.infer<typeof plannedRecord>;

/** What bulk_edit_questions and undo_batch answer. */
export const batchOutcome = z.object({
  batch_id: z.string().nullable(),
  changed: z.number(),
  unchanged: z.number(),
  skipped: z.number(),
  skips: z.array(batchSkip),
  /** The first 200 of `changed`, in the preview of an undo. */
  plan: z.array(plannedRecord).default([]),
});

/** A batch as list_batches and batch_detail describe it. */
export const batch = z.object({
  id: z.string(),
  at: z.string(),
  actor_name: z.string().nullable(),
  reason: z.string().nullable(),
  table_names: z.array(z.string()),
  records: z.number(),
  kind: z.string().nullable(),
  undoes: z.string().nullable(),
  skipped: z.number(),
  undone: z
    .object({
      id: z.string(),
      at: z.string(),
      skipped: z.number(),
      actor_name: z.string().nullable(),
    })
    .nullable(),
  undoable: z.boolean(),
});
export type Batch = z.infer<typeof batch>;

/** What batch_detail answers. */
export const batchDetail = z.object({
  batch,
  records: z.array(
    z.object({
      table_name: z.string(),
      record_id: z.string(),
      title: z.string().nullable(),
      action: z.string(),
      old: row.nullable(),
      new: row.nullable(),
      state: z.string(),
      since,
    }),
  ),
});
export type BatchRecord = z.infer<typeof batchDetail>["records"][number];

const REASONS: Record<string, string> = {
  gone: "It does not exist any more.",
  insert: "The batch added it; remove it by hand if it should go.",
  delete: "The batch deleted it.",
  secret: "The audit log does not keep its values.",
  needs_check: "This content has not passed its check, so it cannot be published like this.",
};

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Why a record stayed as it was, as a sentence. */
export function skipReason({ code, problem, since: later }: BatchSkip): string {
  if (later)
    return `${later.actor_name ?? "Somebody"} changed ${later.columns.join(", ").replaceAll("_", " ")} since, on ${moment.format(new Date(later.at))}.`;
  return REASONS[code] ?? problem ?? "It could not be changed.";
}

/** "1 record", "12,345 records". */
export const counted = (n: number, one: string): string =>
  `${n.toLocaleString("en")} ${one}${n === 1 ? "" : "s"}`;

/** How Postgres names a statement that it stopped because it took too long (query_canceled). */
const stopped = z.object({ code: z.literal("57014") });

/** Why a bulk edit or an undo failed as a whole; one that was stopped has changed nothing. */
export function batchProblem(error: unknown, deed: "edit" | "undo"): string {
  if (!stopped.safeParse(error).success) return messageOf(error);
  const smaller = deed === "edit" ? " Change fewer records at a time." : " Try again in a moment.";
  return `The ${deed} took too long and was stopped. Nothing was changed.${smaller}`;
}
