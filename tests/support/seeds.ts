import { readFile } from "node:fs/promises";
import pg from "pg";
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
