import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { buildSource, syncDesk } from "../../../../tests/support/sync-desk.ts";
import { runSyncJob } from "../engine/run-job.server.ts";
import { feedServers } from "../readers/feed-server.test-data.ts";

const database = openTestDatabase();
const serve = feedServers();
let editor = "";
const desk = syncDesk(database, () => editor);

beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
});

const PICTURE = resolve(import.meta.dirname, "../../../../public/screenshot.png");

test("media by address come in once, typed by content and measured; what is refused is told, and tried again", async () => {
  const picture = await readFile(PICTURE);
  const server = await serve(({ request, response }) => {
    const path = new URL(request.url ?? "/", "http://feed").pathname;
    if (path === "/a.png" || path === "/b.jpg") return void response.end(picture);
    if (path === "/page.png") return void response.end("<html>");
    const item = (id: number, image: string) => ({
      external_id: id,
      type: "s_describe_image",
      title: `Chart ${id}`,
      media_url: image,
    });
    const isFirst = new URL(request.url ?? "/", "http://feed").searchParams.get("page") === "1";
    const here = `http://${request.headers.host}`;
    const items = [
      item(1, `${here}/a.png`),
      item(2, `${here}/b.jpg`),
      item(3, `${here}/page.png`),
      item(4, "http://127.0.0.1:9/c.png"),
    ];
    return { items: isFirst ? items : [] };
  });
  const source = await buildSource(database, {
    kind: "feed",
    config: { url: server.url },
    allowed_hosts: [server.host],
    more: { media_url: "media_url" },
  });
  const stored: string[] = [];
  const run = (job: string) =>
    runSyncJob(database.pool, job, {
      openImport: async () => Promise.reject(new Error("no file")),
      storeFile: async (bucket, path) => void stored.push(`${bucket}/${path}`),
    });
  const job = await desk.start(source, "run");
  expect(await run(job)).toBe("success");

  const bank = await desk.bank(source, "speaking_questions");
  expect(bank.map(({ media_id }) => media_id !== null)).toEqual([true, true, false, false]);
  expect(bank[0]?.media_id).toBe(bank[1]?.media_id);
  const media = await desk.as(
    "select type, mime_type, width, file_size, bucket, path from public.media where id = $1",
    [bank[0]?.media_id],
  );
  expect(media).toMatchObject([
    { type: "image", mime_type: "image/png", width: expect.any(Number), bucket: "question-images" },
  ]);
  expect(new Set(stored)).toEqual(new Set([`question-images/${media[0]?.path}`]));
  const { rows: log } = await database.pool.query(
    "select message from private.sync_job_log where job_id = $1 and level = 'warning' order by id",
    [job],
  );
  const told = log.map(({ message }) => message).join("\n");
  expect(told).toMatch(/Chart 3.* not one of the known formats/);
  expect(told).toMatch(/Chart 4.* private network/);
  // Beside the row too, and once: what was seen when it was read is what was met when it was fetched.
  expect((await desk.ledger(job)).map(({ warnings }) => warnings)).toEqual([
    null,
    null,
    [{ field: "media_url", reason: expect.stringContaining("page.png” is left out") }],
    [{ field: "media_url", reason: expect.stringContaining("private network") }],
  ]);

  // The version that the file brought is the job's own, so that an undo takes it back.
  const undo = await desk.go(source, "undo", { basedOn: job });
  expect(undo.end).toBe("success");
  expect(await desk.bank(source, "speaking_questions")).toEqual([]);
});

test("a dry run says which files would be refused, row by row, and fetches none", async () => {
  const paths: string[] = [];
  const server = await serve(({ page, request }) => {
    paths.push(new URL(request.url ?? "/", "http://feed").pathname);
    const item = (id: number, media_url: string, type = "s_describe_image") => ({
      external_id: id,
      type,
      title: `Chart ${id}`,
      prompt_text: "Say what you see.",
      media_url,
    });
    const items = [
      item(1, `http://${request.headers.host}/a.png`),
      item(2, "http://10.0.0.1/b.png"),
      item(3, "ftp://files.example/c.png"),
      item(4, "http://nowhere.invalid/d.png"),
      item(5, `http://${request.headers.host}/e.png`, "s_read_aloud"),
    ];
    return { items: page === 1 ? items : [] };
  });
  const source = await buildSource(database, {
    kind: "feed",
    config: { url: server.url },
    allowed_hosts: [server.host],
    more: { media_url: "media_url" },
  });
  const { job, end } = await desk.go(source, "dry_run");
  expect(end).toBe("success");
  const told = (await desk.ledger(job)).map(({ outcome, warnings }) => ({ outcome, warnings }));
  const warned = (reason: RegExp) => ({
    outcome: "created",
    warnings: [{ field: "media_url", reason: expect.stringMatching(reason) }],
  });
  expect(told).toEqual([
    { outcome: "created", warnings: null },
    warned(/^“http:\/\/10\.0\.0\.1\/b\.png” is left out: 10\.0\.0\.1 is an address of a private/),
    warned(/is left out: It is no http or https address\.$/),
    warned(/is left out: There is no server named nowhere\.invalid\.$/),
    warned(/is left out: This type of question shows no media\.$/),
  ]);
  expect(await desk.job(job)).toMatchObject({ stats: { created: 5, warned: 4 } });
  expect(new Set(paths)).toEqual(new Set(["/questions"]));
});
