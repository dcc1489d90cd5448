import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

const HEADING = "Number,Kind,Title,Passage,Choices,Right answer,Difficulty";
const line = (id: number, title: string, right: string, difficulty = "Easy") =>
  `${id},r_mcq_single,${title},Which of these grows?,Reed|Stone|Glass,${right},${difficulty}`;
const csv = (...lines: string[]) => [HEADING, ...lines].join("\n");

const upload = (page: Page, text: string) =>
  page
    .getByLabel("File to import")
    .setInputFiles({ name: "reed.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

/** The status chip of a job's page, once the job has ended. */
const ended = (page: Page) =>
  page
    .getByText(/^(Done|Done in part|Stopped)$/)
    .first()
    .waitFor({ timeout: 60_000 });

async function newSource(page: Page, name: string, key: string): Promise<void> {
  await page.goto("/admin/pte_sync_sources/create");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Key").fill(key);
}

test("a CSV file with errors is mapped, tried, fixed, applied, seen in the bank and taken back", async () => {
  const page = await browser.open();
  await signIn(page, "editor");
  await newSource(page, "Reed papers", "reed-papers");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Import" }).waitFor();

  await upload(
    page,
    csv(
      line(1, "Reed one", "Reed"),
      line(2, "Reed two", "Iron"),
      line(3, "Reed three", "Stone", "Brutal"),
    ),
  );
  await page.getByText("of the first 3 rows would be rejected").waitFor();
  // What the names do not tell, a person chooses.
  const choose = async (field: string, path: string) => {
    await page.getByRole("combobox", { name: `${field}: field of the source` }).click();
    await page.getByRole("option", { name: path, exact: true }).click();
  };
  await choose("Type", "Kind");
  await choose("Options", "Choices");
  await choose("Answer key", "Right answer");
  await page.getByText("2 of the first 3 rows would be rejected").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.screenshot({ path: "/tmp/sync-source.png", fullPage: true });

  await page.getByRole("button", { name: "Dry run", exact: true }).click();
  await page.getByRole("heading", { name: "Dry run of Reed papers" }).waitFor();
  await ended(page);
  await page.getByRole("button", { name: "Rejected 2" }).click();
  await page.getByText("A correct choice is not among the choices.").waitFor();
  await page.getByText("“Brutal” is no difficulty.").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.screenshot({ path: "/tmp/sync-dry-run.png", fullPage: true });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the rejected rows" }).click();
  expect((await download).suggestedFilename()).toBe("rejected-rows.csv");

  await page
    .getByRole("navigation", { name: "Related" })
    .getByRole("link", { name: "Source" })
    .click();
  await upload(
    page,
    csv(
      line(1, "Reed one", "Reed"),
      line(2, "Reed two", "Glass"),
      line(3, "Reed three", "Stone", "Hard"),
    ),
  );
  await page.getByText("All of the first 3 rows can be taken.").waitFor();
  await page.getByRole("button", { name: "Dry run", exact: true }).click();
  await ended(page);
  await page.getByRole("button", { name: "Created 3" }).waitFor();
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("heading", { name: "Apply of a dry run of Reed papers" }).waitFor();
  await ended(page);
  await page.screenshot({ path: "/tmp/sync-applied.png", fullPage: true });
  const applied = page.url();

  await page.getByRole("link", { name: "Reed two" }).click();
  await page.getByText("Reed two").first().waitFor();
  expect(page.url()).toContain("/admin/reading_questions/");

  await page.goto(applied);
  await page.getByRole("button", { name: "Undo…" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("Wrong papers");
  await page.getByRole("button", { name: "Undo the job" }).click();
  await page.getByRole("heading", { name: "Undo of Reed papers" }).waitFor();
  await ended(page);
  await page.getByRole("button", { name: "Removed 3" }).waitFor();
});

const MOSS = "external_id,type,title,prompt_text,media_url";
const moss = (id: number, media = "") =>
  `${id},s_describe_image,Moss ${id},Say what the chart shows.,${media}`;

/** Imports a file on the page of a source without a dry run, and waits for the end of the job. */
async function importNow(page: Page, text: string): Promise<void> {
  await upload(page, text);
  await page.getByText(/of the first \d rows? can be taken/).waitFor();
  await page.getByRole("button", { name: "Import without a dry run" }).click();
  await page.getByRole("heading", { name: "Run of Moss papers" }).waitFor();
  await ended(page);
}

test("what was left out of a row is found by its chip; a run that lacks too much marks nothing until a person says so", async () => {
  const page = await browser.open();
  await signIn(page, "editor");
  await newSource(page, "Moss papers", "moss-papers");
  await page.getByLabel("Each run holds everything the source has").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Import" }).waitFor();
  const source = page.url();
  await importNow(
    page,
    [MOSS, moss(1), moss(2, "ftp://files.example/moss.png"), moss(3)].join("\n"),
  );

  const rows = page.getByRole("table", { name: "Rows of the job" }).getByRole("rowheader");
  await expect.poll(() => rows.count()).toBe(3);
  const chip = page.getByRole("button", { name: "With warnings 1" });
  await chip.click();
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByText("“ftp://files.example/moss.png” is left out").waitFor();
  expect(await chip.getAttribute("aria-pressed")).toBe("true");
  // The filter stands in the address, so that it can be sent to somebody.
  await page.reload();
  await page.getByText("“ftp://files.example/moss.png” is left out").waitFor();
  expect(await rows.count()).toBe(1);
  expect(await seriousViolations(page)).toEqual([]);

  await page.goto(source);
  await importNow(page, [MOSS, moss(1)].join("\n"));
  await page
    .getByText(/lacks 2 of the 3 questions it had/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Mark as gone nevertheless…" }).click();
  const dialog = page.getByRole("dialog", { name: "Mark as gone nevertheless" });
  await dialog.getByText(/Marks 2 questions as gone from the source/).waitFor();
  expect(await dialog.getByRole("button", { name: "Mark as gone" }).isDisabled()).toBe(true);
  expect(await seriousViolations(page)).toEqual([]);
  // Closed, nothing has happened.
  await dialog.getByRole("button", { name: "Close" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Mark as gone nevertheless…" }).click();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Their archive is closed");
  await dialog.getByRole("button", { name: "Mark as gone" }).click();
  await page.getByText("2 questions marked as gone.").waitFor();
  await page.getByText("Done", { exact: true }).first().waitFor();
  expect(await page.getByRole("button", { name: "Mark as gone nevertheless…" }).count()).toBe(0);
  await page.getByText(/although that is more than a run may mark: Their archive/).waitFor();

  await page.goto(source);
  await page.getByText("2 questions are not in the source any more.").waitFor();
  await page.getByRole("link", { name: "Moss 3" }).waitFor();
});

/** A feed of many short pages, so slow that a person can watch it. */
async function slowFeed(): Promise<number> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://feed");
    const page = Number(url.searchParams.get("page"));
    const items = Array.from({ length: 10 }, (_, n) => ({
      id: page * 10 + n,
      type: "s_read_aloud",
      title: `Slow ${page}-${n}`,
      text: "The tide follows the moon.",
    }));
    setTimeout(() => response.end(JSON.stringify({ items, total: 5000 })), 150);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return (server.address() as AddressInfo).port;
}

test("a feed is run under the eyes of a person, cancelled, and its suggestions and lists read well", async () => {
  const port = await slowFeed();
  const page = await browser.open();
  await signIn(page, "admin");
  await newSource(page, "Slow feed", "slow-feed");
  await page.getByRole("combobox", { name: "Comes from" }).click();
  await page.getByRole("option", { name: /^Feed over HTTP/ }).click();
  await page.getByLabel("Address of the feed").fill(`http://127.0.0.1:${port}/questions`);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Look at the first rows" }).click();
  await page.getByText(/is an address of a private network/).waitFor();
  await page.getByRole("link", { name: "Change" }).click();
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByLabel("host:port").fill(`127.0.0.1:${port}`);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Look at the first rows" }).click();
  await page.getByText("All of the first 20 rows can be taken.").waitFor();
  await page.getByRole("button", { name: "Run now" }).click();
  await page.getByText(/\d+ of 5,000 rows · \d+ a second/).waitFor({ timeout: 60_000 });
  await page.screenshot({ path: "/tmp/sync-running.png", fullPage: true });
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Cancelled", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Resume" }).waitFor();

  for (const list of ["pte_sync_sources", "pte_sync_jobs", "pte_sync_suggestions"]) {
    await page.goto(`/admin/${list}`);
    await page
      .getByRole("main")
      .getByText(/Slow feed|revised|says anything/)
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: `/tmp/sync-list-${list}.png` });
  }
});
