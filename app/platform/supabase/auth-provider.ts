import type { SupabaseClient } from "@supabase/supabase-js";
import type { AuthProvider } from "ra-core";
import { supabaseAuthProvider } from "ra-supabase";
import type { AppPermission } from "~/domain/permissions";
import type { PermissionSource } from "./permissions";
import type { SessionKeeper } from "./session-keeper";

/** The pages a person may see without being signed in, under the console's base path. */
const PUBLIC_PAGES = ["/login", "/forgot-password", "/set-password"];

export interface ConsoleAuthOptions {
  client: SupabaseClient;
  keeper: SessionKeeper;
  permissions: PermissionSource;
  /** Where the console is mounted, for example "/admin". */
  basename: string;
  /** The permissions of which any one allows an action on a resource; none means nobody may. */
  permissionsFor: (resource: string, action: string) => readonly AppPermission[];
}

const statusOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "status" in error ? error.status : undefined;

/**
 * ra-supabase's auth provider, made to fit this console: mounted under a base path, signed out by
 * 401 only (PostgREST answers 403 to a forbidden row, which is no reason to lose a form), with the
 * database's permissions as react-admin's access control.
 */
export function consoleAuthProvider(options: ConsoleAuthOptions) {
  const { client, keeper, permissions, basename, permissionsFor } = options;
  const base = supabaseAuthProvider(client, { redirectTo: basename });
  const onPublicPage = () =>
    PUBLIC_PAGES.some((page) => window.location.pathname === `${basename}${page}`);

  return {
    ...base,
    async login(params: { email: string; password: string }) {
      permissions.forget();
      await base.login(params);
      await keeper.ensure();
    },
    async logout() {
      permissions.forget();
      keeper.forget();
      const { error } = await client.auth.signOut();
      // The server may no longer know the session; the browser must forget it all the same.
      if (error) await client.auth.signOut({ scope: "local" });
    },
    async checkAuth() {
      if (!onPublicPage()) await keeper.ensure();
    },
    async checkError(error: unknown) {
      if (statusOf(error) === 401) throw new Error("Your session is over. Please sign in again.");
    },
    async getPermissions() {
      return onPublicPage() ? new Set<AppPermission>() : permissions.load();
    },
    async canAccess({ resource, action }: { resource: string; action: string }) {
      const allowing = permissionsFor(resource, action);
      if (allowing.length === 0) return false;
      const held = await permissions.load();
      return allowing.some((permission) => held.has(permission));
    },
    async getIdentity() {
      const { data } = await client.auth.getSession();
      const user = data.session?.user;
      if (!user) throw new Error("Nobody is signed in.");
      const name: unknown = user.user_metadata?.full_name ?? user.user_metadata?.name;
      return {
        id: user.id,
        fullName: typeof name === "string" ? name : user.email,
        email: user.email,
      };
    },
  } satisfies AuthProvider;
}
