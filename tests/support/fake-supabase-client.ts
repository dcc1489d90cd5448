import { createClient, type Session, type SupabaseClient } from "@supabase/supabase-js";
import { vi } from "vitest";

const user = {
  id: "5eed0001-0000-4000-8000-000000000001",
  email: "ada@example.org",
  app_metadata: {},
  user_metadata: { full_name: "Ada Okafor" },
  aud: "authenticated",
  created_at: "2026-01-01T00:00:00Z",
};
const session: Session = {
  access_token: "token",
  refresh_token: "refresh",
  token_type: "bearer",
  expires_in: 3600,
  user,
};

interface FakeOptions {
  signedIn?: boolean;
  permissions?: string[];
}

/** For tests: a real client whose network is replaced; its password is "right". */
export function fakeClient({ signedIn = true, permissions = [] }: FakeOptions = {}) {
  let current: Session | null = signedIn ? session : null;
  const client: SupabaseClient = createClient("http://api.test", "sb_publishable_test", {
    auth: { persistSession: false, autoRefreshToken: false, storageKey: crypto.randomUUID() },
    global: { fetch: async () => Response.json(permissions) },
  });
  const refused = Object.assign(new Error("Invalid login credentials"), { status: 400 });
  vi.spyOn(client.auth, "getSession").mockImplementation(async () =>
    current
      ? { data: { session: current }, error: null }
      : { data: { session: null }, error: null },
  );
  vi.spyOn(client.auth, "refreshSession").mockImplementation(async () => {
    if (current) return { data: { session: current, user }, error: null };
    return client.auth.setSession({ access_token: "", refresh_token: "" });
  });
  vi.spyOn(client.auth, "signInWithPassword").mockImplementation(async ({ password }) => {
    if (password !== "right") throw refused;
    current = session;
    return { data: { session, user }, error: null };
  });
  vi.spyOn(client.auth, "signOut").mockImplementation(async () => {
    current = null;
    return { error: null };
  });
  return Object.assign(client, {
    /** What an expired or revoked session looks like from here. */
    lose: () => {
      current = null;
    },
  });
}
