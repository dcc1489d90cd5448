import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
const database = new pg.Client({ connectionString: inject("databaseUrl") });

beforeAll(() => database.connect());
afterAll(() => database.end());

async function one(sql: string, values: unknown[] = []) {
  return (await database.query(sql, values)).rows[0];
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const history = (page: Page) => page.getByRole("dialog", { name: "History" });

describe("the history of a record", () => {
  test("puts one former value of a template back and leaves what was changed with it", async () => {
    const { id } = await one(
      `insert into public.speaking_templates (type, title, template_text, difficulty)
       values ('describe_image', 'Two bars', 'The bars show {topic}.', 'Easy') returning id`,
    );
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto(`/admin/speaking_templates/${id}`);
    await field(page, "Title").fill("Three bars");
    await field(page, "Text").fill("The three bars show {topic}.");
    await save(page);
    await page.getByText("The template is saved.").first().waitFor();

    await page.getByRole("button", { name: "History" }).click();
    await history(page).getByText("Before: Two bars").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await history(page).getByRole("button", { name: "Restore the former title" }).click();
    await page.getByText("Restored: Title.").first().waitFor();
    await history(page)
      .getByText(/Restored from/)
      .waitFor();
    await history(page).getByRole("button", { name: "Close the history" }).click();
    await expect.poll(() => field(page, "Title").inputValue()).toBe("Two bars");
    expect(await field(page, "Text").inputValue()).toBe("The three bars show {topic}.");
    const stored = "select title, template_text from public.speaking_templates where id = $1";
    expect(await one(stored, [id])).toEqual({
      title: "Two bars",
      template_text: "The three bars show {topic}.",
    });
  });

  test("shows the questions of a lesson and puts a former list back", async () => {
    const titles = ["Glaciers move", "Glaciers melt"];
    const questions: string[] = [];
    for (const title of titles) {
      const { id } = await one(
        `insert into public.writing_questions (type, title, prompt_text)
         values ('write_essay', $1, 'Are glaciers rivers?') returning id`,
        [title],
      );
      questions.push(id);
    }
    const lesson = { module: "writing", question_type: "write_essay", title: "Glaciers" };
    const { id } = await one("select id from public.save_lesson($1, $2)", [
      JSON.stringify({ ...lesson, slug: `glaciers-${randomUUID()}` }),
      questions,
    ]);
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto(`/admin/practice_lessons/${id}`);
    await page.getByRole("button", { name: "Remove Glaciers move" }).click();
    await save(page);
    await page.getByText("The lesson is saved.").first().waitFor();

    await page.getByRole("button", { name: "History" }).click();
    await history(page).getByText("Before: 1. Glaciers move; 2. Glaciers melt").waitFor();
    await history(page).getByText("After: 1. Glaciers melt").waitFor();
    const newest = history(page).getByRole("listitem").first();
    await newest.getByRole("button", { name: "Restore the former questions" }).click();
    await page.getByText("Restored: Questions.").first().waitFor();
    await history(page).getByRole("button", { name: "Close the history" }).click();
    const order = page.getByRole("region", { name: "Questions of the lesson" });
    await expect.poll(() => order.getByRole("link").allTextContents()).toEqual(titles);
  });
});

describe("working on the same record", () => {
  test("the conflict screen says who saved in between", async () => {
    const { id } = await one(
      `insert into public.pte_categories (id, title, code)
       values ((select max(id) + 1 from public.pte_categories), 'Warm-up', 'warm_up') returning id`,
    );
    const mine = await browser.open();
    await signIn(mine, "editor");
    await mine.goto(`/admin/pte_categories/${id}`);
    await field(mine, "Title").fill("Warming up");
    const theirs = await browser.open();
    await signIn(theirs, "admin");
    await theirs.goto(`/admin/pte_categories/${id}`);
    await field(theirs, "Title").fill("First steps");
    await save(theirs);
    await theirs.getByText("The category is saved.").first().waitFor();

    await save(mine);
    const { name } = await one("select name from public.users where email = 'admin@pte.local'");
    const dialog = mine.getByRole("dialog");
    await dialog.getByText(/^Saved in between by/).waitFor();
    await dialog.getByText(name, { exact: true }).waitFor();
    expect(await seriousViolations(mine)).toEqual([]);
    await dialog.getByRole("button", { name: "Go on with these values" }).click();
    await save(mine);
    await mine.getByText("The category is saved.").first().waitFor();
    expect(await one("select title from public.pte_categories where id = $1", [id])).toEqual({
      title: "Warming up",
    });
  });
});

test("unsaved work on a mock test survives a lost session whose owner signs out", async () => {
  const page = await browser.open();
  await signIn(page, "editor");
  await page.goto("/admin/pte_tests/create");
  await field(page, "Title").fill("Half a test");
  await page.getByText(/Kept on this computer/).waitFor();
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes("auth-token")) ?? "";
    const session = JSON.parse(localStorage.getItem(key) ?? "{}");
    const ended = { ...session, access_token: "ended", refresh_token: "ended", expires_at: 1 };
    localStorage.setItem(key, JSON.stringify(ended));
  });
  const saving = save(page);
  await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await saving;
  await signIn(page, "editor");
  await page.goto("/admin/pte_tests/create");
  await page.getByText(/You have unsaved work from/).waitFor();
  await page.getByRole("button", { name: "Restore" }).click();
  expect(await field(page, "Title").inputValue()).toBe("Half a test");
});
