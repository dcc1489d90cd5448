import { z } from "zod";
import { shortTime } from "~/ui/exact-time";
import { JOB_MODES, MODE_NAMES } from "./job";

const named = z.object({
  mode: z.enum(JOB_MODES).catch("run"),
  source: z.string().catch("a source"),
  started_at: z.coerce.date(),
});

/** "Dry run of onepte, 29 Nov 2026, 23:10" of a row of pte_sync_jobs; its id where it is not whole. */
export function jobName(job: Record<string, unknown>): string {
  const { data } = named.safeParse(job);
  if (!data) return String(job.id);
  return `${MODE_NAMES[data.mode]} of ${data.source}, ${shortTime(data.started_at)}`;
}
