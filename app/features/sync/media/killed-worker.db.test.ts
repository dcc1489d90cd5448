import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildSource } from "../../../../tests/support/sync-desk.ts";
import { PATIENCE, reap } from "../../../../tests/support/sync-feed.ts";
import { syncWorkers } from "../../../../tests/support/sync-workers.ts";
import type { WorkerProcess } from "../../../../tests/support/worker-process.ts";
import { feedServers } from "../readers/feed-server.test-data.ts";

const { database, desk, startWorker } = syncWorkers();
const serve = feedServers();

/** What a bucket of Supabase Storage answers to an upload; it keeps the paths. */
const stored: string[] = [];
const bucket = createServer((request, response) => {
  request.resume().on("end", () => {
    stored.push((request.url ?? "").replace("/storage/v1/object/", ""));
    response.setHeader("content-type", "application/json").end('{"Id": "1", "Key": "1"}');
  });
});

beforeAll(() => new Promise<void>((ready) => bucket.listen(0, "127.0.0.1", ready)));
afterAll(() => {
  bucket.closeAllConnections();
  bucket.close();
});

const startStoringWorker = () =>
  startWorker({
    SUPABASE_URL: `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`,
    SUPABASE_PUBLISHABLE_KEY: "sb_publishable_test",
    SUPABASE_SECRET_KEY: "sb_secret_test",
  });

test("a worker that is killed while it fetches media leaves the rest to the next one; nothing comes twice", async () => {
  const picture = await readFile(resolve(import.meta.dirname, "../../../../public/screenshot.png"));
  const asked: string[] = [];
  let worker: WorkerProcess | undefined;
  let isKilled = false;
  const server = await serve(async ({ page, request, response }) => {
    const { pathname } = new URL(request.url ?? "/", "http://feed");
    if (pathname.endsWith(".png")) {
      asked.push(pathname);
      if (asked.length === 3 && worker) {
        await worker.kill();
        isKilled = true;
      }
      // What follows the end of a picture is not shown, but makes it another file.
      return void response.end(Buffer.concat([picture, Buffer.from(pathname)]));
    }
    const items = [1, 2, 3, 4].map((id) => ({
      external_id: String(id),
      type: "s_describe_image",
      title: `Chart ${id}`,
      media_url: `http://${request.headers.host}/${id}.png`,
    }));
    return { items: page === 1 ? items : [] };
  });
  const source = await buildSource(database, {
    kind: "feed",
    config: { url: server.url },
    allowed_hosts: [server.host],
    more: { media_url: "media_url" },
  });
  const job = await desk.start(source, "run");
  worker = startStoringWorker();
  await vi.waitFor(() => expect(isKilled).toBe(true), PATIENCE);
  expect(await desk.job(job)).toMatchObject({ status: "running" });
  await reap(database, job);
  startStoringWorker();
  await vi.waitFor(
    async () => expect(await desk.job(job)).toMatchObject({ status: "success" }),
    PATIENCE,
  );

  const shown = (await desk.bank(source, "speaking_questions")).map(({ media_id }) => media_id);
  expect(new Set(shown).size).toBe(4);
  expect(shown).not.toContain(null);
  const media = await desk.as("select checksum, path from public.media where path like 'sync/%'");
  expect(new Set(media.map(({ checksum }) => checksum)).size).toBe(4);
  expect(media).toHaveLength(4);
  expect(stored.length).toBe(4);
  // The two that had come in before were not fetched again, the third was.
  expect(asked).toHaveLength(5);
});
