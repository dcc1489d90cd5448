import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, signIn } from "./browser.ts";

const browser = openBrowser();
const database = new pg.Client({ connectionString: inject("databaseUrl") });
const samples = "supabase/seeds/media";
let folder: string;

beforeAll(async () => {
  await database.connect();
  folder = await mkdtemp(join(tmpdir(), "pte-media-"));
});
afterAll(async () => {
  await database.end();
  await rm(folder, { recursive: true });
});

/** A copy of a sample with some bytes after its end, so that the library does not know it yet. */
async function newFile(sample: string, name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(
    path,
    Buffer.concat([await readFile(join(samples, sample)), Buffer.from(randomUUID())]),
  );
  return path;
}

const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

describe("the media library", () => {
  test("takes several files at once, measures them and refuses what is not what it says", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/media/create");
    const fake = join(folder, "fake.mp3");
    await writeFile(fake, "this is no sound");
    await page
      .locator("input[type=file]")
      .setInputFiles([
        await newFile("question-audio/clips/river-bends.mp3", "bends.mp3"),
        await newFile("question-images/charts/library-visits.png", "visits.png"),
        fake,
      ]);
    await row(page, "bends.mp3").getByText("Stored").waitFor();
    await row(page, "visits.png").getByText("Stored").waitFor();
    await row(page, "fake.mp3")
      .getByRole("status")
      .filter({ hasText: /not|no / })
      .waitFor();
    const { rows } = await database.query(
      "select type, bucket, duration::float, width, length(checksum) as digits from public.media where title in ('bends', 'visits') order by type",
    );
    expect(rows).toEqual([
      {
        type: "audio",
        bucket: "question-audio",
        duration: expect.any(Number),
        width: null,
        digits: 64,
      },
      {
        type: "image",
        bucket: "question-images",
        duration: null,
        width: expect.any(Number),
        digits: 64,
      },
    ]);
    const strays = await database.query(
      `select from storage.objects o where bucket_id = 'question-audio'
         and not exists (select from public.media m where m.bucket = o.bucket_id and m.path = o.name)`,
    );
    expect(strays.rowCount).toBe(0);
  });

  test("tries again after the network failed", async () => {
    const page = await browser.open([/net::ERR_FAILED/]);
    await signIn(page, "editor");
    await page.goto("/admin/media/create");
    await page.route("**/storage/v1/object/**", (route) => route.abort());
    const file = await newFile("question-audio/clips/desert-nights.mp3", "second-try.mp3");
    await page.locator("input[type=file]").setInputFiles(file);
    const again = row(page, "second-try.mp3").getByRole("button", { name: "Try again" });
    await again.waitFor();
    await page.unroute("**/storage/v1/object/**");
    await again.click();
    await row(page, "second-try.mp3").getByText("Stored").waitFor();
  });

  test("says where a file is used and does not delete it; lets an unused one go", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    const { rows } = await database.query(
      `select m.id as used, q.title,
         (select id from public.media where title = 'bends') as unused
       from public.speaking_questions q join public.media m on m.id = q.media_id limit 1`,
    );
    await page.goto(`/admin/media/${rows[0].used}`);
    await page.getByRole("link", { name: rows[0].title }).waitFor();
    expect(await page.getByRole("button", { name: "In use, cannot be deleted" }).isDisabled()).toBe(
      true,
    );
    await page.goto(`/admin/media/${rows[0].unused}`);
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "Media", level: 1 }).waitFor();
    const left = await database.query("select from public.media where title = 'bends'");
    expect(left.rowCount).toBe(0);
  });
});
