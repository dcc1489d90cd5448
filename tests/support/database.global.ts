import type { TestProject } from "vitest/node";
import { createDatabase } from "../../supabase/local/platform/bootstrap.ts";
import { createScratchDatabase, migrateScratchDatabase } from "../../supabase/local/scratch.ts";
import { databaseUrl } from "../../supabase/local/urls.ts";
import { startCluster } from "./cluster.ts";
import { applySeeds } from "./seeds.ts";
import { migratedTemplate, seededTemplate } from "./templates.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Port of the Postgres that the database tests share. */
    postgresPort: number;
  }
}

/** One server for the whole run. A test file copies one of its two templates in 0.1 s. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { port, stop } = await startCluster();
  await createScratchDatabase(port, migratedTemplate);
  await migrateScratchDatabase(port, migratedTemplate);
  await createDatabase(port, seededTemplate, migratedTemplate);
  await applySeeds(databaseUrl(port, seededTemplate));
  project.provide("postgresPort", port);
  return stop;
}
