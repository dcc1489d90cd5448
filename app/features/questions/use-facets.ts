import { useQueries } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { BANKS, type BankName } from "./banks";
import { countBy, type Facet } from "./facets";

const facets = z.array(
  z.object({ type: z.string(), difficulty: z.string(), is_active: z.boolean(), n: z.number() }),
);

/** How many unarchived questions each bank holds by type, difficulty and activity; empty while unknown. */
export function useFacets(): Partial<Record<BankName, Facet[]>> {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQueries({
    queries: BANKS.map(({ name, module }) => ({
      queryKey: [name, "facets"],
      queryFn: async () => facets.parse(await provider.rpc("question_facets", { bank: module })),
    })),
    combine: (results) =>
      Object.fromEntries(
        results.flatMap(({ data }, index) => {
          const bank = BANKS[index];
          return bank && data ? [[bank.name, data] as const] : [];
        }),
      ),
  });
}

/** The number of all questions of a bank that are not archived. */
export const totalOf = (counted: Facet[]): number => countBy(counted, {}).total;
