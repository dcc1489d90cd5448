import { useInfiniteQuery } from "@tanstack/react-query";
import { useDataProvider } from "ra-core";
import { historyEntry } from "./history-entry";

const PAGE = 25;

/** The changes of a record, page by page. */
export function useHistory(table: string, id: string) {
  const provider = useDataProvider();
  const query = useInfiniteQuery({
    queryKey: ["history", table, id],
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam }) => {
      const args = { table_name: table, record_id: id, before: pageParam, limit: PAGE };
      return historyEntry.array().parse(await provider.rpc("record_history", args));
    },
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id),
  });
  return {
    entries: query.data?.pages.flat() ?? [],
    error: query.error,
    isPending: query.isPending,
    hasMore: query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}
