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

export const wordBankShape = {
  options: z.object({ bank: z.array(z.string()) }),
  key: z.object({ blanks: z.record(z.string(), z.string()) }),
  empty: { options: { bank: [] }, key: { blanks: {} } },
};

/** Words are dragged from one bank, which holds more words than there are gaps. */
export function wordBankProblems(text: string, options: unknown, key: unknown): Problem[] {
  const bank = textsOf(property(options, "bank"));
  const answers = entriesOf(property(key, "blanks")).map(([, answer]) => answer);
  return [
    ...gapProblems(text, key),
    ...problemsWhere(
      [
        bank.length <= gapNumbers(text).length,
        "options.bank",
        "the bank needs more words than there are gaps.",
      ],
      [bank.some(isBlank), "options.bank", "a word is empty."],
      [hasDuplicates(bank), "options.bank", "a word stands twice."],
      [
        answers.some((answer) => isOutside(answer, bank)),
        "key.blanks",
        "an answer is not in the word bank.",
      ],
      [
        hasDuplicates(answers.map((answer) => JSON.stringify(answer))),
        "key.blanks",
        "a word of the bank fills one gap only.",
      ],
    ),
  ];
}
