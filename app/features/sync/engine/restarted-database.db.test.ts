import { runMigrations } from "graphile-worker";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createScratchDatabase,
  migrateScratchDatabase,
} from "../../../../supabase/local/scratch.ts";
import { type Cluster, startCluster } from "../../../../tests/support/cluster.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { syncDesk } from "../../../../tests/support/sync-desk.ts";
import { expectWhole, feedSource, pageOf } from "../../../../tests/support/sync-feed.ts";
import { startWorkerProcess } from "../../../../tests/support/worker-process.ts";
import { feedServers } from "../readers/feed-server.test-data.ts";

const NAME = "restarted";
const serve = feedServers();
let cluster: Cluster;
let pool: pg.Pool;
let url = "";

beforeAll(async () => {
  cluster = await startCluster();
  url = await createScratchDatabase(cluster.port, NAME);
  await migrateScratchDatabase(cluster.port, NAME);
  await runMigrations({ connectionString: url });
  pool = new pg.Pool({ connectionString: url });
  // Connections end with the server, whether they wait in the pool or are in somebody's hands.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
});
afterAll(async () => {
  await pool.end();
  await cluster.stop();
});

test("a job goes on without a twin or a hole when Postgres is stopped and started under it", async () => {
  const database = { pool, url };
  const editor = await buildPerson(database, { staff: ["editor"] });
  const desk = syncDesk(database, () => editor);
  let restarts = 0;
  const server = await serve(async ({ page, time }) => {
    // One page is being stored while the next one is asked for. It comes while there is no database.
    if ((page === 3 || page === 5) && time === 1) {
      restarts += 1;
      await cluster.restart();
    }
    return pageOf(page);
  });
  const source = await feedSource(database, server);
  const job = await desk.start(source, "run");
  const worker = startWorkerProcess({ DATABASE_URL: url });
  try {
    await expectWhole(desk, { source, job });
  } finally {
    await worker.kill();
  }
  expect(restarts).toBe(2);
  expect(server.asked.filter((page) => page === 1)).toHaveLength(1);
});
