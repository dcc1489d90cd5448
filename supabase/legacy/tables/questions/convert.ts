import { findItemType, type Response } from "../../../../app/domain/item-types.ts";
import { convertChoices } from "./choices.ts";
import { convertGaps } from "./gaps.ts";
import { convertIncorrectWords } from "./incorrect-words.ts";
import type { LegacyItem, OurItem } from "./item.ts";
import { convertDictation, convertOpenAnswer } from "./open-answers.ts";
import { convertParagraphs } from "./paragraphs.ts";

const CONVERTERS: Record<Response, (item: LegacyItem) => OurItem> = {
  speech: convertOpenAnswer,
  text: convertOpenAnswer,
  // No expected answer was ever stored.
  short_answer: (item) => ({ ...convertOpenAnswer(item), key: { accepted: [] } }),
  single_choice: convertChoices,
  multiple_choice: convertChoices,
  paragraph_order: convertParagraphs,
  word_bank: convertGaps,
  drop_downs: convertGaps,
  typed_gaps: convertGaps,
  incorrect_words: convertIncorrectWords,
  dictation: convertDictation,
};

/** A legacy question in the shapes of ours. What cannot be understood is left empty, for review. */
export function convertItem(item: LegacyItem): OurItem {
  const response = findItemType(item.module, item.type)?.response ?? "text";
  return CONVERTERS[response](item);
}
