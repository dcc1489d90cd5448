import { z } from "zod";
import { useRpc } from "~/ui/use-rpc";

const usageDay = z.object({
  /** A date in UTC. */
  day: z.string(),
  usage_type: z.string(),
  requests: z.coerce.number(),
  tokens: z.coerce.number(),
  /** US dollars. */
  cost: z.coerce.number(),
});
export type UsageDay = z.infer<typeof usageDay>;

/** Sixty days of AI usage, by day and kind. */
export const useAiUsage = (learnerId: string) =>
  useRpc("learner_ai_usage", { learner_id: learnerId }, usageDay.array());

/** US dollars of each day that has any, oldest first. */
export function costByDay(rows: UsageDay[]): { day: string; cost: number }[] {
  const days = new Map<string, number>();
  for (const { day, cost } of rows) days.set(day, (days.get(day) ?? 0) + cost);
  return [...days]
    .map(([day, cost]) => ({ day, cost }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
