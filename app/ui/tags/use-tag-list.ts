import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCanAccess, useDataProvider, useNotify } from "react-admin";
import { z } from "zod";

const FRESH_MS = 60_000;
const ALL = { page: 1, perPage: 1000 };
const KEY = ["tags", "offered"];
const tag = z.looseObject({ name: z.string() });

/** Two names that the list holds to be the same tag. */
export const isSameTag = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase();

interface TagList {
  /** Names of the tags that may be added to something, in alphabetical order; empty while unknown. */
  names: string[];
  mayAdd: boolean;
  /** Puts a new tag on the list; null when that failed, which the person was told. */
  add(name: string): Promise<string | null>;
}

/** The controlled list that questions, lessons and templates take their tags from. */
export function useTagList(): TagList {
  const provider = useDataProvider();
  const queries = useQueryClient();
  const notify = useNotify();
  const { canAccess } = useCanAccess({ resource: "tags", action: "create" });
  const { data } = useQuery({
    queryKey: KEY,
    staleTime: FRESH_MS,
    queryFn: async () => {
      const { data: rows } = await provider.getList("tags", {
        pagination: ALL,
        sort: { field: "name", order: "ASC" },
        filter: { "archived_at@is": "null" },
      });
      return rows.map((row) => tag.parse(row).name);
    },
  });
  return {
    names: data ?? [],
    mayAdd: canAccess ?? false,
    async add(name) {
      try {
        const answer = await provider.create("tags", { data: { name: name.trim() } });
        await queries.invalidateQueries({ queryKey: ["tags"] });
        return tag.parse(answer.data).name;
      } catch (error) {
        notify(error instanceof Error ? error.message : "The tag was not added.", {
          type: "error",
        });
        return null;
      }
    },
  };
}
