import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { createDatabase, dropDatabase } from "../../supabase/local/platform/bootstrap.ts";
import { databaseUrl } from "../../supabase/local/urls.ts";
import { migratedTemplate } from "./templates.ts";

export { migratedTemplate, seededTemplate } from "./templates.ts";

export interface TestDatabase {
  /** Connections as role postgres, owner of the schema; row-level security does not bind it. */
  readonly pool: pg.Pool;
  /** Connection string of role postgres. */
  readonly url: string;
}

/** Row values as the driver gives them; a test asserts on what it expects. */
export type Row = Record<string, unknown>;

/** Connections to a database that is dropped when the test is over. */
export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 8 });
  pool.on("error", (error) => {
    // Dropping the database ends connections that are still saying goodbye.
    if (!pool.ending) throw error;
  });
  return pool;
}

/**
 * Gives the test file a database of its own, copied from the migrated template and dropped at the
 * end. Call it at the top of the file or of a `describe`.
 * @param template another database to copy; "platform_template" has no migration applied.
 */
export function openTestDatabase(template = migratedTemplate): TestDatabase {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const port = inject("postgresPort");
  const url = databaseUrl(port, name);
  const pool = openPool(url);
  beforeAll(() => createDatabase(port, name, template));
  afterAll(async () => {
    await pool.end();
    await dropDatabase(port, name);
  });
  return { pool, url };
}
