import { z } from "zod";
import { gapNumbers } from "../gaps";
import { gapProblems, isOutside } from "./gap-answers";
import {
  entriesOf,
  hasDuplicates,
  isBlank,
  type Problem,
  problemsWhere,
  property,
  textsOf,
} from "./json";

export const dropDownShape = {
  options: z.object({ blanks: z.record(z.string(), z.array(z.string())) }),
  key: z.object({ blanks: z.record(z.string(), z.string()) }),
  empty: { options: { blanks: {} }, key: { blanks: {} } },
};

/** Each gap has a list of its own. */
export function dropDownProblems(text: string, options: unknown, key: unknown): Problem[] {
  const lists = property(options, "blanks");
  const listOf = (gap: string) => textsOf(property(lists, gap));
  const words = entriesOf(lists).map(([, list]) => textsOf(list));
  return [
    ...gapProblems(text, key),
    ...problemsWhere(
      [
        gapNumbers(text).some((gap) => listOf(gap).length < 2),
        "options.blanks",
        "each gap needs a list of at least two words.",
      ],
      [words.some((list) => list.some(isBlank)), "options.blanks", "a word is empty."],
      [words.some(hasDuplicates), "options.blanks", "a word stands twice in one list."],
      [
        entriesOf(property(key, "blanks")).some(([gap, answer]) => isOutside(answer, listOf(gap))),
        "key.blanks",
        "an answer is not in the list of its gap.",
      ],
    ),
  ];
}
