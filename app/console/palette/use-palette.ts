import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { AppPermission } from "~/domain/permissions";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { useDebounced } from "~/ui/use-debounced";
import { resources } from "../resources";
import { hitItems, kindsBut, pageItems, type SearchHit, searchHits } from "./results";
import { useCommunityHits } from "./use-community-hits";
import { useLearnerHits } from "./use-learner-hits";

const SHORTEST_SEARCH = 2;
const MOST_HITS = 12;
const MOST_PAGES = 6;
const NONE: SearchHit[] = [];

/** Pages that match at once, records a moment after the typing pauses. */
export function usePalette(text: string, permissions: ReadonlySet<AppPermission>) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const typed = text.trim();
  const query = useDebounced(typed, 200);
  const withPeople = permissions.has("learners.read");
  const withCommunity = permissions.has("community.read");
  const kinds = kindsBut([
    ...(withPeople ? ["user"] : []),
    ...(withCommunity ? ["post", "comment"] : []),
  ]);
  const search = useQuery({
    queryKey: ["search-console", query, kinds],
    enabled: query.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      searchHits.parse(await provider.rpc("search_console", { query, kinds, limit: MOST_HITS })),
  });
  const pages = pageItems(typed, resources, permissions);
  const isLong = typed.length >= SHORTEST_SEARCH;
  const people = useLearnerHits(query, isLong && withPeople);
  const community = useCommunityHits(query, isLong && withCommunity);
  const hits = isLong ? [people, search, community].flatMap(({ data }) => data ?? NONE) : NONE;
  return {
    items: [
      ...(typed ? pages.slice(0, MOST_PAGES) : pages),
      ...hitItems(hits, resources, permissions),
    ],
    searching:
      isLong && (search.isFetching || people.isFetching || community.isFetching || query !== typed),
    error: search.error ?? people.error ?? community.error,
  };
}
