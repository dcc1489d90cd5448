import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import { findItemType, type Module } from "~/domain/item-types";
import { bankQuestion } from "./bank-question";

const PER_PAGE = 12;

const answer = z.object({
  rows: z.array(bankQuestion.extend({ excerpt: z.string().nullish() })),
  total: z.number(),
  total_is_estimate: z.boolean(),
});
type BankPage = z.infer<typeof answer> & { pages: number };

/** What the bank is narrowed to; an empty text or null asks for everything. */
export interface BankFilter {
  text: string;
  difficulty: string | null;
  tag: string;
  /** Published ones only (true), the others only (false), or all. */
  published: boolean | null;
}

/** One page of the bank's questions of a type, best matches or newest first. */
export function useBankSearch(module: Module, type: string, filter: BankFilter, page: number) {
  const provider = useDataProvider();
  return useQuery({
    queryKey: ["bank-search", module, type, filter, page],
    // A form may hold the former type for the moment after its module changed.
    enabled: findItemType(module, type) !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<BankPage> => {
      const found = answer.parse(
        await provider.rpc("list_questions", {
          bank: module,
          types: [type],
          query: filter.text || null,
          difficulties: filter.difficulty ? [filter.difficulty] : null,
          tags: filter.tag ? [filter.tag] : null,
          active: filter.published,
          page,
          per_page: PER_PAGE,
        }),
      );
      return { ...found, pages: Math.max(1, Math.ceil(found.total / PER_PAGE)) };
    },
  });
}
