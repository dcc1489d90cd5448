import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";

/** Calls a database function as the signed-in person. */
export function useRpc(): ConsoleDataProvider["rpc"] {
  const provider = useDataProvider<ConsoleDataProvider>();
  return (name, args, auditReason) => provider.rpc(name, args, auditReason);
}
