import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { samplePassword } from "../../supabase/local/accounts.ts";
import { openBrowser, signIn } from "./browser.ts";

const browser = openBrowser();
const database = new pg.Client({ connectionString: inject("databaseUrl") });
let question: string;

beforeAll(async () => {
  await database.connect();
  const { rows } = await database.query(
    `insert into public.writing_questions (type, title, prompt_text)
     values ('write_essay', 'Cities and cars', 'Should cities ban cars?') returning id`,
  );
  question = rows[0].id;
});
afterAll(() => database.end());

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

async function storedTitle(): Promise<string> {
  const sql = "select title from public.writing_questions where id = $1";
  return (await database.query(sql, [question])).rows[0].title;
}

describe("nothing typed is lost", () => {
  test("a session that ends mid-edit asks for the password in place, then saves", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto(`/admin/writing_questions/${question}`);
    await page.getByRole("textbox", { name: "Title" }).fill("Cities without cars");
    await database.query("delete from auth.sessions");
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.includes("auth-token")) ?? "";
      const session = JSON.parse(localStorage.getItem(key) ?? "{}");
      const ended = { ...session, access_token: "ended", refresh_token: "ended", expires_at: 1 };
      localStorage.setItem(key, JSON.stringify(ended));
    });
    // Whatever the page asks next finds the session ended: the dialog may come before the click does.
    const saving = save(page);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Password").fill(samplePassword);
    await dialog.getByRole("button", { name: "Go on" }).click();
    await dialog.waitFor({ state: "hidden" });
    await saving;
    expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).toBe(
      "Cities without cars",
    );
    await expect.poll(storedTitle, { timeout: 10_000 }).toBe("Cities without cars");
  });

  test("a colleague's save in between is shown beside mine, and mine can go on top", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto(`/admin/writing_questions/${question}`);
    await page.getByRole("textbox", { name: "Title" }).fill("My wording");
    await database.query(
      "update public.writing_questions set title = 'Their wording', tags = '{transport}' where id = $1",
      [question],
    );
    await save(page);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("cell", { name: "Their wording" }).waitFor();
    await dialog.getByRole("cell", { name: "My wording" }).waitFor();
    await dialog.getByRole("button", { name: "Go on with these values" }).click();
    await dialog.waitFor({ state: "hidden" });
    await save(page);
    await expect.poll(storedTitle, { timeout: 10_000 }).toBe("My wording");
    const { rows } = await database.query(
      "select tags from public.writing_questions where id = $1",
      [question],
    );
    // A field that I had not touched follows theirs.
    expect(rows[0].tags).toEqual(["transport"]);
  });
});
