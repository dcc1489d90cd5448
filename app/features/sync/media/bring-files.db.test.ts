import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { buildSource, syncDesk } from "../../../../tests/support/sync-desk.ts";
import { feedServers } from "../readers/feed-server.test-data.ts";

const database = openTestDatabase();
const serve = feedServers();
let editor = "";
let picture = Buffer.alloc(0);
const desk = syncDesk(database, () => editor);

beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
  picture = await readFile(resolve(import.meta.dirname, "../../../../public/screenshot.png"));
});

/** What follows the end of a picture is not shown, but makes it another file. */
const pictureOf = (name: string) => Buffer.concat([picture, Buffer.from(name)]);
const TOO_LARGE = 11 * 1024 * 1024;

type Files = (path: string, response: ServerResponse, time: number) => unknown;

/** A feed of one chart a file; `files` answers for them. */
async function chartServer(files: Files) {
  const asked: string[] = [];
  const server = await serve(({ page, request, response }) => {
    const { pathname } = new URL(request.url ?? "/", "http://feed");
    if (pathname !== "/questions") {
      asked.push(pathname);
      return files(pathname, response, asked.filter((path) => path === pathname).length);
    }
    const here = `http://${request.headers.host}`;
    const items = charts.map(({ id, file, type = "s_describe_image" }) => ({
      external_id: id,
      type,
      title: `Chart ${id}`,
      prompt_text: "Say what you see.",
      media_url: file.startsWith("/") ? here + file : file,
    }));
    return { items: page === 1 ? items : [] };
  });
  let charts: { id: number; file: string; type?: string }[] = [];
  return {
    asked,
    host: server.host,
    /** Changes what the feed names. */
    names(...named: typeof charts) {
      charts = named;
    },
    source: (more: { is_complete?: boolean } = {}) =>
      buildSource(database, {
        kind: "feed",
        config: { url: server.url },
        allowed_hosts: [server.host],
        more: { media_url: "media_url" },
        ...more,
      }),
  };
}

const end = (response: ServerResponse, status: number, body: string | Buffer = "") =>
  void response.writeHead(status).end(body);

/** What a ledger says of each row and its file. */
const ledgerOf = async (job: string) =>
  (await desk.ledger(job)).map(({ row, external_id, outcome, warnings, media }) => ({
    row,
    external_id,
    outcome,
    warnings,
    media,
  }));

const logOf = async (job: string) => {
  const { rows } = await database.pool.query(
    "select message from private.sync_job_log where job_id = $1 and level = 'warning' order by id",
    [job],
  );
  return rows.map(({ message }) => String(message)).join("\n");
};

const warned = (reason: RegExp) => [{ field: "media_url", reason: expect.stringMatching(reason) }];

test("media by address come in once, typed by content and measured; what is refused is told, and tried again", async () => {
  const server = await chartServer((path, response) =>
    end(response, 200, path === "/page.png" ? "<html>" : picture),
  );
  server.names(
    { id: 1, file: "/a.png" },
    { id: 2, file: "/b.jpg" },
    { id: 3, file: "/page.png" },
    { id: 4, file: "http://127.0.0.1:9/c.png" },
    { id: 5, file: "/a.png" },
  );
  const source = await server.source();
  desk.stored.length = 0;
  const { job, end: ending } = await desk.go(source, "run");
  expect(ending).toBe("success");

  const bank = await desk.bank(source, "speaking_questions");
  expect(bank.map(({ media_id }) => media_id !== null)).toEqual([true, true, false, false, true]);
  expect(new Set(bank.map(({ media_id }) => media_id)).size).toBe(2);
  const media = await desk.as(
    "select type, mime_type, width, file_size, bucket, path from public.media where id = $1",
    [bank[0]?.media_id],
  );
  expect(media).toMatchObject([
    { type: "image", mime_type: "image/png", width: expect.any(Number), bucket: "question-images" },
  ]);
  expect(new Set(desk.stored)).toEqual(new Set([`question-images/${media[0]?.path}`]));
  // An address that two questions name is asked for once.
  expect([...server.asked].sort()).toEqual(["/a.png", "/b.jpg", "/page.png"]);
  expect(await logOf(job)).toMatch(/Chart 3.* not one of the known formats/);
  expect(await logOf(job)).toMatch(/Chart 4.* private network/);
  // Beside the row too, and once: what was seen when it was read is what was met when it was fetched.
  expect((await desk.ledger(job)).map(({ warnings }) => warnings)).toEqual([
    null,
    null,
    warned(/page.png” is left out/),
    warned(/private network/),
    null,
  ]);

  // The version that the file brought is the job's own, so that an undo takes it back.
  const undo = await desk.go(source, "undo", { basedOn: job });
  expect(undo.end).toBe("success");
  expect(await desk.bank(source, "speaking_questions")).toEqual([]);
});

