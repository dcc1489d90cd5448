import { createClient, type SupabaseClient, type User } from "@supabase/supabase-js";
import { readServerEnv } from "../env.server";
import { nodeRealtime } from "./node-realtime.server";

/** A person as a server route meets them: verified, with a client that acts in their name only. */
export interface SignedInPerson {
  user: User;
  client: SupabaseClient;
  /** The request's id, or a new one: what the audit log and the server's log know it by. */
  requestId: string;
}

/**
 * Verifies the request's bearer token with Supabase Auth.
 * The client carries that token and the request's id, so row-level security and the audit log see
 * the person, never the server.
 * @returns null when there is no token or Auth does not accept it
 */
export async function personOf(request: Request): Promise<SignedInPerson | null> {
  const token = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!token) return null;
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = readServerEnv();
  const client = createClient(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: {
      headers: {
        Authorization: `Bearer ${token}`,
        "x-request-id": requestId,
      },
    },
    realtime: nodeRealtime,
  });
  const { data, error } = await client.auth.getUser(token);
  return error ? null : { user: data.user, client, requestId };
}
