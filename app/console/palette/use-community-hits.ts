import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import { SEARCHED } from "~/features/community";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import type { SearchHit } from "./results";

const MOST_OF_EACH = 4;

const post = z.object({ id: z.string(), title: z.string(), excerpt: z.string().nullable() });
const comment = z.object({
  id: z.string(),
  post: z.object({ title: z.string() }),
  excerpt: z.string(),
});

/** The best matches among posts and comments, by the search of their lists, which is made for a million of them. */
export function useCommunityHits(query: string, enabled: boolean) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["palette-community", query],
    enabled: enabled && query !== "",
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<SearchHit[]> => {
      const asked = {
        filter: { q: query },
        pagination: { page: 1, perPage: MOST_OF_EACH },
        sort: { field: "match", order: "DESC" as const },
        meta: SEARCHED,
      };
      const [posts, comments] = await Promise.all([
        provider.getList("posts", asked),
        provider.getList("comments", asked),
      ]);
      return [
        ...post
          .array()
          .parse(posts.data)
          .map((found) => ({ kind: "post", ...found })),
        ...comment
          .array()
          .parse(comments.data)
          .map(({ id, excerpt, ...found }) => ({
            kind: "comment",
            id,
            title: `On “${found.post.title}”`,
            excerpt,
          })),
      ];
    },
  });
}
