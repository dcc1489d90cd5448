import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useListContext } from "react-admin";
import { type StripeEventRecord, stripeEvent } from "./stripe-event";

const EVERY_MS = 5_000;

/**
 * The rows of the page as they are now. Only what stands in them changes: no row comes, goes or moves
 * under somebody's hand.
 * @returns by id; empty until the first look
 */
export function useLiveEvents(): Map<number, StripeEventRecord> {
  const { data } = useListContext();
  const provider = useDataProvider();
  const shown = stripeEvent.array().safeParse(data).data ?? [];
  const open = shown.filter(({ state }) => state !== "processed").map(({ id }) => id);
  const { data: live } = useQuery({
    queryKey: ["stripe_events", "live", open],
    queryFn: async () => {
      const answer = await provider.getMany("stripe_events", { ids: open });
      return stripeEvent.array().parse(answer.data);
    },
    enabled: open.length > 0,
    refetchInterval: EVERY_MS,
  });
  return new Map(live?.map((event) => [event.id, event]));
}
