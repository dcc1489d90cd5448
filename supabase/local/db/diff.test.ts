import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFreePort } from "../free-port.ts";
import { installJobQueue } from "../job-queue.ts";
import { applyMigrations } from "../migrations.ts";
import { type Postgres, startPostgres } from "../postgres/start.ts";
import { diffFromMigrations } from "./diff.ts";
import { dropMonths } from "./partitions.ts";
import { withClient } from "./shadow.ts";

let folder: string;
let postgres: Postgres;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-diff-"));
  postgres = await startPostgres({ folder, port: await findFreePort(), fast: true });
  await withClient(postgres.url, (client) => applyMigrations(client));
  await installJobQueue(postgres.adminUrl);
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const runSql = (sql: string) => withClient(postgres.url, (client) => client.query(sql));

test("the calendar and the job queue are no difference", async () => {
  await runSql("select private.create_month_partitions('public.audit_log', date '2024-01-01', 2)");
  expect(await diffFromMigrations(postgres.port, postgres.url)).toBe("");
  await withClient(postgres.url, dropMonths);
  expect(await diffFromMigrations(postgres.port, postgres.url)).toBe("");
});

test("what was made by hand is found, policies on storage included", async () => {
  await runSql(`
    alter table public.forums add column colour text;
    create policy "Probe" on storage.objects for select to authenticated using (bucket_id = 'probe');`);
  const sql = await diffFromMigrations(postgres.port, postgres.url);
  expect(sql).toContain('ADD COLUMN "colour" text');
  expect(sql).toContain('CREATE POLICY "Probe" ON "storage"."objects"');
});
