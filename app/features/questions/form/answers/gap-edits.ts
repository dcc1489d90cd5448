import { trimPunctuation } from "~/domain/answers/incorrect-words";
import { followGaps, insertGap, NEW_GAP, renumberGaps } from "~/domain/gaps";
import type { Response } from "~/domain/item-types";

/** The parts of an item with gaps that change together. */
export interface GapContent {
  text: string;
  /** By gap: the right word, or the accepted spellings. */
  answers: Record<string, unknown>;
  /** By gap: its list of words; only drop-downs have it. */
  lists: Record<string, string[]>;
  /** The words to drag; only the word bank has it. */
  bank: string[];
}

/**
 * Replaces the chosen stretch of the text by a gap. The words that stood there become its answer,
 * and answers of later gaps move on with them.
 */
export function makeGap(
  response: Response,
  content: GapContent,
  start: number,
  end: number,
): GapContent {
  const selected = content.text.slice(start, end);
  const word = trimPunctuation(selected.trim());
  const from = word ? start + selected.indexOf(word) : start;
  const edit = insertGap(content.text, from, word ? from + word.length : end);
  const answer = response === "typed_gaps" ? [word].filter(Boolean) : word;
  const bank = response === "word_bank" && word && !content.bank.includes(word);
  return {
    text: edit.text,
    answers: followGaps({ ...content.answers, [NEW_GAP]: answer }, edit),
    lists: followGaps({ ...content.lists, [NEW_GAP]: [word].filter(Boolean) }, edit),
    bank: bank ? [...content.bank, word] : content.bank,
  };
}

/** Numbers the gaps anew; answers go along, and those of gaps that are gone go away. */
export function tidyGaps(content: GapContent): GapContent {
  const edit = renumberGaps(content.text);
  return {
    ...content,
    text: edit.text,
    answers: followGaps(content.answers, edit),
    lists: followGaps(content.lists, edit),
  };
}
