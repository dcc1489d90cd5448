import { z } from "zod";
import { OUTCOME_NAMES, OUTCOMES } from "./job";

const stats = z.record(z.string(), z.unknown());

/** "2 created, 1 rejected" of the counts of a job; empty for one that has none. */
export function countsInWords(counts: unknown): string {
  const known = stats.safeParse(counts).data ?? {};
  return OUTCOMES.filter((name) => Number(known[name]) > 0)
    .map(
      (name) => `${Number(known[name]).toLocaleString("en")} ${OUTCOME_NAMES[name].toLowerCase()}`,
    )
    .join(", ");
}

/** "1 question", "2,000 questions". */
export const questionsInWords = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "question" : "questions"}`;
