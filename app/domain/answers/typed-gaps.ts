import { z } from "zod";
import { gapProblems } from "./gap-answers";
import { entriesOf, type Problem, problemsWhere, property } from "./json";

export const typedGapShape = {
  options: z.null(),
  /** Accepted spellings by gap. */
  key: z.object({ blanks: z.record(z.string(), z.array(z.string())) }),
  empty: { options: null, key: { blanks: {} } },
};

export function typedGapProblems(text: string, key: unknown): Problem[] {
  const answers = entriesOf(property(key, "blanks"));
  return [
    ...gapProblems(text, key),
    ...problemsWhere([
      answers.some(([, answer]) => !Array.isArray(answer)),
      "key.blanks",
      "give the accepted spellings of each gap as a list.",
    ]),
  ];
}
