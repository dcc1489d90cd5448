import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { AppPermission } from "~/domain/permissions";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { useDebounced } from "~/ui/use-debounced";
import { resources } from "../resources";
import { hitItems, pageItems, searchHits } from "./results";

const SHORTEST_SEARCH = 2;
const MOST_HITS = 12;
const MOST_PAGES = 6;

/** Pages that match at once, records a moment after the typing pauses. */
export function usePalette(text: string, permissions: ReadonlySet<AppPermission>) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const typed = text.trim();
  const query = useDebounced(typed, 200);
  const search = useQuery({
    queryKey: ["search-console", query],
    enabled: query.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      searchHits.parse(await provider.rpc("search_console", { query, limit: MOST_HITS })),
  });
  const pages = pageItems(typed, resources, permissions);
  const hits = typed.length >= SHORTEST_SEARCH ? (search.data ?? []) : [];
  return {
    items: [
      ...(typed ? pages.slice(0, MOST_PAGES) : pages),
      ...hitItems(hits, resources, permissions),
    ],
    searching: typed.length >= SHORTEST_SEARCH && (search.isFetching || query !== typed),
    error: search.error,
  };
}
