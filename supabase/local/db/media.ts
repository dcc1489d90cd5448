import { loadSeedMedia } from "../../seeds/load-media.ts";
import { localKeys } from "../keys.ts";
import { startApi } from "../start-api.ts";
import type { OpenDatabase } from "./open-database.ts";

/**
 * Loads the seeds' files through the running stack's API, or through one served for the purpose.
 * @returns how many were missing.
 */
export async function seedMedia(database: OpenDatabase): Promise<number> {
  const target = { secretKey: localKeys.secret, databaseUrl: database.url };
  if (database.apiUrl) return loadSeedMedia({ ...target, apiUrl: database.apiUrl });
  const api = await startApi({ folder: database.folder, databasePort: database.port });
  try {
    return await loadSeedMedia({ ...target, apiUrl: api.url });
  } finally {
    await api.stop();
  }
}
