import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { questionRecord } from "./question";

const FRESH_MS = 5 * 60_000;
const RECENT = { page: 1, perPage: 100 };

/** The tags of the bank's latest questions, the most used first: to suggest, not to limit. */
export function useKnownTags(resource: string): string[] {
  const provider = useDataProvider();
  const { data } = useQuery({
    queryKey: ["question-tags", resource],
    staleTime: FRESH_MS,
    queryFn: async () => {
      const { data: rows } = await provider.getList(resource, {
        pagination: RECENT,
        sort: { field: "updated_at", order: "DESC" },
        filter: {},
      });
      const counts = new Map<string, number>();
      for (const tag of rows.flatMap((row) => questionRecord.parse(row).tags))
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return [...counts].sort(([, left], [, right]) => right - left).map(([tag]) => tag);
    },
  });
  return data ?? [];
}
