import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectTo } from "./connect.ts";
import { copyMedia } from "./media/copy-media.ts";
import type { Report } from "./report.ts";
import { learner, legacyId, openImport, when } from "./testing/open-import.ts";

const { ours, build, insert, run, row, ledger, rowsOf } = openImport();

const PICTURE = "public/screenshot.png";
const SOUND =
  "supabase/seeds/media/attempt-recordings/5eed0001-0000-4000-8000-000000000006/rs-02.mp3";
const files: Record<string, string> = {
  "/chart.png": PICTURE,
  "/again.png": PICTURE,
  "/asked.png": PICTURE,
  "/lesson.png": PICTURE,
  "/word.mp3": SOUND,
  "/ann.mp3": SOUND,
  "/turn.mp3": SOUND,
  "/page.mp3": "README.md",
  "/chart.mp3": PICTURE,
};

const asked: string[] = [];
const server: Server = createServer(async (request, response) => {
  const path = request.url ?? "/";
  asked.push(path);
  const file = files[path];
  if (!file) return void response.writeHead(404).end();
  response.end(await readFile(resolve(import.meta.dirname, "../..", file)));
});
let host: string;
let report: Report;

/** What the console's Storage would do: the library takes only what is stored. */
const stored: string[] = [];
async function storeFile(bucket: string, path: string): Promise<void> {
  stored.push(`${bucket}/${path}`);
  await ours.pool.query(
    "insert into storage.objects (bucket_id, name) values ($1, $2) on conflict do nothing",
    [bucket, path],
  );
}

async function copy({ allowed = [host], dryRun = false } = {}) {
  const client = await connectTo("The target", ours.url);
  try {
    return await copyMedia(client, { allowed, dryRun, storeFile, progress: () => undefined });
  } finally {
    await client.end();
  }
}

const at = (path: string) => `http://${host}${path}`;
const question = (n: number, path: string) => ({
  ...{ id: legacyId(n), title: `Q ${n}`, difficulty: "Medium", is_active: true, bookmarked: false },
  ...{ prompt_media_url: path.startsWith("/") ? at(path) : path, ...when },
});
const image = (n: number, path: string) => ({
  ...question(n, path),
  ...{ type: "describe_image", prompt_text: "Describe it." },
});
const sound = (n: number, path: string) => ({
  ...question(n, path),
  ...{ type: "write_from_dictation", transcript: `Word ${n}`, correct_answers: [`Word ${n}`] },
});

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  host = `127.0.0.1:${port}`;
  await build(["people", "content", "lessons"]);
  await insert("users", learner("ann"));
  await insert("media", {
    ...{ id: legacyId(1), type: "image", url: at("/lesson.png"), created_at: when.created_at },
  });
  await insert("speaking_questions", image(10, "/chart.png"), image(11, "/again.png"));
  await insert(
    "listening_questions",
    sound(20, "/word.mp3"),
    sound(21, "/page.mp3"),
    sound(22, "/gone.mp3"),
    sound(23, "/chart.mp3"),
    sound(24, "http://192.168.7.7/secret.mp3"),
  );
  const feed = { question: "Q", question_type: "s_describe_image", section: "speaking", ...when };
  await insert("pte_questions", { id: legacyId(30), ...feed });
  await insert(
    "pte_question_media",
    ...["/asked.png", "/gone.png"].map((path, n) => ({
      ...{ id: legacyId(31 + n), question_id: legacyId(30), kind: "image", url: at(path) },
      created_at: when.created_at,
    })),
  );
  const spoken = {
    ...{ user_id: "ann", question_id: legacyId(10), type: "describe_image", duration_ms: 1 },
    ...{ scores: {}, timings: {}, is_public: false, created_at: when.created_at },
  };
  await insert(
    "speaking_attempts",
    { ...spoken, id: legacyId(40), audio_url: at("/ann.mp3") },
    { ...spoken, id: legacyId(41), audio_url: at("/chart.png") },
  );
  await insert("conversation_sessions", {
    ...{ id: legacyId(50), user_id: "ann", session_type: "mock_interview", status: "completed" },
    ...{ started_at: when.created_at, total_turns: 1, ...when },
  });
  await insert("conversation_turns", {
    ...{ id: legacyId(51), session_id: legacyId(50), turn_index: 0, role: "user" },
    ...{ audio_url: at("/turn.mp3"), created_at: when.created_at },
  });
  await insert("practice_lessons", {
    ...{ id: legacyId(60), title: "Charts", lesson_number: 1, module: "speaking", status: "draft" },
    ...{ question_type: "describe_image", difficulty: "Easy", order_index: 1, is_free: true },
    ...{ thumbnail_url: at("/again.png"), ...when },
  });
  await insert("speaking_templates", {
    ...{ id: legacyId(61), type: "describe_image", title: "Charts", template_text: "It shows" },
    ...{ score_range: "70-80", difficulty: "Medium", is_recommended: true, usage_count: 3 },
    ...{ audio_url: at("/template.mp3"), created_at: when.created_at },
  });
  report = await run();
  expect(report.problems).toEqual([]);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const mediaOf = async (table: string, n: number, column = "media_id") => {
  const found = await row(table, legacyId(n));
  return (await rowsOf("select * from public.media where id = $1", found?.[column]))[0];
};

