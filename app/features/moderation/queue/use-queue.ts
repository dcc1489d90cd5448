import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type Cursor, casePage } from "../case";
import { filterArguments, type QueueFilter } from "./queue-filter";

const PAGE = 25;

/**
 * The cases that the filter passes, page after page in an order that stays. Nothing reads them again by
 * itself: the list never moves under the hands of whoever works on it.
 */
export function useQueue(filter: QueueFilter) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const query = useInfiniteQuery({
    queryKey: ["moderation_queue", filter],
    initialPageParam: null as Cursor | null,
    queryFn: async ({ pageParam, signal }) => {
      const args = { filters: filterArguments(filter, Date.now()), after: pageParam, limit: PAGE };
      return casePage.parse(await provider.rpc("list_cases", args, undefined, signal));
    },
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const rows = useMemo(() => {
    // A case whose score changed between two pages may come twice.
    const known = new Map(
      (query.data?.pages ?? []).flatMap((page) => page.rows).map((row) => [row.id, row]),
    );
    return [...known.values()];
  }, [query.data]);
  return { query, rows, first: query.data?.pages[0] };
}
