import { useCallback } from "react";
import {
  type Identifier,
  useDataProvider,
  useRecordContext,
  useResourceContext,
  useStore,
} from "react-admin";
import { z } from "zod";

const listParams = z
  .object({
    filter: z.record(z.string(), z.unknown()).catch({}),
    sort: z.string().catch("updated_at"),
    order: z.enum(["ASC", "DESC"]).catch("DESC"),
    page: z.number().catch(1),
    perPage: z.number().catch(25),
  })
  .catch({ filter: {}, sort: "updated_at", order: "DESC", page: 1, perPage: 25 });

/** How far from the page that was left the item is looked for. */
const PAGES_AHEAD = 10;

/**
 * Finds the item after this one in the list it was opened from, as that list is filtered and sorted.
 * To be asked before a save, which may move the item to another place of the list.
 * @returns takes nothing, gives the id; null after the last one
 */
export function useNextInList(): () => Promise<Identifier | null> {
  const resource = useResourceContext() ?? "";
  const id = useRecordContext()?.id;
  const provider = useDataProvider();
  const [stored] = useStore<unknown>(`${resource}.listParams`, null);
  return useCallback(async () => {
    const { filter, sort, order, page, perPage } = listParams.parse(stored ?? {});
    const idsOf = async (number: number): Promise<Identifier[]> => {
      const { data } = await provider.getList(resource, {
        filter,
        sort: { field: sort, order },
        pagination: { page: number, perPage },
      });
      return data.map((row) => row.id);
    };
    for (let number = page; number < page + PAGES_AHEAD; number += 1) {
      const ids = await idsOf(number);
      const at = ids.indexOf(id ?? "");
      if (at >= 0) return ids[at + 1] ?? (await idsOf(number + 1))[0] ?? null;
      if (ids.length < perPage) return null;
    }
    return null;
  }, [provider, resource, stored, id]);
}
