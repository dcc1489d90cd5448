import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { log } from "~/platform/log.server";
import { SourceProblem } from "../readers/page";
import { carryOut, type SyncTools } from "./carry-out.server";
import { isPassing } from "./failures";
import { JobLostError, JobStore } from "./job-store.server";

const HEARTBEAT_MS = 10_000;
/** Together more than a minute, which a database needs to come back. */
const PASSING_WAITS_MS = [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000];

/** How a run of a worker ended; "elsewhere" when the job was or became another's, or was cancelled. */
export type RunEnd = "success" | "partial" | "error" | "elsewhere";

async function finish(store: JobStore, problem: string | null): Promise<RunEnd> {
  const outcome = await store.finish(problem);
  return outcome === "success" || outcome === "partial" || outcome === "error"
    ? outcome
    : "elsewhere";
}

/** One attempt from the checkpoint to the end, or to what stands in its way. */
async function attempt(store: JobStore, tools: SyncTools): Promise<RunEnd> {
  try {
    await carryOut(store, tools);
    return await finish(store, null);
  } catch (error) {
    if (error instanceof JobLostError) return "elsewhere";
    if (error instanceof SourceProblem) return finish(store, error.message);
    if (isPassing(error)) throw error;
    log.error("sync job failed", {
      job: store.id,
      error: error instanceof Error ? error.stack : String(error),
    });
    return finish(
      store,
      "The job met an error that is no fault of the source. It is in the log of the worker; the job can be resumed.",
    );
  }
}

/**
 * Runs a sync job to its end, from wherever it stands. Several workers may try: one does. When the
 * database goes away meanwhile, the job goes on from its checkpoint as soon as it is back.
 */
export async function runSyncJob(
  pool: Pool,
  id: string,
  tools: Omit<SyncTools, "pool">,
): Promise<RunEnd> {
  const store = await JobStore.claim(pool, id);
  if (!store) return "elsewhere";
  // A failing heartbeat is no failure of its own: what it means, the next page finds out.
  const heart = setInterval(() => void store.beat().catch(() => undefined), HEARTBEAT_MS);
  try {
    for (const wait of [...PASSING_WAITS_MS, null]) {
      try {
        return await attempt(store, { pool, ...tools });
      } catch (error) {
        log.warn("sync job waits for the database", { job: id, error: String(error) });
        if (wait === null) throw error;
        await sleep(wait);
      }
    }
    return "elsewhere";
  } finally {
    clearInterval(heart);
    await store.release().catch(() => undefined);
  }
}
