import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { readServerEnv } from "../env.server";
import { nodeRealtime } from "./node-realtime.server";

/**
 * A client that acts with the service key, for the few writes no person may make. Row-level security
 * does not bind it: whoever calls this has checked the caller's permission.
 * @param requestId  what the database records as the cause
 */
export function serviceClient(requestId: string): SupabaseClient {
  const { SUPABASE_URL, SUPABASE_SECRET_KEY } = readServerEnv();
  return createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { headers: { "x-request-id": requestId } },
    realtime: nodeRealtime,
  });
}
