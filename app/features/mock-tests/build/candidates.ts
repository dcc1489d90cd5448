import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import { itemPoints } from "~/domain/blueprint/item-time";
import { DIFFICULTIES } from "~/domain/difficulty";
import type { ItemType } from "~/domain/item-types";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { section, type TestQuestion } from "../test";

const candidate = z
  .object({
    question_id: z.uuid(),
    module: section,
    type: z.string(),
    title: z.string(),
    difficulty: z.enum(DIFFICULTIES),
    media_seconds: z.number().nullable(),
    answers: z.number(),
    tests: z.number(),
    lessons: z.number(),
  })
  .transform(({ question_id, ...rest }) => ({ id: question_id, ...rest }));
export type BankCandidate = z.infer<typeof candidate>;

/**
 * A choice of published bank items for a seed, the least used first. Asked once for each seed: a newer
 * answer would replace the proposal under its author's hands. Until it is there, the one before stays.
 */
export function useCandidates(seed: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["test-candidates", seed],
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    placeholderData: keepPreviousData,
    queryFn: async () => candidate.array().parse(await provider.rpc("test_candidates", { seed })),
  });
}

/** An accepted pick as a question of the test, linked and not saved yet. */
export function questionOf(types: readonly ItemType[], picked: BankCandidate): TestQuestion {
  const { id, module, type, title, difficulty, media_seconds, answers } = picked;
  const item = types.find((known) => known.module === module && known.type === type);
  return {
    id,
    row_id: null,
    module,
    type,
    title,
    difficulty,
    points: item ? itemPoints(item, answers) : 1,
    is_linked: true,
    media_seconds,
    is_active: true,
    is_archived: false,
    version: 1,
  };
}
