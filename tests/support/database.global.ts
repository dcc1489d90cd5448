import { readFile } from "node:fs/promises";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../../supabase/local/migrations.ts";
import { createDatabase } from "../../supabase/local/platform/bootstrap.ts";
import { databaseUrl } from "../../supabase/local/urls.ts";
import { seedFiles } from "../../supabase/seeds/modules.ts";
import { startCluster } from "./cluster.ts";
import { migratedTemplate, seededTemplate } from "./templates.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Port of the Postgres that the database tests share. */
    postgresPort: number;
  }
}

async function prepare(port: number, name: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: databaseUrl(port, name) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function applySeeds(client: pg.Client): Promise<void> {
  for (const path of await seedFiles()) {
    await client.query(await readFile(path, "utf8"));
    await client.query("reset all");
  }
}

/** One server for the whole run. A test file copies one of its two templates in 0.1 s. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { port, stop } = await startCluster();
  await createDatabase(port, migratedTemplate);
  await prepare(port, migratedTemplate, (client) => applyMigrations(client));
  await createDatabase(port, seededTemplate, migratedTemplate);
  await prepare(port, seededTemplate, applySeeds);
  project.provide("postgresPort", port);
  return stop;
}
