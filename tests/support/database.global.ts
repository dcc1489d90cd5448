import pg from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../../supabase/local/migrations.ts";
import { createDatabase } from "../../supabase/local/platform/bootstrap.ts";
import { databaseUrl } from "../../supabase/local/urls.ts";
import { startCluster } from "./cluster.ts";

/** Every test file copies this database: all migrations applied, no rows. */
export const migratedTemplate = "migrated_template";

declare module "vitest" {
  interface ProvidedContext {
    /** Port of the Postgres that the database tests share. */
    postgresPort: number;
  }
}

/** One server for the whole run. Migrations are applied once; a test file copies the result in 0.1 s. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  await createDatabase(cluster.port, migratedTemplate);
  const client = new pg.Client({ connectionString: databaseUrl(cluster.port, migratedTemplate) });
  await client.connect();
  try {
    await applyMigrations(client);
  } finally {
    await client.end();
  }
  project.provide("postgresPort", cluster.port);
  return cluster.stop;
}
