import pg from "pg";
import { applyMigrations } from "../migrations.ts";
import { createDatabase, dropDatabase } from "../platform/bootstrap.ts";
import { databaseUrl } from "../urls.ts";
import { withDatabase } from "./open-database.ts";

/** Opens a connection for `use` and closes it whatever happens. */
export async function withClient<T>(
  url: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/**
 * Lends `use` a database of its own beside the live one, as a new project would be: with all migrations
 * applied, or with none.
 */
export async function withShadow<T>(
  port: number,
  content: "migrated" | "empty",
  use: (url: string) => Promise<T>,
): Promise<T> {
  const name = `shadow_${content}_${process.pid}`;
  const url = databaseUrl(port, name);
  await createDatabase(port, name);
  try {
    if (content === "migrated") await withClient(url, (client) => applyMigrations(client));
    return await use(url);
  } finally {
    await dropDatabase(port, name);
  }
}

/** A database with all migrations and no data, on the running stack's server or one started for `use`. */
export function withMigrated<T>(use: (url: string) => Promise<T>): Promise<T> {
  return withDatabase(({ port }) => withShadow(port, "migrated", use));
}
