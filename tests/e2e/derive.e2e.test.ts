import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
const database = new pg.Client({ connectionString: inject("databaseUrl") });

const passage =
  "Lighthouse keepers once lived beside the lamp they tended. Every evening somebody climbed the narrow stairs with oil and trimmed the wick before darkness came. Storms could keep a family on the rock for weeks without fresh bread. Today an engineer visits twice a year and checks a small computer.";

beforeAll(() => database.connect());
afterAll(() => database.end());

describe("items of one source", () => {
  test("are derived from a passage, and follow when it is corrected", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/question_sources/create");
    await page.getByRole("textbox", { name: "Title" }).fill("Keepers of the light");
    await page.getByRole("textbox", { name: "Passage or transcript" }).fill(passage);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Derive items…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/^\d+ proposals$/).waitFor();
    for (const box of await dialog
      .getByRole("checkbox", { name: /\((reading|listening)\)$/ })
      .all())
      await box.uncheck();
    await dialog.getByRole("checkbox", { name: /^Fill in the Blanks \(drop-down\)/ }).check();
    await dialog.getByRole("textbox", { name: "Title (Read Aloud)" }).fill("Keepers, read out");
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: "tests/e2e/output/derive-dialog.png" });
    await dialog.getByRole("button", { name: "Create 2 drafts" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("link", { name: "Keepers, read out" }).waitFor();

    const made = await database.query(
      "select prompt_text from public.speaking_questions where title = 'Keepers, read out'",
    );
    const [word] = /\b(stairs|evening|narrow|Storms|weeks|engineer|computer|lamp)\b/.exec(
      made.rows[0].prompt_text,
    ) ?? [""];
    await page
      .getByRole("textbox", { name: "Passage or transcript" })
      .fill(passage.replace(word, `great ${word}`));
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("2 items follow an earlier text.").waitFor();
    await page.getByRole("button", { name: "Review updates" }).click();
    await dialog.getByText("[added:").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: "tests/e2e/output/derive-updates.png" });
    await dialog.getByRole("button", { name: /^Update/ }).click();
    await dialog.waitFor({ state: "hidden" });
    const patched = await database.query(
      "select prompt_text, source_revision from public.speaking_questions where title = 'Keepers, read out'",
    );
    expect(patched.rows).toEqual([
      {
        prompt_text: made.rows[0].prompt_text.replace(word, `great ${word}`),
        source_revision: 2,
      },
    ]);
  });

  test("a question that is nearly the same as another asks before it is saved", async () => {
    const { rows } = await database.query(
      "insert into public.speaking_questions (type, title, prompt_text) values ('read_aloud', 'Bridges', $1) returning title",
      ["Bridges of stone outlast their builders, and the rivers below them change course instead."],
    );
    expect(rows).toHaveLength(1);
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/speaking_questions/create?type=read_aloud");
    await page.getByRole("textbox", { name: "Title" }).fill("Old bridges");
    await page
      .getByRole("textbox", { name: /Text to read/ })
      .fill(
        "Bridges of stone outlast their builders, and the rivers below them change course instead of them.",
      );
    const panel = page.getByRole("region", { name: "Similar questions" });
    await panel.getByRole("link", { name: "Bridges" }).waitFor();
    await panel.getByRole("button", { name: "Show the difference to Bridges" }).click();
    await panel.getByText("[only in this one:").first().waitFor();
    const violations = await seriousViolations(page);
    expect(violations.filter((violation) => !violation.includes("<kbd"))).toEqual([]);
    await page.screenshot({ path: "tests/e2e/output/similar-panel.png" });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("There is a question like this already").waitFor();
    await page.screenshot({ path: "tests/e2e/output/similar-dialog.png" });
    await dialog.getByRole("button", { name: "Save anyway" }).click();
    await dialog.waitFor({ state: "hidden" });
    await expect
      .poll(
        async () =>
          (
            await database.query(
              "select from public.speaking_questions where title = 'Old bridges'",
            )
          ).rowCount,
        { timeout: 10_000 },
      )
      .toBe(1);
  });
});

test("the list of tags and of sources has no serious violation", async () => {
  const page = await browser.open();
  await signIn(page, "editor");
  for (const [path, name] of [
    ["/admin/tags", "Tags"],
    ["/admin/question_sources", "Sources"],
  ] as const) {
    await page.goto(path);
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByRole("row").nth(1).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: `tests/e2e/output/list-${name}.png` });
  }
});
