import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { buildSource, syncDesk } from "../../../../tests/support/sync-desk.ts";
import { exchangeQuestion } from "../../../domain/exchange/exchange-question.ts";
import { itemFromQuestion } from "../../../domain/exchange/from-question.ts";
import { packed } from "../../../platform/files/golden/packed.ts";
import { writeItem } from "../../../platform/files/qti/write-item.ts";
import { itemPath, writePackageFiles } from "../../../platform/files/qti/write-package.ts";
import { runSyncJob } from "../engine/run-job.server.ts";

const database = openTestDatabase();
let editor = "";
const desk = syncDesk(database, () => editor);
beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
});

/** A QTI package of one chart a file name, as the console exports it. */
function chartPackage(names: readonly string[], files: Record<string, Uint8Array | string>) {
  const items = names.map((name, place) =>
    itemFromQuestion(
      exchangeQuestion.parse({
        id: `0b8e2f00-0000-4000-8000-${String(place).padStart(12, "0")}`,
        module: "speaking",
        type: "describe_image",
        title: `Chart ${place + 1}`,
        prompt_text: "Say what the chart shows.",
        transcript: null,
        explanation: null,
        difficulty: "Easy",
        tags: [],
        options: null,
        key: {},
        media: { href: `../media/${name}`, mime_type: "image/png" },
      }),
    ),
  );
  const documents = Object.fromEntries(items.map((item) => [itemPath(item.id), writeItem(item)]));
  return packed({ ...writePackageFiles(items), ...documents, ...files });
}

test("media of a package come in with it: once each, typed by content; a missing file is told and costs no row", async () => {
  const picture = await readFile(resolve(import.meta.dirname, "../../../../public/screenshot.png"));
  const names = ["a.png", "copy-of-a.png", "lost.png", "page.png"];
  const there = { "media/a.png": picture, "media/copy-of-a.png": picture, "media/page.png": "<p>" };
  const uploads = new Map<string, Buffer>([
    ["first.zip", chartPackage(names, there)],
    ["second.zip", chartPackage(names, { ...there, "media/lost.png": picture })],
  ]);
  const source = await buildSource(database);
  const stored: string[] = [];
  const go = async (mode: string, file: string | null, basedOn: string | null = null) => {
    const [row] = await desk.as("select public.start_sync_job($1, $2, $3, $4, $4) as id", [
      source,
      mode,
      basedOn,
      file,
    ]);
    const job = String(row?.id);
    await runSyncJob(database.pool, job, {
      openImport: async (path) => Readable.from([uploads.get(path) ?? Buffer.alloc(0)]),
      storeFile: async (bucket, path) => void stored.push(`${bucket}/${path}`),
    });
    return job;
  };
  const told = async (job: string) =>
    (await desk.ledger(job)).map(({ warnings }) => JSON.stringify(warnings ?? ""));

  const dry = await go("dry_run", "first.zip");
  expect(await desk.job(dry)).toMatchObject({
    status: "success",
    stats: { created: 4, warned: 2 },
  });
  expect(stored).toEqual([]);

  const applied = await go("apply", null, dry);
  expect(await desk.job(applied)).toMatchObject({
    status: "success",
    file_name: "first.zip",
    stats: { created: 4, warned: 2 },
  });
  const warnings = await told(applied);
  expect(await told(dry)).toEqual(warnings);
  expect(warnings[2]).toMatch(/There is no such file/);
  expect(warnings[3]).toMatch(/“media\/page.png” is left out: .* not one of the known formats/);
  const bank = await desk.bank(source, "speaking_questions");
  expect(bank.map(({ media_id }) => media_id !== null)).toEqual([true, true, false, false]);
  expect(bank[0]?.media_id).toBe(bank[1]?.media_id);
  expect(bank.map(({ prompt_media_url }) => prompt_media_url)).toEqual([null, null, null, null]);

  // The package with the file that was lost changes nothing else.
  const again = await go("run", "second.zip");
  expect((await desk.bank(source, "speaking_questions"))[2]?.media_id).toBe(bank[0]?.media_id);
  expect((await desk.job(again)).stats).toMatchObject({ unchanged: 3, changed: 1 });
  const media = await desk.as("select mime_type, width from public.media where path like 'sync/%'");
  expect(media).toEqual([{ mime_type: "image/png", width: expect.any(Number) }]);
  expect(new Set(stored).size).toBe(1);
});
