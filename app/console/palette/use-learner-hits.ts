import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import type { SearchHit } from "./results";

const MOST_PEOPLE = 5;

/** The best matches among people, by the search of the learners' list: typing errors and Stripe ids included. */
export function useLearnerHits(query: string, enabled: boolean) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["palette-learners", query],
    enabled: enabled && query !== "",
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<SearchHit[]> => {
      const { data } = await provider.getList("users", {
        filter: { q: query },
        pagination: { page: 1, perPage: MOST_PEOPLE },
        sort: { field: "created_at", order: "DESC" },
      });
      return data.map(({ id, name, email }) => ({
        kind: "user",
        id: String(id),
        title: `${name} – ${email}`,
        excerpt: null,
      }));
    },
  });
}
