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
