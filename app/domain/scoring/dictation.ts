import { bareWord } from "../words";
import { gained, type ItemScore, info, missed, scoreOf } from "./item-score";

/** The words of a sentence as they are compared. */
export const spokenWords = (sentence: string): string[] =>
  sentence
    .split(/\s+/)
    .map(bareWord)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * 1 for each word of the sentence that was written and spelled right, as often as it is said; other
 * words cost nothing. Source: Pearson, Score Guide, "write from dictation".
 */
export function scoreDictation(sentence: string, text: string): ItemScore {
  const written = spokenWords(text);
  const reasons = spokenWords(sentence).map((word, index) => {
    const at = written.indexOf(word);
    if (at < 0) return missed(`"${word}" is missing or misspelled.`, String(index));
    written.splice(at, 1);
    return gained(`"${word}" is right.`, String(index));
  });
  const extra =
    written.length > 0 ? [info(`Not in the sentence, without a cost: ${written.join(", ")}.`)] : [];
  return scoreOf(reasons.length, [...reasons, ...extra]);
}
