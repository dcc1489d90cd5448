import { describe, expect, test, vi } from "vitest";
import { buildSource } from "../../../../tests/support/sync-desk.ts";
import {
  expectWhole,
  feedSource,
  PATIENCE,
  pageOf,
  reap,
} from "../../../../tests/support/sync-feed.ts";
import { syncWorkers } from "../../../../tests/support/sync-workers.ts";
import type { WorkerProcess } from "../../../../tests/support/worker-process.ts";
import { feedServers } from "../readers/feed-server.test-data.ts";

const { database, desk, startWorker } = syncWorkers();
const serve = feedServers();

/** The backend that waits for a lock while it stores a page. */
async function waitingBackend(): Promise<number> {
  return vi.waitFor(async () => {
    const { rows } = await database.pool.query(
      "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%store_sync_page%'",
    );
    expect(rows).toHaveLength(1);
    return Number(rows[0]?.pid);
  }, PATIENCE);
}

/** Ends the worker as a power cut would, its connection included: what it had not committed is gone. */
async function cutPower(worker: WorkerProcess): Promise<void> {
  const pid = await waitingBackend();
  await worker.kill();
  await database.pool.query("select pg_terminate_backend($1, 10000)", [pid]);
}

/** What is there of a job: rows in the ledger, in the bank, and before the checkpoint. */
async function written({ source, job }: { source: string; job: string }) {
  const { rows } = await database.pool.query(
    "select checkpoint, rows from private.sync_runs where job_id = $1",
    [job],
  );
  return {
    ledger: (await desk.ledger(job)).length,
    bank: (await desk.bank(source, "speaking_questions")).length,
    booked: Number(rows[0]?.rows),
    checkpoint: rows[0]?.checkpoint,
  };
}

describe("a job whose worker is killed goes on without a twin or a hole", () => {
  test("between two pages", async () => {
    let worker: WorkerProcess | undefined;
    let isKilled = false;
    const server = await serve(async ({ page, time }) => {
      if (page === 4 && time === 1 && worker) {
        await worker.kill();
        isKilled = true;
      }
      return pageOf(page);
    });
    const source = await feedSource(database, server);
    const job = await desk.start(source, "run");
    worker = startWorker();
    await vi.waitFor(() => expect(isKilled).toBe(true), PATIENCE);
    expect(await desk.job(job)).toMatchObject({ status: "running" });
    await reap(database, job);
    startWorker();
    await expectWhole(desk, { source, job });
    // What was stored is not asked for again.
    expect(server.asked.filter((page) => page === 1)).toHaveLength(1);
  });

  test("after it has fetched a page, before it writes it", async () => {
    const lock = await database.pool.connect();
    let job = "";
    const server = await serve(async ({ page, time }) => {
      // A page is written under the lock of its run, which this takes before the worker can.
      if (page === 1 && time === 1)
        await lock.query(`begin; select from private.sync_runs where job_id = '${job}' for update`);
      return pageOf(page);
    });
    const source = await feedSource(database, server);
    job = await desk.start(source, "run");
    await cutPower(startWorker());
    expect(server.asked).toContain(1);
    expect(await written({ source, job })).toEqual({
      ledger: 0,
      bank: 0,
      booked: 0,
      checkpoint: null,
    });
    await lock.query("rollback");
    lock.release();
    await reap(database, job);
    startWorker();
    await expectWhole(desk, { source, job });
  });

  test("after it has written a page, before the checkpoint: both are one transaction", async () => {
    const lock = await database.pool.connect();
    await lock.query(`
      create function private.wait_here() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(4711); return new; end $$;
      create trigger wait_here before update of checkpoint on private.sync_runs
      for each row when (new.rows = 10 and old.rows = 5) execute function private.wait_here();
      select pg_advisory_lock(4711);
    `);
    const server = await serve(({ page }) => pageOf(page));
    const source = await feedSource(database, server);
    const job = await desk.start(source, "run");
    await cutPower(startWorker());
    // The second page was in the ledger and in the bank, and nobody has ever seen it there.
    const { checkpoint, ...counts } = await written({ source, job });
    expect(counts).toEqual({ ledger: 5, bank: 5, booked: 5 });
    expect(checkpoint).toMatchObject({ page: 2, rows: 5 });
    await lock.query(
      "select pg_advisory_unlock(4711); drop trigger wait_here on private.sync_runs; drop function private.wait_here()",
    );
    lock.release();
    await reap(database, job);
    startWorker();
    await expectWhole(desk, { source, job });
  });
});

test("two workers share the jobs, but not a job", async () => {
  const server = await serve(({ page }) => pageOf(page));
  const source = await feedSource(database, server);
  startWorker();
  startWorker();
  const job = await desk.start(source, "run");
  await desk.as("select public.read_sync_job($1)", [job]);
  await database.pool.query("select private.queue_sync_job($1)", [job]);
  await expectWhole(desk, { source, job });
  expect(server.asked).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("a scheduled source is started once at its time, by whichever worker comes first, and not over itself", async () => {
  const source = await buildSource(database, {
    kind: "feed",
    config: { url: "https://feed.example" },
    schedule: "0 3 * * *",
  });
  const plan = async (planned: string | null) => {
    const { rows } = await database.pool.query(
      "select private.run_sync_schedule($1, $2, now() + interval '1 day') as job",
      [source, planned],
    );
    return rows[0]?.job;
  };
  expect(await plan(null)).toBeNull();
  const { rows } = await database.pool.query(
    "update private.sync_schedules set next_run_at = now() - interval '1 minute' where source_id = $1 returning next_run_at::text",
    [source],
  );
  const planned = String(rows[0]?.next_run_at);
  const started = await Promise.all([plan(planned), plan(planned)]);
  expect(started.filter((job) => job !== null)).toHaveLength(1);
  await database.pool.query(
    "update private.sync_schedules set next_run_at = now() - interval '1 minute' where source_id = $1",
    [source],
  );
  const { rows: due } = await database.pool.query(
    "select planned::text from private.due_sync_sources() where id = $1",
    [source],
  );
  // The first run is still waiting for its worker.
  expect(await plan(String(due[0]?.planned))).toBeNull();
});
