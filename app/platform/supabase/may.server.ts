import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import type { AppPermission } from "~/domain/permissions";

const permissions = z.array(z.string());

/** Whether the person behind this client holds the permission now, by the database. @throws its error */
export async function may(client: SupabaseClient, permission: AppPermission): Promise<boolean> {
  const { data, error } = await client.rpc("my_permissions");
  if (error) throw error;
  return permissions.parse(data).includes(permission);
}
