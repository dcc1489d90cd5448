import { runMigrations } from "graphile-worker";
import pg from "pg";

/**
 * Installs graphile-worker's tables as supabase_admin: `db reset` drops every schema that postgres owns,
 * and the worker that is listening would lose its queue. Postgres, as which the worker and the
 * migrations' functions run, is granted what an owner would have.
 */
export async function installJobQueue(adminUrl: string): Promise<void> {
  await runMigrations({ connectionString: adminUrl });
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema graphile_worker to postgres;
      grant all on all tables in schema graphile_worker to postgres;
      grant all on all sequences in schema graphile_worker to postgres;
      grant execute on all functions in schema graphile_worker to postgres;
    `);
  } finally {
    await client.end();
  }
}
