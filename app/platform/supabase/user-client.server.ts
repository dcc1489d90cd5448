import {
  createClient,
  type RealtimeClientOptions,
  type SupabaseClient,
  type User,
} from "@supabase/supabase-js";
import ws from "ws";
import { readServerEnv } from "../env.server";

type RealtimeTransport = NonNullable<RealtimeClientOptions["transport"]>;

/** A person as a server route meets them: verified, with a client that acts in their name only. */
export interface SignedInPerson {
  user: User;
  client: SupabaseClient;
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
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = readServerEnv();
  const client = createClient(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: {
      headers: {
        Authorization: `Bearer ${token}`,
        "x-request-id": request.headers.get("x-request-id") ?? crypto.randomUUID(),
      },
    },
    // supabase-js wants a WebSocket when it is made; Node 20 has none, and none is ever opened here.
    realtime: { transport: ws as RealtimeTransport },
  });
  const { data, error } = await client.auth.getUser(token);
  return error ? null : { user: data.user, client };
}
