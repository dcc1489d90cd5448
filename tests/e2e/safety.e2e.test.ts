import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
const database = new pg.Client({ connectionString: inject("databaseUrl") });

beforeAll(async () => {
  await database.connect();
  await database.query(
    `insert into public.writing_questions (type, title, prompt_text, difficulty)
     select 'write_essay', 'Batch essay ' || n, 'Is zymurgy an art or a science?', 'Easy' from generate_series(1, 40) n`,
  );
});
afterAll(() => database.end());

async function difficulties(): Promise<string[]> {
  const { rows } = await database.query(
    "select distinct difficulty::text as d from public.writing_questions where title like 'Batch essay %' order by 1",
  );
  return rows.map(({ d }) => d);
}

describe("working safely together", () => {
  test("unsaved work of a tab that was closed is offered back", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    const { rows } = await database.query(
      "select id from public.writing_questions where title = 'Batch essay 1'",
    );
    const address = `/admin/writing_questions/${rows[0].id}`;
    await page.goto(address);
    await page.getByRole("textbox", { name: "Title" }).fill("Batch essay 1, half a thought");
    await page.getByText(/Kept on this computer/).waitFor();
    const next = await page.context().newPage();
    await page.close();
    await next.goto(address);
    await next.getByText(/You have unsaved work from/).waitFor();
    expect(await seriousViolations(next)).toEqual([]);
    await next.getByRole("button", { name: "Restore" }).click();
    const title = next.getByRole("textbox", { name: "Title" });
    expect(await title.inputValue()).toBe("Batch essay 1, half a thought");
  });

  test("all that a filter finds is edited in one batch, and the batch is undone", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    const filter = encodeURIComponent(JSON.stringify({ q: "zymurgy" }));
    await page.goto(`/admin/writing_questions?filter=${filter}`);
    await page.getByRole("checkbox", { name: /select all/i }).check();
    await page.getByRole("button", { name: "Select all 40 matching" }).click();
    await page.getByRole("button", { name: "Edit fields" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Difficulty" }).click();
    await page.getByRole("option", { name: "Hard" }).click();
    await dialog.getByText("40 questions of 40 will change.").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: "/tmp/safety-bulk.png" });
    await dialog.getByRole("button", { name: "Change 40 questions" }).click();
    await dialog.getByText("40 questions changed.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    expect(await difficulties()).toEqual(["Hard"]);

    await page.goto("/admin/batches");
    await page
      .getByRole("row", { name: /writing questions 40 In force/ })
      .getByRole("link")
      .click();
    await page.getByRole("button", { name: "Undo the batch" }).click();
    await page.getByText("40 records will get back the values from before the batch.").waitFor();
    await page.screenshot({ path: "/tmp/safety-undo.png" });
    await page.getByRole("dialog").getByRole("button", { name: "Undo" }).click();
    await page.getByText("40 records put back.").waitFor();
    expect(await difficulties()).toEqual(["Easy"]);
  });
});