test("a dry run finds of each file what the run finds, and keeps nothing; an apply fetches what it found", async () => {
  const server = await chartServer((path, response) => {
    if (path === "/lost.png") return end(response, 404);
    if (path === "/page.png") return end(response, 200, "<html>");
    if (path === "/large.png")
      return end(response, 200, Buffer.concat([picture, Buffer.alloc(TOO_LARGE)]));
    if (path === "/inside.png")
      return void response.writeHead(302, { location: "http://10.0.0.1/a.png" }).end();
    if (path === "/broken.png") {
      response.writeHead(200, { "content-length": "5000000" }).write(picture.subarray(0, 1000));
      return response.destroy();
    }
    return end(response, 200, pictureOf(path));
  });
  server.names(
    { id: 1, file: "/a.png" },
    { id: 2, file: "http://10.0.0.1/b.png" },
    { id: 3, file: "ftp://files.example/c.png" },
    { id: 4, file: "http://nowhere.invalid/d.png" },
    { id: 5, file: "/e.png", type: "s_read_aloud" },
    { id: 6, file: "/lost.png" },
    { id: 7, file: "/page.png" },
    { id: 8, file: "/large.png" },
    { id: 9, file: "/inside.png" },
    { id: 10, file: "/broken.png" },
    { id: 11, file: "/b.png" },
  );
  const source = await server.source();
  desk.stored.length = 0;
  const dry = await desk.go(source, "dry_run");
  expect(dry.end).toBe("success");
  const found = { type: "image", mime_type: "image/png", checksum: expect.any(String) };
  expect(await ledgerOf(dry.job)).toMatchObject([
    {
      warnings: null,
      media: { ...found, width: expect.any(Number), file_size: expect.any(Number) },
    },
    {
      warnings: warned(/^“http:\/\/10\.0\.0\.1\/b\.png” is left out: 10\.0\.0\.1 is an address of/),
    },
    { warnings: warned(/is left out: It is no http or https address\.$/) },
    { warnings: warned(/is left out: There is no server named nowhere\.invalid\.$/) },
    { warnings: warned(/is left out: This type of question shows no media\.$/) },
    { warnings: warned(/is left out: The server answered 404\.$/) },
    {
      warnings: warned(/is left out: The content of this file is not one of the known formats\.$/),
    },
    { warnings: warned(/is left out: It is larger than 10 MB/) },
    { warnings: warned(/is left out: 10\.0\.0\.1 is an address of a private/) },
    { warnings: warned(/is left out: The connection to 127\.0\.0\.1:\d+ failed or broke off\.$/) },
    { warnings: null, media: found },
  ]);
  expect(await desk.job(dry.job)).toMatchObject({ stats: { created: 11, warned: 9 } });
  expect(await desk.bank(source, "speaking_questions")).toEqual([]);
  expect(desk.stored).toEqual([]);
  const [kept] = await desk.as(
    `select count(*)::int as files from public.media m
     join public.sync_job_rows l on l.media ->> 'checksum' = m.checksum where l.job_id = $1`,
    [dry.job],
  );
  expect(kept).toEqual({ files: 0 });

  server.asked.length = 0;
  const applied = await desk.go(source, "apply", { basedOn: dry.job });
  expect(applied.end).toBe("success");
  expect(await ledgerOf(applied.job)).toEqual(await ledgerOf(dry.job));
  expect(await desk.job(applied.job)).toMatchObject({ stats: { created: 11, warned: 9 } });
  // What the dry run left out is left out; nothing else is asked for.
  expect([...server.asked].sort()).toEqual(["/a.png", "/b.png"]);
  expect(desk.stored).toHaveLength(2);

  const twin = await server.source();
  const { job } = await desk.go(twin, "run");
  expect(await ledgerOf(job)).toEqual(await ledgerOf(dry.job));
});

