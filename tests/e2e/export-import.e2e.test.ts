import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { streamXlsxRows } from "hucre/xlsx";
import Papa from "papaparse";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
const database = new pg.Client({ connectionString: inject("databaseUrl") });
const titles = ["Quokka one", "Quokka two", "Quokka three"];

const options = { choices: ["West", "East", "North"].map((text, n) => ({ id: "ABC"[n], text })) };

async function add(title: string, text: string, isActive: boolean) {
  const row = { type: "multiple_choice_single", title, prompt_text: text, options };
  const question = { ...row, answer_key: { correct: ["A"] } };
  if (isActive)
    await database.query(
      "select public.record_question_check('reading', $1, private.profile_version_in_force())",
      [question],
    );
  await database.query(
    `insert into public.reading_questions (type, title, prompt_text, options, answer_key, is_active)
     values ('multiple_choice_single', $1, $2, $3, '{"correct": ["A"]}', $4)`,
    [title, text, options, isActive],
  );
}

beforeAll(async () => {
  await database.connect();
  for (const title of titles) await add(title, "Where do quokkas live?", false);
  await add("Numbat four", "Where do numbats sleep?", true);
  await add("Numbat five", "Where do numbats eat?", true);
});
afterAll(() => database.end());

const stored = async () => {
  const sql = "select title from public.reading_questions where prompt_text like $1 order by title";
  return (await database.query(sql, ["Where do quokkas%"])).rows.map(({ title }) => title);
};

async function exported(page: Page, format: string): Promise<Buffer> {
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: format, exact: true }).click();
  return readFile(await (await saved).path());
}

