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
    await dialog.getByRole("button", { name: "Change 40 questions" }).click();
    await dialog.getByText("40 questions changed.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    expect(await difficulties()).toEqual(["Hard"]);

    await page.goto("/admin/batches");
    await page
      .getByRole("row", { name: /Writing questions 40 In force/ })
      .getByRole("link")
      .click();
    await page.getByRole("button", { name: "Undo the batch" }).click();
    await page.getByText("40 records will get back the values from before the batch.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Undo" }).click();
    await page.getByText("40 records put back.").waitFor();
    expect(await difficulties()).toEqual(["Easy"]);
  });

  test("all that match are checked and published, what cannot win is named, and the notification undoes it", async () => {
    const choices = ["Rain", "Wind", "Sun"].map((text, n) => ({ id: "ABC".charAt(n), text }));
    await database.query(
      `insert into public.reading_questions (type, title, prompt_text, options, answer_key)
       select 'multiple_choice_single', 'Quern ' || n, 'What turns the quern?', $1,
         jsonb_build_object('correct', jsonb_build_array(case n when 7 then 'Z' else 'B' end))
       from generate_series(1, 60) n`,
      [JSON.stringify({ choices })],
    );
    const published = async () => {
      const sql =
        "select count(*)::int as n from public.reading_questions where title like 'Quern %' and is_active";
      return (await database.query(sql)).rows[0].n;
    };
    const page = await browser.open();
    await signIn(page, "editor");
    const filter = encodeURIComponent(JSON.stringify({ q: "quern" }));
    await page.goto(`/admin/reading_questions?filter=${filter}`);
    await page.getByRole("checkbox", { name: /select all/i }).check();
    await page.getByRole("button", { name: "Select all 60 matching" }).click();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Each is checked first/).waitFor();
    await dialog.getByRole("button", { name: "Publish 60 questions" }).click();
    await dialog.getByText("59 questions changed.").waitFor();
    const left = dialog.getByRole("listitem").filter({ hasText: "Quern 7" });
    await left.getByText(/Correct choices|Right answer/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await published()).toBe(59);
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByRole("link", { name: "Undo" }).click();
    await page.getByText("59 records will get back the values from before the batch.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Undo" }).click();
    await page.getByText("59 records put back.").waitFor();
    expect(await published()).toBe(0);
    await database.query("delete from public.reading_questions where title like 'Quern %'");
  });
});
