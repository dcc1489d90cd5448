import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, type RealtimeClientOptions } from "@supabase/supabase-js";
import pg from "pg";
import ws from "ws";
import { type Stack, startStack } from "../start-stack.ts";

export const testSiteUrl = "http://127.0.0.1:3999";

/** A stack with this schema instead of the project's, for tests of the stack itself. */
export async function startTestStack(schema: string): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), "pte-stack-"));
  const stack = await startStack({
    folder,
    fast: true,
    siteUrl: testSiteUrl,
    async migrate(url) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(schema).finally(() => client.end());
    },
  });
  return {
    ...stack,
    async stop() {
      await stack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** supabase-js as a server would use it: no session kept, Node 20's missing WebSocket made up for. */
export function connectClient(stack: Stack, key = stack.secretKey) {
  return createClient(stack.apiUrl, key, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: ws as RealtimeClientOptions["transport"] },
  });
}

export const testPassword = "long-enough-1";

/** A client signed in as a new person of this address. */
export async function signIn(stack: Stack, email: string) {
  const { error } = await connectClient(stack).auth.admin.createUser({
    email,
    password: testPassword,
    email_confirm: true,
  });
  if (error) throw error;
  const client = connectClient(stack, stack.publishableKey);
  const { data, error: refused } = await client.auth.signInWithPassword({
    email,
    password: testPassword,
  });
  if (refused) throw refused;
  return { client, user: data.user, token: data.session.access_token };
}