async function openFound(page: Page, list: string, filter: object, first: string) {
  await page.goto(`/admin/${list}?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  await page.getByRole("link", { name: first, exact: true }).waitFor();
}
const openQuokkas = (page: Page) =>
  openFound(page, "reading_questions", { q: "quokkas" }, "Quokka one");

async function exportedCsv(page: Page, format: string) {
  const csv = (await exported(page, format)).toString().replace(/^\ufeff/, "");
  return Papa.parse<Record<string, string>>(csv, { header: true });
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel("File to import")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });

test("a filtered list goes out, comes back changed, is reviewed, applied and undone", async () => {
  const page = await browser.open();
  await signIn(page, "editor");
  await openQuokkas(page);
  const workbook = await exported(page, "Excel (XLSX), all fields");
  const cells: unknown[][] = [];
  for await (const { values } of streamXlsxRows(workbook)) cells.push(values);
  expect(cells).toHaveLength(4);
  expect(cells[1]?.some((cell) => cell === false)).toBe(true);

  const { data } = await exportedCsv(page, "CSV, all fields");
  expect(data).toHaveLength(3);
  for (const row of data) {
    if (row.title === "Quokka one") row.title = "=Quokka 1";
    if (row.title === "Quokka two") row.difficulty = "Impossible";
  }

  await page.getByRole("link", { name: "Import…" }).click();
  await page.getByRole("heading", { name: "Import reading questions" }).waitFor();
  await choose(page, "quokkas.xlsx", workbook);
  await page.getByRole("button", { name: "Unchanged: 3" }).waitFor();
  await page.getByRole("button", { name: "Read another file" }).click();
  // A comma too many, as where somebody forgot quotation marks: its row is refused, not the file.
  const lines = Papa.unparse(data).split("\r\n");
  const tooWide = `no-id,${"x,".repeat(60)}x`;
  await choose(page, "quokkas.csv", Buffer.from([...lines, tooWide].join("\r\n")));
  await page.getByText("Before: Quokka one").waitFor();
  await page.getByText("After: =Quokka 1").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Refused: 2" }).click();
  await page.getByText(/Difficulty: Choose a difficulty/).waitFor();
  await page.getByText(/which has no name in the heading/).waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the refused rows" }).click();
  const refused = await readFile(await (await saved).path(), "utf8");
  expect(refused).toContain("Quokka two");
  expect(refused).toMatch(/rejected_row,rejected_fields,rejected_reasons/);
  await page.getByLabel(/^Reason/).fill("Numbers instead of words");
  await page.getByRole("button", { name: "Change 1 record" }).click();
  await page.getByText("1 record changed.").waitFor();
  expect(await stored()).toEqual(["=Quokka 1", "Quokka three", "Quokka two"]);

  await page.getByRole("link", { name: "Undo" }).click();
  const dialog = page.getByRole("dialog", { name: "Undo the whole batch" });
  await dialog.getByRole("button", { name: "Undo" }).click();
  await dialog.getByText("1 record put back.").waitFor();
  expect(await stored()).toEqual(["Quokka one", "Quokka three", "Quokka two"]);
});

test("questions leave as a QTI package that says what they lost", async () => {
  const page = await browser.open();
  await signIn(page, "editor");
  await openQuokkas(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: "QTI 3…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export as QTI 3" });
  await dialog.getByRole("list", { name: "What is lost" }).getByText("Quokka one").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save the file" }).click();
  const files = unzipSync(await readFile(await (await saved).path()));
  expect(Object.keys(files).filter((name) => name.startsWith("items/"))).toHaveLength(3);
  expect(strFromU8(files["imsmanifest.xml"] ?? new Uint8Array())).toContain("QTI Package");
  expect(strFromU8(files["what-is-lost.txt"] ?? new Uint8Array())).toContain("Quokka two");
});

test("a file holds the columns of the list in its order, by the words on the screen", async () => {
  const page = await browser.open();
  await signIn(page, "editor");
  await openQuokkas(page);
  await page.getByRole("button", { name: "Sort by title" }).click();
  await page.waitForURL(/sort=title/);
  await page.getByRole("row").nth(1).getByRole("link", { name: "Quokka one" }).waitFor();
  const { data, meta } = await exportedCsv(page, "CSV");
  const headings = await page.getByRole("columnheader").allInnerTexts();
  const shown = headings.map((text) => text.trim()).filter(Boolean);
  expect(meta.fields).toEqual([...shown, "id", "version"]);
  expect(data.map((row) => [row.Title, row.Status])).toEqual(
    titles.map((one) => [one, "Draft"]).sort(),
  );
});

test("a published question changes by a file once the change has passed the check", async () => {
  const page = await browser.open();
  await signIn(page, "editor");
  await openFound(page, "reading_questions", { q: "numbats" }, "Numbat four");
  const { data } = await exportedCsv(page, "CSV, all fields");
  for (const row of data) {
    if (row.title === "Numbat four") row.prompt_text = "Where do the numbats sleep at night?";
    else row.key = JSON.stringify({ correct: ["Z"] });
  }
  await page.getByRole("link", { name: "Import…" }).click();
  await choose(page, "numbats.csv", Buffer.from(Papa.unparse(data)));
  await page.getByText("Before: Where do numbats sleep?").waitFor();
  await page.getByRole("button", { name: "Refused: 1" }).click();
  await page.getByText(/^Answer key: /).waitFor();
  await page.getByLabel(/^Reason/).fill("Said more clearly");
  await page.getByRole("button", { name: "Change 1 record" }).click();
  await page.getByText("1 record changed.").waitFor();
  const sql =
    "select prompt_text, is_active from public.reading_questions where title = 'Numbat four'";
  expect((await database.query(sql)).rows).toEqual([
    { prompt_text: "Where do the numbats sleep at night?", is_active: true },
  ]);
});

test("a lesson leaves as GIFT, with what its items lose said before and in the file", async () => {
  const { rows } = await database.query(
    `select title from public.practice_lessons
     where status <> 'archived' and question_count > 1 order by slug limit 1`,
  );
  const page = await browser.open();
  await signIn(page, "editor");
  await openFound(page, "practice_lessons", { q: rows[0]?.title }, String(rows[0]?.title));
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: "GIFT…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export as GIFT" });
  await dialog.getByRole("list", { name: "What is lost" }).getByRole("listitem").first().waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save the file" }).click();
  const gift = await readFile(await (await saved).path(), "utf8");
  expect(gift).toContain("$CATEGORY: ");
  expect(gift).toMatch(
    /Its timing is lost|GIFT holds no recordings|lettered anew|Nothing else is lost/,
  );
});

test("support brings organizations back; what the database refuses is saved, mended and the rest undone", async () => {
  const names = ["Numbat Academy", "Numbat School"];
  await database.query(
    "insert into public.organizations (name, slug, max_users) values ($1, 'numbat-academy', 10), ($2, 'numbat-school', 10)",
    names,
  );
  const sizes = async () => {
    const sql = "select max_users from public.organizations where name = any ($1) order by name";
    return (await database.query(sql, [names])).rows.map(({ max_users }) => max_users);
  };
  const page = await browser.open();
  await signIn(page, "support");
  await openFound(page, "organizations", { q: "Numbat" }, "Numbat Academy");
  const { data } = await exportedCsv(page, "CSV, all fields");
  for (const row of data) {
    if (row.name === "Numbat Academy") row.max_users = "25";
    else row.slug = "numbat-academy";
  }
  await page.getByRole("link", { name: "Import…" }).click();
  await page.getByRole("heading", { name: "Import organizations" }).waitFor();
  await choose(page, "numbats.csv", Buffer.from(Papa.unparse(data)));
  await page.getByText("After: 25").waitFor();
  await page.getByLabel(/^Reason/).fill("New contract");
  await page.getByRole("button", { name: "Change 2 records" }).click();
  await page.getByText("1 record changed.").waitFor();
  await page.getByText(/Another record already has this slug/).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  expect(await sizes()).toEqual([25, 10]);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the rows left as before" }).click();
  const left = (await readFile(await (await saved).path(), "utf8")).replace(/^\ufeff/, "");
  const [row] = Papa.parse<Record<string, string>>(left, { header: true }).data;
  expect(row).toMatchObject({ rejected_fields: "Slug", slug: "numbat-academy" });

  await page.getByRole("link", { name: "Undo" }).click();
  const dialog = page.getByRole("dialog", { name: "Undo the whole batch" });
  await dialog.getByRole("button", { name: "Undo" }).click();
  await dialog.getByText("1 record put back.").waitFor();
  expect(await sizes()).toEqual([10, 10]);

  await page.goto("/admin/imports?table=organizations");
  const mended = Papa.unparse([{ ...row, slug: "numbat-school-2" }]);
  await choose(page, "mended.csv", Buffer.from(mended));
  await page.getByText("After: numbat-school-2").waitFor();
});
