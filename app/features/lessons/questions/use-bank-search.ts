import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { Module } from "~/domain/item-types";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { lessonQuestion } from "../lesson";

const PER_PAGE = 20;

const answer = z.object({
  rows: z.array(lessonQuestion.extend({ excerpt: z.string().nullish() })),
  total: z.number(),
  total_is_estimate: z.boolean(),
});

interface BankSearch {
  module: Module;
  type: string;
  text: string;
  /** Active ones only, which is what a lesson can be published with. */
  activeOnly: boolean;
  page: number;
}

/** One page of the bank's questions of a type, best matches or newest first. */
export function useBankSearch({ module, type, text, activeOnly, page }: BankSearch) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["lesson-question-search", module, type, text, activeOnly, page],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const found = answer.parse(
        await provider.rpc("list_questions", {
          bank: module,
          types: [type],
          query: text || null,
          active: activeOnly ? true : null,
          page,
          per_page: PER_PAGE,
        }),
      );
      return { ...found, pages: Math.max(1, Math.ceil(found.total / PER_PAGE)) };
    },
  });
}
