import type { GetListParams, GetListResult } from "react-admin";
import type { ConsoleDataProvider, ListMeta } from "~/platform/supabase/data-provider";
import { commentArguments, commentsAnswer, postArguments, postsAnswer } from "./community-list";

/** What the list of posts learns beside its total. */
export interface PostListMeta extends ListMeta {
  isSimilar: boolean;
}

/** Lists that ask for it come from list_posts and list_comments, which search a million of them. */
export function withCommunityLists(provider: ConsoleDataProvider): ConsoleDataProvider {
  const decorated = {
    async getList(resource: string, params: GetListParams): Promise<GetListResult> {
      if (!params.meta?.searched) return provider.getList(resource, params);
      if (resource === "posts") {
        const { rows, total, total_is_estimate, is_similar } = postsAnswer.parse(
          await provider.rpc("list_posts", postArguments(params), undefined, params.signal),
        );
        const meta: PostListMeta = { totalIsEstimate: total_is_estimate, isSimilar: is_similar };
        return { data: rows, total, meta };
      }
      if (resource === "comments") {
        const { rows, total, total_is_estimate } = commentsAnswer.parse(
          await provider.rpc("list_comments", commentArguments(params), undefined, params.signal),
        );
        const meta: ListMeta = { totalIsEstimate: total_is_estimate };
        return { data: rows, total, meta };
      }
      return provider.getList(resource, params);
    },
  };
  // react-admin's verbs are generic in the record type, which a wrapper of fixed rows cannot be.
  return Object.assign({}, provider, decorated);
}
