import pg from "pg";
import { seedFiles } from "../seeds/modules.ts";
import { runCli } from "./cli.ts";
import { listMigrations } from "./migrations.ts";
import { SentenceError } from "./sentence-error.ts";

export interface PendingWork {
  migrations: number;
  /** Whether sample data still has to be loaded. */
  seeds: boolean;
}

/** What the database has not recorded of the migrations and seeds in this folder. */
export async function findPendingWork(databaseUrl: string): Promise<PendingWork> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const applied = await client.query<{ version: string }>(
      "select version from supabase_migrations.schema_migrations",
    );
    const seeded = await client.query<{ path: string }>(
      "select path from supabase_migrations.seed_files",
    );
    const versions = new Set(applied.rows.map((row) => row.version));
    const migrations = (await listMigrations()).filter(({ version }) => !versions.has(version));
    // Files are recorded one by one: the last one tells whether an earlier start got through.
    const last = (await seedFiles()).at(-1);
    const done = !last || seeded.rows.some(({ path }) => last.endsWith(path.replace(/^\.\//, "")));
    return { migrations: migrations.length, seeds: !done };
  } finally {
    await client.end();
  }
}

/** What the CLI said, without the files that went well. */
function explain(output: string): string {
  const lines = output.split("\n");
  const applied = lines.map((line) => line.startsWith("Applying migration")).lastIndexOf(true);
  const said = lines
    .filter((line, index) => index >= applied || !line.startsWith("Applying migration"))
    .join("\n");
  return (
    `The Supabase CLI could not bring the schema up to date:\n${said.trim()}\n` +
    "If the local data may go, `npm run db:reset` begins anew from the files in supabase/."
  );
}

/**
 * Applies pending migrations, and sample data when it was never loaded, with the Supabase CLI.
 * Nothing is started when nothing is pending.
 * @throws SentenceError with what the CLI said.
 */
export async function updateSchema(databaseUrl: string): Promise<PendingWork> {
  const pending = await findPendingWork(databaseUrl);
  if (pending.migrations === 0 && !pending.seeds) return pending;
  const seed = pending.seeds ? ["--include-seed"] : [];
  const args = ["db", "push", "--include-all", ...seed, "--yes", `--remote=${databaseUrl}`];
  const { code, stdout, stderr } = await runCli(args);
  if (code !== 0) throw new SentenceError(explain(`${stdout}${stderr}`));
  return pending;
}
