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

beforeAll(async () => {
  await database.connect();
  for (const title of titles)
    await database.query(
      `insert into public.reading_questions (type, title, prompt_text, options, answer_key)
       values ('multiple_choice_single', $1, 'Where do quokkas live?', $2, '{"correct": ["A"]}')`,
      [title, { choices: ["West", "East", "North"].map((text, n) => ({ id: "ABC"[n], text })) }],
    );
});
afterAll(() => database.end());

const stored = async () => {
  const sql = "select title from public.reading_questions where prompt_text like $1 order by title";
  return (await database.query(sql, ["Where do quokkas%"])).rows.map(({ title }) => title);
};

async function exported(page: Page, format: string): Promise<Buffer> {
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: format }).click();
  return readFile(await (await saved).path());
}

async function openQuokkas(page: Page) {
  const filter = encodeURIComponent(JSON.stringify({ q: "quokkas" }));
  await page.goto(`/admin/reading_questions?filter=${filter}`);
  await page.getByRole("link", { name: "Quokka one" }).waitFor();
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel("File to import")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });

test("a filtered list goes out, comes back changed, is reviewed, applied and undone", async () => {
  const page = await browser.open();
  await signIn(page, "editor");
  await openQuokkas(page);
  const workbook = await exported(page, "Excel (XLSX)");
  const cells: unknown[][] = [];
  for await (const { values } of streamXlsxRows(workbook)) cells.push(values);
  expect(cells).toHaveLength(4);
  expect(cells[1]?.some((cell) => cell === false)).toBe(true);

  const csv = (await exported(page, "CSV")).toString();
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ""), { header: true });
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
  await choose(page, "quokkas.csv", Buffer.from(Papa.unparse(data)));
  await page.getByText("Before: Quokka one").waitFor();
  await page.getByText("After: =Quokka 1").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Refused: 1" }).click();
  await page.getByText(/Difficulty: Choose a difficulty/).waitFor();
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
