import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, type RealtimeClientOptions } from "@supabase/supabase-js";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import ws from "ws";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
const database = new pg.Client({ connectionString: inject("databaseUrl") });
const store = createClient(inject("apiUrl"), inject("secretKey"), {
  auth: { persistSession: false },
  realtime: { transport: ws as NonNullable<RealtimeClientOptions["transport"]> },
}).storage.from("question-audio");
const samples = "supabase/seeds/media/question-audio";
let folder: string;

beforeAll(async () => {
  await database.connect();
  folder = await mkdtemp(join(tmpdir(), "pte-library-"));
});
afterAll(async () => {
  await database.end();
  await rm(folder, { recursive: true });
});

/** A sample with some bytes after its end: content of its own. */
const freshBytes = async (sample: string) =>
  Buffer.concat([await readFile(join(samples, sample)), Buffer.from(randomUUID())]);

async function newFile(sample: string, name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await freshBytes(sample));
  return path;
}

/** An object two days old that no item holds. @returns its path */
async function storeStray(name: string, content: Buffer): Promise<string> {
  const { error } = await store.upload(name, content, { contentType: "audio/mpeg" });
  if (error) throw error;
  await database.query(
    "update storage.objects set created_at = now() - interval '2 days' where name = $1",
    [name],
  );
  return name;
}

async function readValue(sql: string, values: unknown[] = []): Promise<unknown> {
  const { rows } = await database.query({ text: sql, values, rowMode: "array" });
  return rows[0]?.[0];
}

/** A busy machine takes longer than the second that a poll waits by itself. */
const patience = { timeout: 15_000 };
const dialog = (page: Page) => page.getByRole("dialog");

describe("the wall of the library", () => {
  test("is searched, narrowed by facets that the address keeps, and seen as rows", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/media");
    await page
      .getByRole("searchbox")
      .or(page.getByPlaceholder(/Title, alt text/))
      .first()
      .fill("coral reefs");
    await page.getByRole("listitem").filter({ hasText: "Lecture" }).first().waitFor();
    await page
      .getByRole("listitem")
      .getByText("Sentence: assignment deadline")
      .waitFor({ state: "detached" });
    await page.getByPlaceholder(/Title, alt text/).fill("");
    await page.waitForURL((url) => !decodeURIComponent(url.search).includes("coral"));

    const images = page.getByRole("group", { name: "Kind" }).getByRole("button", { name: /Image/ });
    const total = Number((await images.textContent())?.replace(/\D/g, ""));
    await images.click();
    const wall = page.getByRole("list", { name: "Media" });
    await expect.poll(() => wall.getByRole("listitem").count(), patience).toBe(total);
    expect(decodeURIComponent(page.url())).toContain('"kind":["image"]');
    await page.reload();
    await expect.poll(() => wall.getByRole("listitem").count(), patience).toBe(total);
    expect(await images.getAttribute("aria-pressed")).toBe("true");

    await page.getByRole("button", { name: "List", exact: true }).click();
    await page.getByRole("columnheader", { name: /Loudness/ }).waitFor();
    await expect.poll(() => page.getByRole("row").count()).toBe(total + 1);
    await page.getByRole("row").nth(1).getByText(/ kB/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Grid", exact: true }).click();
  });

  test("a recording that does not fit its item is found, and says why", async () => {
    const { rows } = await database.query(
      `update public.media set duration = 12 where id =
         (select media_id from public.listening_questions where type = 'write_from_dictation' and is_active limit 1)
       returning id, title`,
    );
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/media");
    await page.getByRole("button", { name: /Does not fit its item/ }).click();
    await page.getByRole("link", { name: rows[0].title }).click();
    await page
      .getByText("Write from Dictation usually plays 3 to 5 seconds; this has 12.0.")
      .waitFor();
  });
});

