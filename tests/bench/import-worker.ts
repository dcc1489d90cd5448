import { createReadStream } from "node:fs";
import pg from "pg";
import { runSyncJob } from "../../app/features/sync/engine/run-job.server.ts";

/** Runs one import in a process of its own, so that its memory is nobody else's, and prints what it took. */
const [databaseUrl, job = "", file = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
const started = performance.now();
const end = await runSyncJob(pool, job, { openImport: async () => createReadStream(file) });
const seconds = (performance.now() - started) / 1000;
await pool.end();
// In kilobytes, and the most that it ever was.
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ end, seconds, megabytes }));
