import { runMigrations } from "graphile-worker";
import { afterEach, beforeAll } from "vitest";
import { openTestDatabase } from "./database.ts";
import { buildPerson } from "./people.ts";
import { syncDesk } from "./sync-desk.ts";
import { startWorkerProcess, type WorkerProcess } from "./worker-process.ts";

/** A database with a queue, an editor's desk, and workers in processes of their own, ended after each test. */
export function syncWorkers() {
  const database = openTestDatabase();
  let editor = "";
  const workers: WorkerProcess[] = [];
  beforeAll(async () => {
    editor = await buildPerson(database, { staff: ["editor"] });
    await runMigrations({ connectionString: database.url });
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.kill();
  });
  return {
    database,
    desk: syncDesk(database, () => editor),
    /** @param env  where its API is, for jobs that need one */
    startWorker(env: Record<string, string> = {}): WorkerProcess {
      const worker = startWorkerProcess({ DATABASE_URL: database.url, ...env });
      workers.push(worker);
      return worker;
    },
  };
}
