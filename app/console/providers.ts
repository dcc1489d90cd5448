import type { AuthProvider } from "ra-core";
import { consoleAuthProvider } from "~/platform/supabase/auth-provider";
import { type ApiSettings, supabaseClientFor } from "~/platform/supabase/client";
import type { SupabaseAccess } from "~/platform/supabase/context";
import { type ConsoleDataProvider, consoleDataProvider } from "~/platform/supabase/data-provider";
import { consoleFileClient, consoleHttpClient } from "~/platform/supabase/http-client";
import { permissionSource } from "~/platform/supabase/permissions";
import { createSessionKeeper } from "~/platform/supabase/session-keeper";
import { countsExactly, decorateDataProvider, permissionsFor, primaryKeys } from "./resources";

export interface Providers {
  supabase: SupabaseAccess;
  authProvider: AuthProvider;
  dataProvider: ConsoleDataProvider;
}

/** Wires the adapters to this console's resources. */
export function createProviders(settings: ApiSettings): Providers {
  const client = supabaseClientFor(settings);
  const keeper = createSessionKeeper(client);
  const httpClient = consoleHttpClient(client, settings.publishableKey, keeper);
  const authProvider = consoleAuthProvider({
    client,
    keeper,
    permissions: permissionSource(client),
    basename: "/admin",
    permissionsFor,
  });
  const dataProvider = decorateDataProvider(
    consoleDataProvider({
      ...settings,
      client,
      httpClient,
      fileClient: consoleFileClient(client, keeper),
      primaryKeys,
      countsExactly,
    }),
  );
  return { supabase: { ...settings, client, keeper }, authProvider, dataProvider };
}
