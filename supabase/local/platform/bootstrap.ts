import { readFile } from "node:fs/promises";
import pg from "pg";
import { systemSchemaStatements } from "../lite/system-schema.ts";
import { adminUrl } from "../urls.ts";

/** Holds what the platform provides and nothing else: every other database is copied from it. */
const platformTemplate = "platform_template";

async function runSqlFile(client: pg.Client, name: string): Promise<void> {
  await client.query(await readFile(new URL(name, import.meta.url), "utf8"));
}

/**
 * Gives a fresh cluster the roles, schemas, extensions and grants of the hosted platform, in the
 * database `postgres` and in a template from which `createDatabase` copies.
 */
export async function bootstrapPlatform(port: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl(port) });
  await client.connect();
  try {
    await runSqlFile(client, "before.sql");
    for (const statements of systemSchemaStatements()) await client.query(statements);
    await runSqlFile(client, "auth-functions.sql");
    await runSqlFile(client, "migration-history.sql");
    await runSqlFile(client, "after.sql");
  } finally {
    await client.end();
  }
  await createDatabase(port, platformTemplate, "postgres");
}

/** True once `bootstrapPlatform` has finished on this cluster. */
export async function isBootstrapped(port: number): Promise<boolean> {
  return withMaintenance(port, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [
      platformTemplate,
    ]);
    return rowCount === 1;
  });
}

/**
 * Makes a database that looks like a new hosted project (no migration applied), owned by `postgres`.
 * An existing one of that name is replaced.
 */
export async function createDatabase(
  port: number,
  name: string,
  template = platformTemplate,
): Promise<void> {
  await withMaintenance(port, async (client) => {
    const database = client.escapeIdentifier(name);
    const source = client.escapeIdentifier(template);
    await client.query(`drop database if exists ${database} with (force)`);
    await client.query(`create database ${database} template ${source} owner postgres`);
  });
}

/** Removes a database made by `createDatabase`, closing the connections to it. */
export async function dropDatabase(port: number, name: string): Promise<void> {
  await withMaintenance(port, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}

/** Databases are made from `template1`, since nobody else is ever connected to it. */
async function withMaintenance<T>(
  port: number,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl(port, "template1") });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