describe("a recording's own page", () => {
  test("plays by keyboard: play, speed, seek, pause", async () => {
    // Axe copies the style sheet of the player's shadow root; the page itself is clean, as the next test shows.
    const page = await browser.open([/Applying inline style violates/]);
    await signIn(page, "editor");
    const id = await readValue(
      "select id from public.media where type = 'audio' and duration > 40 order by id limit 1",
    );
    await page.goto(`/admin/media/${id}`);
    const player = page.getByRole("group", { name: /^Player: / });
    const position = player.getByRole("slider", { name: "Position" });
    await player.getByRole("button", { name: "Play" }).focus();
    await page.keyboard.press("Enter");
    await player.getByRole("button", { name: "Pause" }).waitFor();
    await expect
      .poll(async () => Number(await position.inputValue()), patience)
      .toBeGreaterThan(0.2);
    await page.keyboard.press("k");
    await player.getByRole("button", { name: "Play" }).waitFor();

    const before = Number(await position.inputValue());
    for (const _ of [1, 2, 3]) await page.keyboard.press("l");
    await expect
      .poll(async () => Number(await position.inputValue()), patience)
      .toBeGreaterThan(before + 0.9);
    await position.focus();
    await page.keyboard.press("End");
    await expect
      .poll(async () => Number(await position.inputValue()), patience)
      .toBeGreaterThan(40);
    await page.keyboard.press("Home");
    await expect.poll(async () => Number(await position.inputValue()), patience).toBe(0);

    await player.getByRole("combobox", { name: "Speed" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "1.5×" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await player.getByRole("combobox", { name: "Speed" }).filter({ hasText: "1.25×" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("takes another file in place: the same item, every link kept, the old object gone", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    const { rows } = await database.query(
      `select m.id, m.path, m.checksum, q.id as question from public.media m
       join public.speaking_questions q on q.media_id = m.id
       where q.type = 'repeat_sentence' and q.is_active limit 1`,
    );
    const [old] = rows;
    await page.goto(`/admin/media/${old.id}`);
    await page.getByRole("button", { name: "Replace the file" }).click();
    await dialog(page)
      .getByText(/keeps? using it, with the new file/)
      .waitFor();
    await dialog(page)
      .getByLabel(/Reason/)
      .fill("Background noise – gone");
    const picture = join(folder, "picture.png");
    await writeFile(picture, "no matter what");
    await dialog(page).locator("input[type=file]").setInputFiles(picture);
    await dialog(page).getByText("This is not an audio file the console can use.").waitFor();
    const file = await newFile("clips/desert-nights.mp3", "better.mp3");
    await dialog(page).locator("input[type=file]").setInputFiles(file);
    await dialog(page).getByText("Stored").waitFor();
    await dialog(page)
      .getByText(/Repeat Sentence usually plays 3 to 9 seconds/)
      .waitFor();
    await dialog(page).getByRole("button", { name: "Close" }).click();

    const { rows: after } = await database.query(
      `select q.media_id = m.id as linked, q.is_active, m.checksum <> $2 as is_new,
         a.checksum = m.checksum as is_measured, a.loudness is not null as has_loudness,
         (select count(*)::int from storage.objects where name = $3) as old_objects,
         (select reason from public.audit_log l where l.record_id = m.id::text and l.table_name = 'media'
          order by l.id desc limit 1) as reason
       from public.media m join public.speaking_questions q on q.id = $4
       left join public.media_analysis a on a.media_id = m.id where m.id = $1`,
      [old.id, old.checksum, old.path, old.question],
    );
    expect(after).toEqual([
      {
        linked: true,
        is_active: true,
        is_new: true,
        is_measured: true,
        has_loudness: true,
        old_objects: 0,
        reason: "Background noise – gone",
      },
    ]);
  });

  test("a picture that candidates describe asks for its alt text", async () => {
    const id = await readValue(
      `update public.media set alt_text = null where id =
         (select media_id from public.speaking_questions where type = 'describe_image' limit 1) returning id`,
    );
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto(`/admin/media/${id}`);
    await page
      .getByText("A Describe Image item shows this picture: it needs an alt text.")
      .waitFor();
    await page.getByRole("textbox", { name: "Alt text" }).fill("A bar chart of rainfall.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The description is saved.").waitFor();
    expect(await readValue("select alt_text from public.media where id = $1", [id])).toBe(
      "A bar chart of rainfall.",
    );
  });
});

describe("reconciling library and store", () => {
  test("strays are registered or removed with a reason, row by row", async () => {
    const good = await storeStray("strays/good.mp3", await freshBytes("clips/river-bends.mp3"));
    const bad = await storeStray("strays/bad.mp3", Buffer.from("no sound at all"));
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/media");
    await page.getByRole("link", { name: "Reconcile" }).click();
    await page.getByRole("tab", { name: "Files without an item (2)" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("checkbox", { name: "Select all shown" }).check();
    await page.getByRole("button", { name: "Register" }).click();
    await dialog(page).getByRole("button", { name: "Register" }).click();
    await dialog(page).getByText("1 file registered.").waitFor();
    await dialog(page)
      .getByText(/bad\.mp3: The content of this file is not one/)
      .waitFor();
    await dialog(page).getByRole("button", { name: "Close" }).click();

    await page.getByRole("tab", { name: "Files without an item (1)" }).waitFor();
    await page.getByRole("checkbox", { name: /Select .*bad\.mp3/ }).check();
    await page.getByRole("button", { name: "Remove" }).click();
    const remove = dialog(page).getByRole("button", { name: "Remove" });
    expect(await remove.isDisabled()).toBe(true);
    await dialog(page)
      .getByLabel(/Reason/)
      .fill("Not a recording");
    await remove.click();
    await dialog(page).getByText("1 file removed.").waitFor();
    await dialog(page).getByRole("button", { name: "Close" }).click();
    await page.getByRole("tab", { name: "Files without an item (0)" }).waitFor();

    expect(await readValue("select title from public.media where path = $1", [good])).toBe("good");
    expect(
      await readValue("select reason from public.audit_log where record_id = $1", [
        `question-audio/${bad}`,
      ]),
    ).toBe("Not a recording");
  });

  test("an item without a file is archived unless learners meet it", async () => {
    const { rows } = await database.query(
      `select m.id, m.title, m.path from public.media m join public.listening_questions q on q.media_id = m.id
       where q.is_active and q.type = 'summarize_spoken_text' limit 1`,
    );
    const { data: file } = await store.download(rows[0].path);
    if (!file) throw new Error(`There is no file ${rows[0].path}.`);
    await store.remove([rows[0].path]);
    await database.query(
      "insert into public.media (type, title, bucket, path) values ('audio', 'Ghost', 'question-audio', 'nowhere.mp3')",
    );
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/media/reconcile?view=missing");
    await page.getByRole("tab", { name: "Items without a file (2)", selected: true }).waitFor();
    await page.getByRole("checkbox", { name: "Select all shown" }).check();
    await page.getByRole("button", { name: "Archive" }).click();
    await dialog(page).getByRole("button", { name: "Archive" }).click();
    await dialog(page).getByText("1 file archived.").waitFor();
    await dialog(page)
      .getByText(/Learners meet this file in/)
      .waitFor();
    await dialog(page).getByRole("button", { name: "Close" }).click();
    await page.getByRole("tab", { name: "Items without a file (1)" }).waitFor();
    await page.getByRole("link", { name: rows[0].title }).waitFor();
    // Lessons of the sample data play it, and other tests open them.
    const { error } = await store.upload(rows[0].path, file, { contentType: file.type });
    expect(error).toBeNull();
  });

  test("copies are merged after a preview, and what used them uses the kept one", async () => {
    const content = await freshBytes("clips/desert-nights.mp3");
    const { rows: questions } = await database.query(
      "select id, title, media_id from public.listening_questions where is_active and type = 'highlight_incorrect_words' limit 1",
    );
    const [question] = questions;
    const kept = await readValue("select title from public.media where id = $1", [
      question.media_id,
    ]);
    const copyPath = await storeStray("strays/copy.mp3", content);
    const copy = await readValue(
      `insert into public.media (type, title, bucket, path, checksum, file_size, duration)
       select type, 'A later copy', 'question-audio', $2, checksum, file_size, duration from public.media where id = $1
       returning id`,
      [question.media_id, copyPath],
    );
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/media/reconcile?view=duplicates");
    await page.getByRole("radio", { name: "A later copy" }).check();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Merge into the chosen one" }).click();
    await dialog(page).getByRole("link", { name: question.title }).waitFor();
    await dialog(page)
      .getByRole("listitem")
      .filter({ hasText: String(kept) })
      .waitFor();
    await dialog(page)
      .getByLabel(/Reason/)
      .fill("The same recording");
    await dialog(page).getByRole("button", { name: "Merge" }).click();
    await dialog(page).getByText("1 copy merged.").waitFor();
    const { rows } = await database.query(
      `select media_id, is_active, (select count(*)::int from public.media where id = $2) as left_over
       from public.listening_questions where id = $1`,
      [question.id, question.media_id],
    );
    expect(rows).toEqual([{ media_id: copy, is_active: true, left_over: 0 }]);
  });
});

describe("uploading", () => {
  test("a cancelled file is not stored, and goes when it is tried again", async () => {
    const page = await browser.open([/net::ERR_/]);
    await signIn(page, "editor");
    await page.goto("/admin/media/create");
    let release = () => undefined as undefined;
    const held = new Promise<void>((resolve) => {
      release = () => void resolve();
    });
    await page.route("**/storage/v1/object/question-audio/**", async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page
      .locator("input[type=file]")
      .setInputFiles(await newFile("clips/river-bends.mp3", "held.mp3"));
    const row = page.getByRole("listitem").filter({ hasText: "held.mp3" });
    await row.getByText(/Sending/).waitFor();
    await row.getByRole("button", { name: "Cancel" }).click();
    await row.getByText("Cancelled").waitFor();
    release();
    await page.unroute("**/storage/v1/object/question-audio/**");
    expect(await readValue("select count(*)::int from public.media where title = 'held'")).toBe(0);
    await row.getByRole("button", { name: "Try again" }).click();
    await row.getByText("Stored").waitFor();
    const { rows } = await database.query(
      `select a.loudness::float, a.checksum = m.checksum as is_current, cardinality(a.peaks) as peaks
       from public.media m join public.media_analysis a on a.media_id = m.id where m.title = 'held'`,
    );
    expect(rows).toEqual([{ loudness: expect.any(Number), is_current: true, peaks: 400 }]);
    expect(
      await readValue(
        `select count(*)::int from storage.objects o where bucket_id = 'question-audio' and created_at > now() - interval '1 hour'
           and not exists (select from public.media m where m.bucket = o.bucket_id and m.path = o.name)`,
      ),
    ).toBe(0);
  });
});
