import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { sessionKey } from "./kept-session";

/** Where the API is and the key that names this application; both are public. */
export interface ApiSettings {
  url: string;
  publishableKey: string;
}

const clients = new Map<string, SupabaseClient>();

/**
 * The browser's one Supabase client for an API. Kept for the life of the page: a second client on
 * the same storage key would race the first one when it refreshes the token.
 */
export function supabaseClientFor({ url, publishableKey }: ApiSettings): SupabaseClient {
  const known = clients.get(url);
  if (known) return known;
  const client = createClient(url, publishableKey, {
    auth: {
      persistSession: true,
      autoRefreshToken: true,
      detectSessionInUrl: true,
      storageKey: sessionKey(url),
    },
  });
  clients.set(url, client);
  return client;
}
