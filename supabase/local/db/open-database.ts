import { assertPortFree } from "../dev/ports.ts";
import { findRunningStack } from "../dev/stack-file.ts";
import { endOrphanedPostgres, startPostgres } from "../postgres/start.ts";
import { readSettings } from "../settings.ts";
import { adminUrl, databaseUrl } from "../urls.ts";

export interface OpenDatabase {
  /** As role postgres. */
  url: string;
  /** As role supabase_admin. */
  adminUrl: string;
  port: number;
  /** State folder. */
  folder: string;
  /** The API of the running stack, when one runs. */
  apiUrl: string | undefined;
  /** Ends the server if it was started for this command. */
  close(): Promise<void>;
}

/** The embedded database: that of the running stack, or one started for as long as the command runs. */
export async function openDatabase(): Promise<OpenDatabase> {
  const { folder, databasePort } = readSettings();
  const running = await findRunningStack(folder);
  if (running) {
    const port = Number(new URL(running.db_url).port);
    const apiUrl = running.api_url;
    return {
      url: running.db_url,
      adminUrl: adminUrl(port),
      port,
      folder,
      apiUrl,
      close: async () => undefined,
    };
  }
  await endOrphanedPostgres(folder);
  await assertPortFree("databasePort", databasePort);
  const postgres = await startPostgres({ folder, port: databasePort });
  return {
    url: databaseUrl(databasePort),
    adminUrl: adminUrl(databasePort),
    port: databasePort,
    folder,
    apiUrl: undefined,
    close: postgres.stop,
  };
}

/** Opens the embedded database for `use` and closes it whatever happens. */
export async function withDatabase<T>(use: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
