import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
const run = randomUUID();
const legacyId = randomUUID();
let database: pg.Client;

const report = {
  problems: ["posts: 3 rows were read, but 2 are accounted for."],
  remarks: ["users: 1 rows changed in the source since they came over."],
  absent: ["media"],
  unknown: [],
  leftOut: [{ table: "sessions", rows: 9, reason: "Everybody signs in again." }],
  tables: [
    {
      ...{ table: "users", read: 1200, imported: 1100, merged: 0, setAside: 100 },
      ...{ already: 0, changedAtSource: 0, changedIds: [], reasons: {} },
    },
  ],
};

beforeAll(async () => {
  database = new pg.Client({ connectionString: inject("databaseUrl") });
  await database.connect();
  await database.query(
    `insert into private.legacy_runs (id, source_state, finished_at, report) values ($1, 'L11+X', now(), $2)`,
    [run, JSON.stringify(report)],
  );
  await database.query(
    `insert into private.legacy_ids (source_table, legacy_id, run_id, outcome, source_hash)
     values ('users', $2, $1, 'set_aside', '')`,
    [run, legacyId],
  );
  await database.query(
    `insert into private.legacy_ledger (source_table, legacy_id, kind, field, reason, old) values
       ('users', $1, 'set_aside', null, 'Its address is missing.', '{"name": "Somebody of the story"}'),
       ('users', $1, 'changed', 'email', 'Addresses are kept in lower case.', '"A@Example.org"')`,
    [legacyId],
  );
});

afterAll(async () => {
  await database.query("delete from private.legacy_ids where run_id = $1", [run]);
  await database.query("delete from private.legacy_runs where id = $1", [run]);
  await database.end();
});

test("a developer reads what an import brought, and follows a reason to the legacy row", async () => {
  const page = await browser.open();
  await signIn(page, "admin");
  await page.getByRole("link", { name: "Legacy import", exact: true }).click();
  await page.getByRole("heading", { name: "Legacy imports", level: 1 }).waitFor();
  const line = page.getByRole("row").filter({ hasText: "L11+X" });
  await line.getByText("1 check failed").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await line.getByRole("link").first().click();

  await page.getByText("posts: 3 rows were read, but 2 are accounted for.").waitFor();
  const counts = page.getByRole("table", { name: "Rows of each table" });
  await counts.getByRole("row").filter({ hasText: "1,100" }).waitFor();
  await counts.getByText("Not imported by rule: Everybody signs in again.").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page
    .getByRole("table", { name: "What the ledger says" })
    .getByRole("link", { name: "Its address is missing." })
    .click();

  await page.getByRole("heading", { name: "Ledger of the legacy import", level: 1 }).waitFor();
  const aside = page.getByRole("row").filter({ hasText: legacyId });
  await aside.getByText("Not here").waitFor();
  await expect.poll(() => aside.count()).toBe(1);
  await page.getByRole("button", { name: "Export" }).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await aside.getByRole("link").first().click();

  await page.getByText('"Somebody of the story"').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("link", { name: legacyId }).click();
  await page.getByRole("row").filter({ hasText: "Addresses are kept in lower case." }).waitFor();
});
