import type { SupabaseClient } from "@supabase/supabase-js";
import { createContext, useContext } from "react";
import type { SessionKeeper } from "./session-keeper";

/** What screens may need of Supabase beyond the data provider: storage, and the session. */
export interface SupabaseAccess {
  url: string;
  publishableKey: string;
  client: SupabaseClient;
  keeper: SessionKeeper;
}

export const SupabaseContext = createContext<SupabaseAccess | null>(null);

/** The page's Supabase client and session. @throws outside the console */
export function useSupabase(): SupabaseAccess {
  const access = useContext(SupabaseContext);
  if (!access) throw new Error("useSupabase needs the console around it");
  return access;
}
