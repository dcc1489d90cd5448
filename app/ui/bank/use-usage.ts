import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { Module } from "~/domain/item-types";

const usage = z.object({
  question_id: z.uuid(),
  is_active: z.boolean(),
  is_archived: z.boolean(),
  /** Seconds of its recording; null where it has none or it is not measured. */
  media_seconds: z.number().nullable(),
  /** What there is to get right in it: gaps, right choices, pairs, words. */
  answers: z.number(),
  lessons: z.array(z.object({ id: z.uuid(), title: z.string() })),
  tests: z.array(z.object({ id: z.uuid(), title: z.string() })),
});
export type Usage = z.infer<typeof usage>;

/** State, recording and other places of bank items, by id; empty until known. */
export function useUsage(module: Module, ids: readonly string[]): ReadonlyMap<string, Usage> {
  const provider = useDataProvider();
  const { data } = useQuery({
    queryKey: ["question-usage", module, [...ids].sort()],
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const answer = await provider.rpc("question_usage", { module, question_ids: ids });
      return new Map(
        usage
          .array()
          .parse(answer)
          .map((row) => [row.question_id, row]),
      );
    },
  });
  return data ?? NOTHING_KNOWN;
}

const NOTHING_KNOWN: ReadonlyMap<string, Usage> = new Map();

/** Other lessons and tests that hold the item, as one line; null when there are none. */
export function otherPlaces(usage: Usage | undefined, ownId: unknown): string | null {
  const lessons = (usage?.lessons ?? []).filter(({ id }) => id !== ownId);
  const tests = (usage?.tests ?? []).filter(({ id }) => id !== ownId);
  const titles = [...lessons, ...tests].map(({ title }) => title);
  return titles.length > 0 ? `Also in ${titles.join(", ")}` : null;
}
