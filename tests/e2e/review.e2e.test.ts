import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import ws from "ws";
import { samplePassword } from "../../supabase/local/accounts.ts";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
const database = new pg.Client({ connectionString: inject("databaseUrl") });
const choices = ["Rain", "Wind", "Sun"].map((text, n) => ({ id: "ABC".charAt(n), text }));
let question: string;
let broken: string;

async function insert(title: string, key: string): Promise<string> {
  const { rows } = await database.query(
    `insert into public.reading_questions (type, title, prompt_text, options, answer_key)
     values ('multiple_choice_single', $1, 'What moves the mill?', $2, $3) returning id`,
    [title, JSON.stringify({ choices }), JSON.stringify({ correct: [key] })],
  );
  return rows[0].id;
}

beforeAll(async () => {
  await database.connect();
  question = await insert("Windmills", "B");
  broken = await insert("Broken mill", "Z");
});
afterAll(() => database.end());

const address = (id: string) => `/admin/reading_questions/${id}`;
const review = (page: Page) => page.getByRole("region", { name: "Review" });

/** The client of an editor's own program, past the console. */
async function editorClient() {
  const options = { realtime: { transport: ws }, auth: { persistSession: false } } as const;
  const client = createClient(inject("apiUrl"), inject("publishableKey"), options as never);
  const email = "editor@pte.local";
  const { error } = await client.auth.signInWithPassword({ email, password: samplePassword });
  if (error) throw error;
  return client;
}

describe("the review of a question", () => {
  test("an editor asks, an admin comments and approves, it is published", async () => {
    const editor = await browser.open();
    await signIn(editor, "editor");
    await editor.goto(address(question));
    await editor.getByRole("textbox", { name: "Explanation" }).fill("A mill turns by wind.");
    await editor.getByRole("button", { name: "Save", exact: true }).click();
    await editor.getByText("The question is saved.").first().waitFor();
    await review(editor).getByRole("combobox", { name: "Reviewer" }).click();
    const { rows } = await database.query(
      "select name from public.users where email = 'admin@pte.local'",
    );
    await editor.getByRole("option", { name: rows[0].name }).click();
    await review(editor).getByRole("button", { name: "Ask for review" }).click();
    await review(editor).getByText(`Waiting for ${rows[0].name}.`).waitFor();
    expect(await seriousViolations(editor)).toEqual([]);

    const admin = await browser.open();
    await signIn(admin, "admin");
    await admin
      .getByRole("region", { name: "Waiting for my review" })
      .getByRole("link", { name: "Windmills" })
      .click();
    await review(admin).getByRole("textbox", { name: "Comment", exact: true }).fill("Well put.");
    await review(admin).getByRole("button", { name: "Add comment" }).click();
    await review(admin).getByText("Well put.").waitFor();
    await review(admin).getByRole("button", { name: "Approve" }).click();
    await review(admin)
      .getByText(/^Approved by/)
      .waitFor();

    await editor.reload();
    await editor.getByRole("switch", { name: "Published" }).click();
    await editor.getByRole("button", { name: "Save", exact: true }).click();
    await editor.getByText("The question is saved.").first().waitFor();
    const stored = await database.query(
      "select is_active, review_status from public.reading_questions where id = $1",
      [question],
    );
    expect(stored.rows).toEqual([{ is_active: true, review_status: "approved" }]);
  });

  test("a broken key is published neither in the console nor past it", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto(address(broken));
    await page.getByText("A correct choice is not among the choices.").waitFor();
    expect(await page.getByRole("switch", { name: "Published" }).isDisabled()).toBe(true);

    const client = await editorClient();
    const fixed = { answer_key: { correct: ["A"] }, is_active: true };
    for (const changes of [{ is_active: true }, fixed]) {
      const { error } = await client.from("reading_questions").update(changes).eq("id", broken);
      expect(error?.code).toBe("23514");
    }
  });
});
