import pg from "pg";
import { findFreePort } from "./free-port.ts";
import { installJobQueue } from "./job-queue.ts";
import { localKeys } from "./keys.ts";
import { applyMigrations } from "./migrations.ts";
import { startPostgres } from "./postgres/start.ts";
import { type ApiOptions, type RunningApi, startApi } from "./start-api.ts";

export interface StackOptions extends Omit<ApiOptions, "databasePort"> {
  /** Any free port when left out. */
  databasePort?: number | undefined;
  /** Never waits for the disk: for tests. */
  fast?: boolean | undefined;
  /** Brings the schema up to date once Postgres runs; by default applies pending migrations directly. */
  migrate?: ((databaseUrl: string) => Promise<void>) | undefined;
  onStep?: ((step: string) => void) | undefined;
}

export interface Stack extends Pick<RunningApi, "mails" | "files"> {
  apiUrl: string;
  /** As role postgres. */
  databaseUrl: string;
  /** As role supabase_admin, a superuser. */
  adminUrl: string;
  databasePort: number;
  publishableKey: string;
  secretKey: string;
  postgresPid: number;
  /** Resolves when Postgres has ended, by us or not. */
  postgresExited: Promise<void>;
  stop(): Promise<void>;
}

async function migrateDirectly(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await applyMigrations(client);
  } finally {
    await client.end();
  }
}

/**
 * Starts Postgres and the API, with the schema migrated and no console.
 * @throws SentenceError; what had been started by then is ended.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { folder, fast, onStep = () => undefined } = options;
  const databasePort = options.databasePort ?? (await findFreePort());
  const postgres = await startPostgres({ folder, fast, onStep, port: databasePort });
  try {
    onStep("Applying migrations");
    await (options.migrate ?? migrateDirectly)(postgres.url);
    await installJobQueue(postgres.adminUrl);
    onStep("Starting the API");
    const api = await startApi({ ...options, databasePort });
    return {
      apiUrl: api.url,
      mails: api.mails,
      files: api.files,
      databaseUrl: postgres.url,
      adminUrl: postgres.adminUrl,
      databasePort,
      publishableKey: localKeys.publishable,
      secretKey: localKeys.secret,
      postgresPid: postgres.pid,
      postgresExited: postgres.exited,
      async stop() {
        await api.stop();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
