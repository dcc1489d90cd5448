import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import { type Category, category } from "./category";
import type { Place } from "./tree";

const EVERY_CATEGORY = { page: 1, perPage: 1000 };
const TREE = ["category-tree"];

const count = z.object({
  category: z.number(),
  /** Items of our banks, with all below. */
  total: z.number(),
  total_active: z.number(),
});
export type CategoryCount = z.infer<typeof count>;

/** All categories, and how many items of ours each has now. */
export function useCategories() {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: TREE,
    queryFn: async () => {
      const [{ data }, counts] = await Promise.all([
        provider.getList("pte_categories", {
          filter: {},
          sort: { field: "id", order: "ASC" },
          pagination: EVERY_CATEGORY,
        }),
        provider.rpc("category_counts", {}),
      ]);
      return {
        categories: category.array().parse(data),
        counts: new Map(
          count
            .array()
            .parse(counts)
            .map((row) => [row.category, row]),
        ),
      };
    },
  });
}

/** Moves a category and shows the tree as it is stored then, whether or not the move was possible. */
export function useMoveCategory() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  return async ({ id, version }: Category, { parent, position }: Place): Promise<boolean> => {
    try {
      await provider.rpc("move_category", {
        category: id,
        new_parent: parent,
        position,
        version,
      });
      return true;
    } catch (error) {
      notify(messageOf(error), { type: "error" });
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: TREE });
    }
  };
}
