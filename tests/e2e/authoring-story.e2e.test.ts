import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@supabase/supabase-js";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import ws from "ws";
import { samplePassword } from "../../supabase/local/accounts.ts";
import { openBrowser, signIn } from "./browser.ts";

const browser = openBrowser();
const sentence = "Evening classes close before the summer holidays begin.";
let folder: string;
let recording: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-recording-"));
  recording = join(folder, "evening-classes.mp3");
  const speech = await readFile("supabase/seeds/media/question-audio/clips/river-bends.mp3");
  // A tag at the end makes it another file than the sample that the library has already.
  await writeFile(
    recording,
    Buffer.concat([speech, Buffer.from(`TAG${randomUUID()}`.padEnd(128))]),
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** The client of a learner's own program, with nothing but the learner's token. */
async function learnerClient(account: string) {
  const options = { realtime: { transport: ws }, auth: { persistSession: false } } as const;
  const client = createClient(inject("apiUrl"), inject("publishableKey"), options as never);
  const { error } = await client.auth.signInWithPassword({
    email: `${account}@pte.local`,
    password: samplePassword,
  });
  if (error) throw error;
  return client;
}

async function authorQuestion(page: Page): Promise<void> {
  await page.goto("/admin/listening_questions/create");
  await page.getByText("Write from Dictation").click();
  await page.getByRole("textbox", { name: "Title" }).fill("Evening classes");
  await page.getByRole("textbox", { name: "Sentence that is said" }).fill(sentence);
  const active = page.getByRole("switch", { name: "Published" });
  expect(await active.isDisabled()).toBe(true);
  await page.getByText("The item needs a recording.").waitFor();
  await page.getByRole("button", { name: "Choose or upload" }).click();
  await page.locator("input[type=file]").setInputFiles(recording);
  await page.getByText("Nothing is missing: it can be published.").waitFor();
  await active.click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  // Not by the word "saved": the state of the form says "Unsaved changes".
  await page.waitForURL(/listening_questions\/[0-9a-f-]{36}/);
}

async function buildLesson(page: Page): Promise<string> {
  await page.goto("/admin/practice_lessons/create");
  await page.getByRole("textbox", { name: "Title" }).fill("Dictation for the evening");
  expect(await page.getByRole("textbox", { name: "Slug" }).inputValue()).toBe(
    "dictation-for-the-evening",
  );
  await choose(page, "Module", "Listening");
  await choose(page, "Question type", /from dictation/i);
  await page.getByRole("switch", { name: "Free for everybody" }).click();
  await page.getByRole("searchbox", { name: "Search the bank" }).fill("evening classes");
  await page.getByRole("button", { name: "Add Evening classes" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/practice_lessons\/[0-9a-f-]{36}/);
  return /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: new RegExp(`^${label}`) }).click();
  await page.getByRole("option", { name: option }).click();
}

describe("from nothing to a published lesson", () => {
  test("an editor records, authors and publishes; a learner reads what a learner may", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await authorQuestion(page);
    const lesson = await buildLesson(page);

    const learner = await learnerClient("learner");
    const draft = await learner.from("practice_lessons").select("id").eq("id", lesson);
    expect(draft.data).toEqual([]);

    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await page.getByText("The lesson is published.").first().waitFor();

    const read = await learner
      .from("practice_lessons")
      .select("title, slug, status, question_count")
      .eq("id", lesson);
    expect(read.data).toEqual([
      {
        title: "Dictation for the evening",
        slug: "dictation-for-the-evening",
        status: "published",
        question_count: 1,
      },
    ]);

    const items = await learner.rpc("lesson_items", { lesson_id: lesson });
    expect(items.data).toHaveLength(1);
    expect(items.data[0]).toMatchObject({ position: 1, type: "write_from_dictation" });
    expect(JSON.stringify(items.data)).not.toContain("summer holidays");

    const { bucket, path, duration } = items.data[0].media;
    expect(duration).toBeGreaterThan(1);
    const signed = await learner.storage.from(bucket).createSignedUrl(path, 60);
    const audio = await fetch(String(signed.data?.signedUrl));
    expect(Buffer.from(await audio.arrayBuffer()).equals(await readFile(recording))).toBe(true);

    const banks = await learner.from("listening_questions").select("id");
    expect(banks.data).toEqual([]);
    const change = await learner
      .from("practice_lessons")
      .update({ title: "Mine" })
      .eq("id", lesson)
      .select();
    expect(change.data).toEqual([]);
  });

  test("a learner without the tier finds neither the lesson nor its recording", async () => {
    const [free, premium] = [
      await learnerClient("learner"),
      await learnerClient("learner.premium"),
    ];
    const paid = await premium
      .from("practice_lessons")
      .select("id")
      .eq("required_tier", "premium")
      .eq("module", "listening")
      .limit(1)
      .single();
    const lesson = paid.data?.id;
    expect((await free.from("practice_lessons").select("id").eq("id", lesson)).data).toEqual([]);
    expect((await free.rpc("lesson_items", { lesson_id: lesson })).data).toEqual([]);
    const { data } = await premium.rpc("lesson_items", { lesson_id: lesson });
    const { bucket, path } = data[0].media;
    expect((await premium.storage.from(bucket).download(path)).error).toBeNull();
    expect((await free.storage.from(bucket).download(path)).error).not.toBeNull();
  });
});
