import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { type AppPermission, appPermission } from "~/domain/permissions";

const FRESH_MS = 60_000;
const answer = z.array(z.string());

export interface PermissionSource {
  /** What the signed-in person may do, nothing for nobody; asked of the database at most once a minute. */
  load(): Promise<ReadonlySet<AppPermission>>;
  forget(): void;
}

/**
 * Permissions decide what the console shows; the database decides what happens. A permission this
 * version of the console does not know is left out rather than guessed at.
 */
export function permissionSource(
  client: SupabaseClient,
  now: () => number = Date.now,
): PermissionSource {
  let cached: { at: number; value: Promise<ReadonlySet<AppPermission>> } | null = null;

  const ask = async () => {
    const { data: auth } = await client.auth.getSession();
    if (!auth.session) return new Set<AppPermission>();
    const { data, error } = await client.rpc("my_permissions");
    if (error) throw error;
    const known = answer.parse(data).flatMap((name) => appPermission.safeParse(name).data ?? []);
    return new Set(known);
  };

  return {
    load() {
      if (cached && now() - cached.at < FRESH_MS) return cached.value;
      const value = ask();
      cached = { at: now(), value };
      value.then(
        ({ size }) => size === 0 && this.forget(),
        () => this.forget(),
      );
      return value;
    },
    forget() {
      cached = null;
    },
  };
}
