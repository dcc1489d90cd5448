import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { runMigrations } from "graphile-worker";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { buildSource, syncDesk } from "../../../../tests/support/sync-desk.ts";
import { API_NOWHERE } from "../../../../tests/support/worker-process.ts";
import { feedItems, feedServers } from "../readers/feed-server.test-data.ts";

const database = openTestDatabase();
const serve = feedServers();
const project = resolve(import.meta.dirname, "../../../..");
let editor = "";
const desk = syncDesk(database, () => editor);
const workers: ChildProcess[] = [];
const PATIENCE = { timeout: 60_000, interval: 100 };

beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
  await runMigrations({ connectionString: database.url });
});

afterEach(async () => {
  for (const worker of workers.splice(0)) await kill(worker);
});

/** The real worker, as `npm run worker` starts it. */
function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, ["--import", "tsx", "app/worker.server.ts"], {
    cwd: project,
    env: {
      ...process.env,
      ...API_NOWHERE,
      DATABASE_URL: database.url,
      STRIPE_SECRET_KEY: undefined,
    },
    stdio: "ignore",
  });
  workers.push(worker);
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

/** Makes the heartbeat old, as a minute would, and lets the reaper look. */
async function reap(job: string): Promise<void> {
  await database.pool.query(
    "update private.sync_runs set heartbeat_at = now() - interval '2 minutes' where job_id = $1",
    [job],
  );
  await database.pool.query("select private.reap_sync_jobs()");
}

const PAGES = 6;
const PAGE_SIZE = 5;
const everyId = feedItems(0, PAGES * PAGE_SIZE).map(({ external_id }) => external_id);
const pageOf = (page: number) => ({
  items: page <= PAGES ? feedItems((page - 1) * PAGE_SIZE, PAGE_SIZE) : [],
  total: PAGES * PAGE_SIZE,
});

async function expectWhole(source: string, job: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await desk.job(job)).toMatchObject({ status: "success" }),
    PATIENCE,
  );
  const ids = (await desk.bank(source, "speaking_questions")).map(({ external_id }) =>
    String(external_id),
  );
  expect(ids.sort()).toEqual([...everyId].sort());
  expect((await desk.ledger(job)).map(({ external_id }) => external_id)).toEqual(everyId);
  expect(await desk.job(job)).toMatchObject({ stats: { created: everyId.length } });
}

const feedSource = ({ url, host }: { url: string; host: string }) =>
  buildSource(database, {
    kind: "feed",
    config: { url, pageSize: PAGE_SIZE },
    allowed_hosts: [host],
  });

describe("a job whose worker is killed goes on without a twin or a hole", () => {
  test("between two pages", async () => {
    let worker: ChildProcess | undefined;
    const server = await serve(async ({ page, time }) => {
      if (page === 4 && time === 1 && worker) await kill(worker);
      return pageOf(page);
    });
    const source = await feedSource(server);
    const job = await desk.start(source, "run");
    worker = startWorker();
    await vi.waitFor(() => expect(worker?.signalCode).toBe("SIGKILL"), PATIENCE);
    expect(await desk.job(job)).toMatchObject({ status: "running" });
    await reap(job);
    startWorker();
    await expectWhole(source, job);
    // What was stored is not asked for again.
    expect(server.asked.filter((page) => page === 1)).toHaveLength(1);
  });

  test("while it writes a page, before the checkpoint", async () => {
    const server = await serve(({ page }) => pageOf(page));
    const source = await feedSource(server);
    // Questions wait for this lock, so that the page is in the ledger, but nothing is committed.
    const lock = await database.pool.connect();
    await lock.query("begin; lock table public.speaking_questions in share row exclusive mode");
    const job = await desk.start(source, "run");
    const worker = startWorker();
    await vi.waitFor(async () => {
      const { rows } = await database.pool.query(
        "select 1 from pg_locks where not granted and relation = 'public.speaking_questions'::regclass",
      );
      expect(rows).not.toEqual([]);
    }, PATIENCE);
    await kill(worker);
    await lock.query("commit");
    lock.release();
    expect(await desk.job(job)).toMatchObject({ status: "running" });
    await reap(job);
    startWorker();
    await expectWhole(source, job);
  });

  test("or when the database goes away under it", async () => {
    let isDown = false;
    const server = await serve(async ({ page }) => {
      if (page === 4 && !isDown) {
        isDown = true;
        await database.pool.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
        );
      }
      return pageOf(page);
    });
    database.pool.on("error", () => undefined);
    const source = await feedSource(server);
    const job = await desk.start(source, "run");
    startWorker();
    await expectWhole(source, job);
    expect(isDown).toBe(true);
  });
});

test("two workers share the jobs, but not a job", async () => {
  const server = await serve(({ page }) => pageOf(page));
  const source = await feedSource(server);
  startWorker();
  startWorker();
  const job = await desk.start(source, "run");
  await desk.as("select public.read_sync_job($1)", [job]);
  await database.pool.query("select private.queue_sync_job($1)", [job]);
  await expectWhole(source, job);
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
