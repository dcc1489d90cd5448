import { readFile } from "node:fs/promises";
import pg from "pg";
import { applyMigrations } from "../../supabase/local/migrations.ts";
import { seedFiles } from "../../supabase/seeds/modules.ts";

/** Fills a migrated database with the sample data, as `supabase db reset` does. */
export async function applySeeds(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const path of await seedFiles()) {
      await client.query(await readFile(path, "utf8"));
      await client.query("reset all");
    }
  } finally {
    await client.end();
  }
}

/** Brings an empty project to what `npm run dev` starts with, but for the media files. */
export async function migrateAndSeed(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await applyMigrations(client).finally(() => client.end());
  await applySeeds(databaseUrl);
}
