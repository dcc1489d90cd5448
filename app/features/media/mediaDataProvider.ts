import type { GetListParams, GetListResult } from "react-admin";
import type { ConsoleDataProvider, ListMeta } from "~/platform/supabase/data-provider";
import { listAnswer, listArguments } from "./media-filter";

/** What a list of the library learns beside its rows: what each choice of a filter would find. */
export interface MediaListMeta extends ListMeta {
  facets: Record<string, number>;
}

/**
 * The library's own list asks list_media, which searches, judges and counts at once; it says so by
 * `meta.mediaRules`, the facts to judge its files by. Whoever reads the table by its columns keeps doing so.
 */
export function withMediaList(provider: ConsoleDataProvider): ConsoleDataProvider {
  const decorated = {
    async getList(resource: string, params: GetListParams): Promise<GetListResult> {
      if (resource !== "media" || !params.meta?.mediaRules)
        return provider.getList(resource, params);
      const { rows, total, facets } = listAnswer.parse(
        await provider.rpc("list_media", listArguments(params)),
      );
      return {
        data: rows,
        total,
        meta: { totalIsEstimate: false, facets } satisfies MediaListMeta,
      };
    },
  };
  return Object.assign({}, provider, decorated);
}
