import type { GetListParams, GetListResult } from "react-admin";
import type { ConsoleDataProvider, ListMeta } from "~/platform/supabase/data-provider";
import { learnerArguments, learnersAnswer } from "./learner-list";

/** Lists of people come from list_learners, which searches a million of them; all else stays as it is. */
export function withLearnerList(provider: ConsoleDataProvider): ConsoleDataProvider {
  const decorated = {
    async getList(resource: string, params: GetListParams): Promise<GetListResult> {
      if (resource !== "users") return provider.getList(resource, params);
      const { rows, total, total_is_estimate } = learnersAnswer.parse(
        await provider.rpc("list_learners", learnerArguments(params), undefined, params.signal),
      );
      const meta: ListMeta = { totalIsEstimate: total_is_estimate };
      return { data: rows, total, meta };
    },
  };
  // react-admin's verbs are generic in the record type, which a wrapper of fixed rows cannot be.
  return Object.assign({}, provider, decorated);
}