test("files that a bank lacks come in with a later run: its dry run says which, and no row counts twice", async () => {
  let isAway = true;
  const server = await chartServer((path, response) =>
    isAway ? end(response, 404) : end(response, 200, pictureOf(`late ${path}`)),
  );
  server.names({ id: 1, file: "/a.png" }, { id: 2, file: "/b.png" });
  const source = await server.source({ is_complete: true });
  await desk.go(source, "run");
  isAway = false;
  // The second question is not in the feed any more, and lacks its file still.
  server.names({ id: 1, file: "/a.png" });
  const dry = await desk.go(source, "dry_run");
  const expected = [
    { row: 1, external_id: "1", outcome: "changed", media: { type: "image" } },
    { row: null, external_id: "2", outcome: "changed", media: { type: "image" } },
  ];
  expect(await ledgerOf(dry.job)).toMatchObject(expected);
  expect(await desk.job(dry.job)).toMatchObject({ stats: { changed: 2, unchanged: 0, gone: 1 } });

  const applied = await desk.go(source, "apply", { basedOn: dry.job });
  expect(applied.end).toBe("success");
  const byId = (await ledgerOf(applied.job)).sort((one, other) =>
    String(one.external_id).localeCompare(String(other.external_id)),
  );
  expect(byId).toMatchObject(expected);
  const bank = await desk.bank(source, "speaking_questions");
  expect(bank.map(({ media_id }) => media_id !== null)).toEqual([true, true]);
  // A file that came in is no row of the feed: the question is gone from it all the same.
  const [gone] = await desk.as("select public.missing_sync_questions($1) as missing", [source]);
  expect(gone?.missing).toMatchObject({ total: 1, items: [{ external_id: "2" }] });

  const undo = await desk.go(source, "undo", { basedOn: applied.job });
  expect(undo.end).toBe("success");
  const after = await desk.bank(source, "speaking_questions");
  expect(after.map(({ media_id }) => media_id)).toEqual([null, null]);
});

test("another address brings another file, also by a dry run; one that an editor chose stays, and an undo takes it back", async () => {
  const server = await chartServer((path, response) => end(response, 200, pictureOf(`at ${path}`)));
  server.names({ id: 1, file: "/a.png" }, { id: 2, file: "/b.png" });
  const source = await server.source();
  await desk.go(source, "run");
  const first = await desk.bank(source, "speaking_questions");
  const [ours] = await desk.as(
    `insert into public.media (type, bucket, path, title, mime_type, file_size)
     values ('image', 'question-images', 'sync-test/chosen.png', 'Ours', 'image/png', 10) returning id`,
  );
  await desk.as("update public.speaking_questions set media_id = $2 where id = $1", [
    first[1]?.id,
    ours?.id,
  ]);
  server.names({ id: 1, file: "/a-2.png" }, { id: 2, file: "/b-2.png" });
  const dry = await desk.go(source, "dry_run");
  expect(await ledgerOf(dry.job)).toMatchObject([
    { outcome: "changed", media: { type: "image" } },
    { outcome: "changed", media: null },
  ]);
  const applied = await desk.go(source, "apply", { basedOn: dry.job });
  expect(applied.end).toBe("success");
  const then = await desk.bank(source, "speaking_questions");
  expect(then[0]?.media_id).not.toBe(first[0]?.media_id);
  expect(then[0]?.media_id).not.toBeNull();
  expect(then[1]?.media_id).toBe(ours?.id);

  // What came in is not asked for again.
  server.asked.length = 0;
  expect((await desk.go(source, "run")).end).toBe("success");
  expect(server.asked).toEqual([]);

  await desk.go(source, "undo", { basedOn: applied.job });
  const back = await desk.bank(source, "speaking_questions");
  expect(back[0]?.media_id).toBe(first[0]?.media_id);
  await desk.go(source, "run");
  const again = await desk.bank(source, "speaking_questions");
  expect(again[0]?.media_id).toBe(then[0]?.media_id);
});

