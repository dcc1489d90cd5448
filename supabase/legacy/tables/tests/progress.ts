import type { LegacyRow } from "../../legacy-row.ts";

const DAY = 24 * 3_600_000;

/** Nobody closed what was left open: after a day it counts as abandoned. */
export function isStale(since: string | null): boolean {
  return since !== null && Date.now() - Date.parse(since) > DAY;
}

/** The states of the legacy and ours. */
export type ProgressWords = Readonly<Record<string, "in_progress" | "completed" | "abandoned">>;

interface Progress {
  status: string;
  started_at: string;
  completed_at: string | null;
}

/** How far an attempt at a test got. A completed one has a day on which it was. */
export function progressOf(row: LegacyRow, words: ProgressWords): Progress {
  const started_at = row.timeOf("started_at", "created_at");
  const open = row.word("status", words, "in_progress");
  const abandoned = open === "in_progress" && isStale(started_at);
  if (abandoned) row.note("changed", "status", "It was open for more than a day: abandoned.");
  if (open === "completed")
    return { status: open, started_at, completed_at: row.timeOf("completed_at", "updated_at") };
  const completed_at = row.time("completed_at");
  if (completed_at)
    row.note("review", "completed_at", "It has a day of completion, but is not completed.");
  return { status: abandoned ? "abandoned" : open, started_at, completed_at };
}