test("an import alone fetches nothing; a dry run of the copying says what it would fetch", async () => {
  expect(asked).toEqual([]);
  expect(report.remarks).toEqual([
    "10 files of the library and 3 recordings stand at addresses of the legacy; --copy-media brings them here.",
  ]);
  const { copied, problems } = await copy({ dryRun: true });
  expect(copied).toBe(12);
  expect(Object.keys(problems)).toEqual([expect.stringContaining("192.168.7.7")]);
  expect(asked).toEqual([]);
  expect(stored).toEqual([]);
});

test("every file that stays at an address of the legacy is listed for review", async () => {
  const lines = await Promise.all(
    [1, 10, 20, 31, 60, 61].map(async (n) =>
      (await ledger(legacyId(n))).filter((line) => line.startsWith("review")),
    ),
  );
  expect(lines.map((line) => line.filter((one) => /url$/.test(one)))).toEqual([
    ["review url"],
    ["review prompt_media_url"],
    ["review prompt_media_url"],
    ["review url"],
    ["review thumbnail_url"],
    ["review audio_url"],
  ]);
});

test("no address of a private network is fetched unless it is allowed", async () => {
  const { copied } = await copy({ allowed: [] });
  expect(copied).toBe(0);
  expect(asked).toEqual([]);
  expect(await ledger(legacyId(20))).toContain("review prompt_media_url");
});

test("files are typed by content, kept once, and what named them follows", async () => {
  const { copied, problems } = await copy();
  expect(copied).toBe(7);
  expect(Object.values(problems).reduce((sum, n) => sum + n, 0)).toBe(6);

  const chart = await mediaOf("speaking_questions", 10);
  expect(chart).toMatchObject({
    ...{ type: "image", bucket: "question-images", mime_type: "image/png" },
    ...{ width: expect.any(Number), checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  // The same content under four addresses is one file.
  expect((await mediaOf("speaking_questions", 11))?.id).toBe(chart?.id);
  expect((await mediaOf("pte_question_media", 31))?.id).toBe(chart?.id);
  expect((await mediaOf("practice_lessons", 60, "thumbnail_media_id"))?.id).toBe(chart?.id);
  expect(await row("media", legacyId(1))).toBeUndefined();
  expect(
    await rowsOf("select from public.media where checksum = $1", chart?.checksum),
  ).toHaveLength(1);

  const word = await mediaOf("listening_questions", 20);
  expect(word).toMatchObject({ bucket: "question-audio", duration: expect.any(String) });
  expect(await row("listening_questions", legacyId(20))).toMatchObject({ is_active: true });
});

test("recordings go to the folder of the person", async () => {
  const [ann] = await rowsOf("select id from public.users where legacy_id = 'ann'");
  const attempt = await row("speaking_attempts", legacyId(40));
  expect(attempt?.audio_url).toMatch(new RegExp(`^${ann?.id}/legacy/[0-9a-f]{64}\\.mp3$`));
  expect(stored).toContain(`attempt-recordings/${attempt?.audio_url}`);
  expect((await row("conversation_turns", legacyId(51)))?.audio_url).toBe(attempt?.audio_url);
  expect(await ledger(legacyId(40))).toContain("changed audio_url");
});

test("what cannot be had stays at its address, and the ledger says why", async () => {
  const reasons = await rowsOf(
    "select legacy_id, field, reason from private.legacy_ledger where kind = 'review' and reason like '%copied%' order by legacy_id",
  );
  expect(reasons).toEqual([
    {
      legacy_id: legacyId(21),
      field: "prompt_media_url",
      reason: expect.stringContaining("known formats"),
    },
    { legacy_id: legacyId(22), field: "prompt_media_url", reason: expect.stringContaining("404") },
    {
      legacy_id: legacyId(23),
      field: "prompt_media_url",
      reason: expect.stringContaining("needs an audio"),
    },
    {
      legacy_id: legacyId(24),
      field: "prompt_media_url",
      reason: expect.stringContaining("private network"),
    },
    { legacy_id: legacyId(32), field: "url", reason: expect.stringContaining("404") },
    {
      legacy_id: legacyId(41),
      field: "audio_url",
      reason: expect.stringContaining("no recording"),
    },
  ]);
  expect(await mediaOf("listening_questions", 22)).toMatchObject({
    bucket: null,
    url: at("/gone.mp3"),
  });
});

test("a second copying fetches only what is still missing, and brings what is there by then", async () => {
  asked.splice(0);
  files["/gone.mp3"] = SOUND;
  const { copied } = await copy();
  expect(copied).toBe(1);
  expect(asked.toSorted()).toEqual([
    "/chart.mp3",
    "/chart.png",
    "/gone.mp3",
    "/gone.png",
    "/page.mp3",
  ]);
  expect((await mediaOf("listening_questions", 22))?.id).toBe(
    (await mediaOf("listening_questions", 20))?.id,
  );
  expect(await ledger(legacyId(22))).not.toContain("review prompt_media_url");
});

test("the import can be repeated over it: nothing comes twice, and all adds up", async () => {
  const { problems, tables } = await run();
  expect(problems).toEqual([]);
  expect(tables.reduce((sum, { imported }) => sum + imported, 0)).toBe(0);
});
