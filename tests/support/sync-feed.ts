import { expect, vi } from "vitest";
import { feedItems } from "../../app/features/sync/readers/feed-server.test-data.ts";
import type { TestDatabase } from "./database.ts";
import { buildSource, type syncDesk } from "./sync-desk.ts";

/** For what another process does on a slow machine. */
export const PATIENCE = { timeout: 60_000, interval: 100 };

const PAGES = 6;
const PAGE_SIZE = 5;
const everyId = feedItems(0, PAGES * PAGE_SIZE).map(({ external_id }) => external_id);

/** A feed of thirty questions in six pages, and the empty one. */
export const pageOf = (page: number) => ({
  items: page <= PAGES ? feedItems((page - 1) * PAGE_SIZE, PAGE_SIZE) : [],
  total: PAGES * PAGE_SIZE,
});

export const feedSource = (database: TestDatabase, { url, host }: { url: string; host: string }) =>
  buildSource(database, {
    kind: "feed",
    config: { url, pageSize: PAGE_SIZE },
    allowed_hosts: [host],
  });

/** Waits for the end of the job: each question is in the bank once, and in the ledger once, in order. */
export async function expectWhole(
  desk: ReturnType<typeof syncDesk>,
  { source, job }: { source: string; job: string },
): Promise<void> {
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

/** Makes the heartbeat old, as a minute would, and lets the reaper look. */
export async function reap({ pool }: TestDatabase, job: string): Promise<void> {
  await pool.query(
    "update private.sync_runs set heartbeat_at = now() - interval '2 minutes' where job_id = $1",
    [job],
  );
  await pool.query("select private.reap_sync_jobs()");
}
