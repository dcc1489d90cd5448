import { join } from "node:path";
import pg from "pg";
import { ObjectFiles } from "../storage/object-files.ts";
import type { OpenDatabase } from "./open-database.ts";

/**
 * Removes what `supabase db reset` leaves behind: rows and files of storage, and jobs that wait for rows
 * which are about to go.
 */
export async function clearBesideSchema({ adminUrl, folder }: OpenDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("truncate storage.objects, storage.buckets");
    await client.query(`
      do $$ begin
        if to_regclass('graphile_worker._private_jobs') is not null then
          truncate graphile_worker._private_jobs;
        end if;
      end $$`);
  } finally {
    await client.end();
  }
  await new ObjectFiles(join(folder, "storage")).clear();
}
