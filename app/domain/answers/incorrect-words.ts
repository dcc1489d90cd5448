import { z } from "zod";
import { bareWord, wordsOf } from "../words";
import {
  hasDuplicates,
  isBlank,
  itemsOf,
  type Problem,
  problemsWhere,
  property,
  textOf,
} from "./json";

export const incorrectWord = z.object({
  /** Place in the shown text, counting words from 0. */
  index: z.number().int().nonnegative(),
  shown: z.string(),
  said: z.string(),
});
export type IncorrectWord = z.infer<typeof incorrectWord>;

export const incorrectWordShape = {
  options: z.null(),
  key: z.object({ words: z.array(incorrectWord) }),
  empty: { options: null, key: { words: [] } },
};

const bare = (word: string | null | undefined) => (word == null ? null : bareWord(word));

function isMisplaced(word: unknown, shownWords: string[]): boolean {
  const index = textOf(property(word, "index"));
  const shown = textOf(property(word, "shown"));
  if (index === null || !/^\d{1,5}$/.test(index) || isBlank(shown)) return true;
  return bare(shownWords[Number(index)]) !== bare(shown);
}

/** Words of the shown text that differ from what is said. */
export function incorrectWordProblems(text: string, key: unknown): Problem[] {
  const words = itemsOf(property(key, "words"));
  const shownWords = wordsOf(text);
  const said = (word: unknown) => textOf(property(word, "said"));
  const shown = (word: unknown) => textOf(property(word, "shown"));
  return problemsWhere(
    [words.length === 0, "key.words", "mark at least one incorrect word."],
    [
      words.some((word) => isMisplaced(word, shownWords)),
      "key.words",
      "a marked word does not stand at its place in the text.",
    ],
    [
      words.some((word) => isBlank(said(word))),
      "key.words",
      "say for each marked word what is really said.",
    ],
    [
      words.some(
        (word) => said(word) !== null && said(word)?.toLowerCase() === shown(word)?.toLowerCase(),
      ),
      "key.words",
      "the shown and the said word are the same.",
    ],
    [
      hasDuplicates(words.map((word) => JSON.stringify(property(word, "index")))),
      "key.words",
      "a word is marked twice.",
    ],
  );
}

/**
 * The words of the shown text that differ from the spoken one, word by word; null when the two have
 * not the same number of words, so that nothing can be matched.
 */
export function differingWords(shownText: string, spokenText: string): IncorrectWord[] | null {
  const [shown, spoken] = [wordsOf(shownText), wordsOf(spokenText)];
  if (shown.length !== spoken.length) return null;
  return shown.flatMap((word, index) => {
    const said = spoken[index] ?? "";
    return bareWord(word) === bareWord(said)
      ? []
      : [{ index, shown: trimPunctuation(word), said: trimPunctuation(said) }];
  });
}

/** A word without the punctuation before and after it. */
export const trimPunctuation = (word: string): string =>
  word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || word;
