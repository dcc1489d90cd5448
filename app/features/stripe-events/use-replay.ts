import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { replayed } from "./stripe-event";

/** Queues events again; the worker asks Stripe what is true now. */
export function useReplay() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (eventIds: readonly string[]) =>
      replayed.parse(await provider.rpc("replay_stripe_events", { event_ids: eventIds })),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["stripe_events"] }),
        queries.invalidateQueries({ queryKey: ["stripe-inbox"] }),
      ]),
  });
}