test("an apply that meets another file than its dry run, or none, says at which rows, and has ended in part", async () => {
  let day = "first";
  const server = await chartServer((path, response) => {
    if (path === "/early.png" && day === "first") return end(response, 404);
    if (path === "/gone.png" && day === "third") return end(response, 404);
    if (path === "/early.png" && day === "third") return end(response, 410);
    return end(response, 200, pictureOf(path === "/moved.png" ? day : path));
  });
  server.names({ id: 1, file: "/early.png" });
  const source = await server.source();
  await desk.go(source, "run");
  day = "second";
  server.names(
    { id: 1, file: "/early.png" },
    { id: 2, file: "/moved.png" },
    { id: 3, file: "/gone.png" },
    { id: 4, file: "/same.png" },
  );
  const dry = await desk.go(source, "dry_run");
  expect(dry.end).toBe("success");
  day = "third";
  const applied = await desk.go(source, "apply", { basedOn: dry.job });
  expect(applied.end).toBe("partial");
  const ledger = await desk.ledger(applied.job);
  const byId = (id: string) => ledger.filter(({ external_id }) => external_id === id);
  expect(byId("1")).toMatchObject([
    {
      outcome: "moved",
      reason: expect.stringMatching(/answered 410\. The dry run had found it\.$/),
    },
  ]);
  expect(byId("2")).toMatchObject([
    { outcome: "created", warnings: warned(/not the file any more that the dry run found\.$/) },
  ]);
  expect(byId("3")).toMatchObject([
    { outcome: "created", warnings: warned(/answered 404\. The dry run had found it\.$/) },
  ]);
  expect(byId("4")).toMatchObject([{ outcome: "created", warnings: null }]);
  const bank = await desk.bank(source, "speaking_questions");
  expect(bank.map(({ media_id }) => media_id !== null)).toEqual([false, false, false, true]);
  // The next run takes what is there by then.
  expect((await desk.go(source, "run")).end).toBe("success");
  const later = await desk.bank(source, "speaking_questions");
  expect(later.map(({ media_id }) => media_id !== null)).toEqual([false, true, false, true]);
});

test("a question that was given a file since the dry run is not given another", async () => {
  let isAway = true;
  const server = await chartServer((path, response) =>
    isAway ? end(response, 404) : end(response, 200, pictureOf(`ours ${path}`)),
  );
  server.names({ id: 1, file: "/a.png" });
  const source = await server.source();
  await desk.go(source, "run");
  isAway = false;
  const dry = await desk.go(source, "dry_run");
  const [question] = await desk.bank(source, "speaking_questions");
  const [item] = await desk.as(
    `insert into public.media (type, bucket, path, title, mime_type, file_size)
     values ('image', 'question-images', 'sync-test/ours.png', 'Ours', 'image/png', 10) returning id`,
  );
  await desk.as("update public.speaking_questions set media_id = $2 where id = $1", [
    question?.id,
    item?.id,
  ]);
  const applied = await desk.go(source, "apply", { basedOn: dry.job });
  expect(applied.end).toBe("error");
  expect(await ledgerOf(applied.job)).toMatchObject([{ external_id: "1", outcome: "moved" }]);
  expect(await desk.bank(source, "speaking_questions")).toMatchObject([{ media_id: item?.id }]);
});

test("a server of files is asked again when it says, by a dry run too; one that stays away is left alone", async () => {
  const server = await chartServer((path, response, time) => {
    if (path.startsWith("/away")) return void response.writeHead(503, { "retry-after": "0" }).end();
    if (time === 1) return void response.writeHead(429, { "retry-after": "1" }).end();
    return end(response, 200, pictureOf(path));
  });
  server.names({ id: 1, file: "/busy.png" });
  const source = await server.source();
  const busy = await desk.go(source, "dry_run");
  expect(await ledgerOf(busy.job)).toMatchObject([{ warnings: null, media: { type: "image" } }]);
  expect(await logOf(busy.job)).toMatch(/asked less often \(429\)\. Trying again in 1 s\./);
  expect(server.asked).toEqual(["/busy.png", "/busy.png"]);

  server.asked.length = 0;
  server.names(...[1, 2, 3, 4, 5].map((id) => ({ id, file: `/away-${id}.png` })));
  const away = await desk.go(await server.source(), "dry_run");
  const reasons = (await desk.ledger(away.job)).map(({ warnings }) => JSON.stringify(warnings));
  expect(reasons.filter((reason) => /The server answered 503/.test(reason))).toHaveLength(3);
  expect(reasons.filter((reason) => /so it was not asked again/.test(reason))).toHaveLength(2);
  // Three files, four times each.
  expect(server.asked).toHaveLength(12);
});

test("a cancelled dry run asks for no further file", async () => {
  let job = "";
  const server = await chartServer(async (path, response) => {
    if (server.asked.length === 2) await desk.as("select public.cancel_sync_job($1)", [job]);
    end(response, 200, pictureOf(path));
  });
  server.names(...[1, 2, 3, 4].map((id) => ({ id, file: `/${id}.png` })));
  job = await desk.start(await server.source(), "dry_run");
  expect(await desk.run(job)).toBe("elsewhere");
  expect(server.asked).toHaveLength(2);
  const [detail] = await desk.as("select public.read_sync_job($1) as detail", [job]);
  expect(detail?.detail).toMatchObject({ job: { status: "cancelled" }, files_left: 3 });
});
