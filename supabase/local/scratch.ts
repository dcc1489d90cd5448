import pg from "pg";
import { applyMigrations } from "./migrations.ts";
import { createDatabase, dropDatabase } from "./platform/bootstrap.ts";
import { databaseUrl } from "./urls.ts";

/**
 * Makes (or makes anew) an empty database that looks like a new hosted project.
 * @returns its connection string for role `postgres`.
 */
export async function createScratchDatabase(port: number, name: string): Promise<string> {
  await createDatabase(port, name);
  return databaseUrl(port, name);
}

/** Applies all migrations to a scratch database; returns the versions applied now. */
export async function migrateScratchDatabase(port: number, name: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl(port, name) });
  await client.connect();
  try {
    return await applyMigrations(client);
  } finally {
    await client.end();
  }
}

export { dropDatabase as dropScratchDatabase };
