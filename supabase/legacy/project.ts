import type { SupabaseClient } from "@supabase/supabase-js";
import { findRunningStack } from "../local/dev/stack-file.ts";
import { SentenceError } from "../local/sentence-error.ts";
import { readSettings } from "../local/settings.ts";

/** The project that is filled. */
export interface Project {
  databaseUrl: string;
  /** Its API under the secret key. @throws SentenceError when nobody said where it is */
  api: () => Promise<SupabaseClient>;
}

/** Loaded when it is asked for: an import alone does without. */
async function apiAt(url: string, secretKey: string): Promise<SupabaseClient> {
  const { createClient } = await import("@supabase/supabase-js");
  const { nodeRealtime } = await import("../../app/platform/supabase/node-realtime.server.ts");
  return createClient(url, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: nodeRealtime,
  });
}

/** That of DATABASE_URL, else the embedded one that runs. @throws SentenceError when there is neither */
export async function findProject(): Promise<Project> {
  const { DATABASE_URL, SUPABASE_URL, SUPABASE_SECRET_KEY } = process.env;
  if (DATABASE_URL) {
    return {
      databaseUrl: DATABASE_URL,
      async api() {
        if (SUPABASE_URL && SUPABASE_SECRET_KEY) return apiAt(SUPABASE_URL, SUPABASE_SECRET_KEY);
        throw new SentenceError(
          "Files and mails go through the API of the project: set SUPABASE_URL and SUPABASE_SECRET_KEY beside DATABASE_URL.",
        );
      },
    };
  }
  const running = await findRunningStack(readSettings().folder);
  if (running)
    return { databaseUrl: running.db_url, api: () => apiAt(running.api_url, running.secret_key) };
  throw new SentenceError(
    "Which database is to be filled? Set DATABASE_URL (direct connection, role postgres), or start the embedded one with `npm run dev`.",
  );
}
