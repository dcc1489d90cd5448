import { z } from "zod";
import { useRpc } from "~/ui/use-rpc";

export const SECTIONS = ["speaking", "writing", "reading", "listening"] as const;
export type Section = (typeof SECTIONS)[number];

const week = z.object({
  /** Its Monday, a date. */
  week: z.string(),
  module: z.enum(SECTIONS),
  attempts: z.coerce.number(),
  /** Overall score, 10 to 90, in speaking and writing; accuracy in per cent in the others. */
  average: z.coerce.number().nullable(),
});
export type PracticeWeek = z.infer<typeof week>;

/** Attempts and averages of a year, by week and section. */
export const usePractice = (learnerId: string) =>
  useRpc("learner_practice", { learner_id: learnerId }, week.array());

/** Every Monday from the first to the last week of practice, also those without any. */
export function everyWeek(rows: PracticeWeek[]): string[] {
  const mondays = rows.map((row) => Date.parse(row.week)).toSorted((a, b) => a - b);
  const [first = 0] = mondays;
  const last = mondays.at(-1) ?? first;
  const WEEK_MS = 7 * 24 * 3600 * 1000;
  const count = mondays.length === 0 ? 0 : Math.round((last - first) / WEEK_MS) + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * WEEK_MS).toISOString().slice(0, 10),
  );
}

/** One number a week, null where there was no attempt. */
export const seriesOf = (
  rows: PracticeWeek[],
  weeks: string[],
  section: Section,
  measure: "average" | "attempts",
): (number | null)[] => {
  const byWeek = new Map(
    rows.filter(({ module }) => module === section).map((row) => [row.week, row[measure]]),
  );
  return weeks.map((monday) => byWeek.get(monday) ?? null);
};
