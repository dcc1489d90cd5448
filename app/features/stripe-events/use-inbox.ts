import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { inbox } from "./stripe-event";

const DAYS = 14;
const EVERY_MS = 10_000;

/** Counts of the inbox, kept fresh while the page is looked at. */
export function useInbox() {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["stripe-inbox"],
    queryFn: async () => inbox.parse(await provider.rpc("stripe_inbox", { days: DAYS })),
    refetchInterval: EVERY_MS,
  });
}
