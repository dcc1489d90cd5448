import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Stack, startStack } from "../local/start-stack.ts";
import { listSampleFiles, loadSeedMedia } from "./load-media.ts";
import { seedFiles } from "./modules.ts";

let folder: string;
let stack: Stack;
let database: pg.Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-seed-media-"));
  stack = await startStack({ folder, fast: true });
  database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  for (const file of await seedFiles(["media"])) await database.query(await readFile(file, "utf8"));
});

afterAll(async () => {
  await database?.end();
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

test("every file arrives once, and only what is missing or differs is sent again", async () => {
  const files = await listSampleFiles();
  expect(await loadSeedMedia(stack)).toBe(files.length);
  expect(await loadSeedMedia(stack)).toBe(0);

  const changed = await database.query(`
    update storage.objects set metadata = metadata || '{"size": 1}'
    where bucket_id = 'question-images' and name like 'charts/%'`);
  expect(await loadSeedMedia(stack)).toBe(changed.rowCount);
});

test("the library's rows and the stored objects agree on place, size and type", async () => {
  const { rows } = await database.query(`
    select m.bucket, m.path from public.media m
    left join storage.objects o on o.bucket_id = m.bucket and o.name = m.path
    where (o.metadata ->> 'size')::bigint is distinct from m.file_size
      or o.metadata ->> 'mimetype' is distinct from m.mime_type`);
  expect(rows).toEqual([]);
});

test("a refused upload names the file", async () => {
  const wrongKey = { ...stack, secretKey: stack.publishableKey, databaseUrl: stack.databaseUrl };
  await database.query(`update storage.objects set metadata = '{}' where name like '%annual.mp3'`);
  await expect(loadSeedMedia(wrongKey)).rejects.toThrow("question-audio/questions/annual.mp3");
});
