import type { ItemType } from "../item-types";
import { type QuestionContent, questionProblems } from "../question-problems";
import { acceptedVariants } from "./accepted-variants";
import { alteredText } from "./altered-text";
import { answersFirst } from "./answers-first";
import { dictatedSentence } from "./dictated-sentence";
import { filing } from "./filing";
import type { Finding } from "./finding";
import { gapPlaces } from "./gap-places";
import {
  capitalWord,
  choicePunctuation,
  longestChoice,
  positionalChoices,
  sameWord,
} from "./giveaways";
import { optionCount, recordingLength, textLength } from "./lengths";
import { paragraphStarts } from "./paragraph-starts";
import type { ItemFacts, Rule } from "./rule";
import { typography } from "./typography";

export type { Finding } from "./finding";
export type { ItemFacts } from "./rule";

const RULES: readonly Rule[] = [
  textLength,
  recordingLength,
  optionCount,
  typography,
  positionalChoices,
  longestChoice,
  choicePunctuation,
  capitalWord,
  sameWord,
  answersFirst,
  gapPlaces,
  paragraphStarts,
  alteredText,
  dictatedSentence,
  acceptedVariants,
  filing,
];

/**
 * Everything that is wrong or odd about an item, errors first. The errors are those of the database
 * and keep the item from being published; warnings inform. Messages start in lower case, to follow the
 * name of their field.
 * @param item  the type as the format profile in force has it
 */
export function lintItem(
  item: ItemType,
  content: QuestionContent,
  facts: ItemFacts = {},
): Finding[] {
  const errors = questionProblems(item.module, content, facts.mediaKind).map(
    ({ path, message }): Finding => ({ severity: "error", path, message }),
  );
  return [...errors, ...RULES.flatMap((rule) => rule(item, content, facts))];
}
