import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";
import { bareWordOf, plainNumber } from "../../values.ts";

const KINDS = {
  speaking: "speaking",
  writing: "writing",
  reading: "reading",
  listening: "listening",
} as const;
const ENDED = ["success", "error"];

interface End {
  status: "success" | "partial" | "error";
  finished_at: string;
}

/** A job that never ended was killed; one with errors was no full success. */
function endOf(row: LegacyRow, started: string, errors: number): End {
  const word = bareWordOf(row.raw("status"));
  const finished = row.time("finished_at") ?? started;
  const early = Date.parse(finished) < Date.parse(started);
  const finished_at = early ? started : finished;
  if (early)
    row.note("changed", "finished_at", "It ended before it began; it ended when it began.");
  if (!ENDED.includes(word)) {
    row.note("changed", "status", "It never ended: closed as an error.");
    return { status: "error", finished_at };
  }
  if (row.raw("finished_at") === null)
    row.note("changed", "finished_at", "There is no end; that it began stands there.");
  if (word === "error") return { status: "error", finished_at };
  if (errors > 0) row.note("changed", "status", "It had errors: a partial success.");
  return { status: errors > 0 ? "partial" : "success", finished_at };
}

export const pteSyncJobs: LegacyTable = {
  name: "pte_sync_jobs",
  target: "public.pte_sync_jobs",
  mapper: () => (row) => {
    const started = row.timeOf("started_at", "finished_at");
    const stats = row.object("stats");
    return [
      {
        into: "public.pte_sync_jobs",
        values: {
          id: row.key,
          job_type: row.word<string>("job_type", KINDS, "all"),
          question_type: row.text("question_type"),
          source: "onepte",
          started_at: started,
          ...endOf(row, started, plainNumber(stats.errors) ?? 0),
          stats,
          error: row.text("error"),
        },
      },
    ];
  },
};
