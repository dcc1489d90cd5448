import { z } from "zod";
import { log } from "~/platform/log.server";
import { defineTask } from "~/platform/queue/tasks.server";
import { supabaseFileStore } from "~/platform/supabase/file-store.server";
import { runSyncJob } from "./engine/run-job.server";
import { openImport } from "./readers/open-import.server";
import { nextRuns } from "./source/schedule";

/** Runs one job; asked for by the database, whenever a job is started, resumed or reaped. */
export const runSyncJobTask = defineTask({
  name: "run_sync_job",
  payload: z.object({ job: z.uuid() }),
  async run({ job }, { pool }) {
    const end = await runSyncJob(pool, job, {
      openImport,
      storeFile: supabaseFileStore(`sync job ${job}`).write,
    });
    log.info("sync job ended", { job, end });
  },
});

/** Hands jobs whose worker is gone to another one. */
export const reapSyncJobs = defineTask({
  name: "reap_sync_jobs",
  payload: z.object({}),
  cron: "* * * * *",
  catchUp: "1m",
  async run(_payload, { pool }) {
    const { rows } = await pool.query("select private.reap_sync_jobs() as reaped");
    const { reaped } = z.object({ reaped: z.number() }).parse(rows[0]);
    if (reaped > 0) log.warn("sync jobs were left by their worker", { reaped });
  },
});

const dueSource = z.object({
  id: z.uuid(),
  schedule: z.string(),
  time_zone: z.string(),
  planned: z.date().nullable(),
});

/** Starts the jobs of sources whose time has come. A source whose last job still runs is left out this time. */
export const scheduleSyncJobs = defineTask({
  name: "schedule_sync_jobs",
  payload: z.object({}),
  cron: "* * * * *",
  catchUp: "1m",
  async run(_payload, { pool }) {
    const { rows } = await pool.query("select * from private.due_sync_sources()");
    for (const source of z.array(dueSource).parse(rows)) {
      const [next] = nextRuns(source.schedule, source.time_zone, 1);
      if (!next) continue;
      await pool.query("select private.run_sync_schedule($1, $2, $3)", [
        source.id,
        source.planned,
        next,
      ]);
    }
  },
});
