import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import { DIFFICULTIES } from "~/domain/difficulty";
import { ITEM_TYPES, type ItemType } from "~/domain/item-types";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { section } from "../test";

/** The tier of an item is that of the easiest published lesson which offers it. */
export const TIERS = [
  { id: "free", label: "Free" },
  { id: "free_trial", label: "Free trial" },
  { id: "pro", label: "Pro" },
  { id: "premium", label: "Premium" },
  { id: "no_lesson", label: "In no lesson" },
  { id: "unpublished", label: "Not published" },
] as const;

const bankCount = z.object({
  module: section,
  type: z.string(),
  difficulty: z.enum(DIFFICULTIES),
  tier: z.enum(TIERS.map(({ id }) => id)),
  n: z.number(),
});
export type BankCount = z.infer<typeof bankCount>;

interface BankRow {
  item: ItemType;
  /** A number for each tier and difficulty, in that order, then the sum. */
  cells: number[];
  total: number;
}

/** The counts as a table: a row a type, in test order. */
export function bankTable(counts: readonly BankCount[]): BankRow[] {
  return ITEM_TYPES.map((item) => {
    const own = counts.filter(({ module, type }) => module === item.module && type === item.type);
    const cells = TIERS.flatMap(({ id }) =>
      DIFFICULTIES.map((level) =>
        own
          .filter(({ tier, difficulty }) => tier === id && difficulty === level)
          .reduce((sum, { n }) => sum + n, 0),
      ),
    );
    return { item, cells, total: cells.reduce((sum, n) => sum + n, 0) };
  });
}

/** Items of the whole bank by type, difficulty and tier. */
export function useBankCounts() {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["bank-counts"],
    queryFn: async () => bankTable(bankCount.array().parse(await provider.rpc("bank_counts", {}))),
  });
}
