import { z } from "zod";
import { bareWord, replaceWords, wordsOf } from "../words";
import { type IncorrectWord, incorrectWord, trimPunctuation } from "./incorrect-words";

/** What is said, and what is shown instead of some of its words. Everything stored follows from it. */
export interface AlteredTranscript {
  said: string;
  /** Shown word by place, counting words from 0, without punctuation. */
  swaps: ReadonlyMap<number, string>;
}

/** The same as the columns of a question hold it. */
export interface StoredAlterations {
  transcript: string;
  prompt_text: string;
  key: { words: IncorrectWord[] };
}

const text = z.string().catch("");
const storedKey = z.object({ words: z.array(incorrectWord) }).catch({ words: [] });

/** Without the punctuation at both ends that comparing words leaves out: hyphen and apostrophe stay. */
const trimCompared = (word: string): string =>
  word.replace(/^[^\p{L}\p{N}'-]+|[^\p{L}\p{N}'-]+$/gu, "");

const swapCore = (word: string, core: string): string =>
  word.replace(trimPunctuation(word), () => core);

const shownText = ({ said, swaps }: AlteredTranscript): string =>
  replaceWords(said, (word, index) => {
    const shown = swaps.get(index);
    return shown === undefined ? word : swapCore(word, shown);
  });

/**
 * Reads a question's columns. Without a transcript what is said follows from the shown text and the key.
 * @returns null when the shown text does not follow from what is said and the key: then a person decides
 */
export function readAlterations(columns: {
  transcript: unknown;
  prompt_text: unknown;
  key: unknown;
}): AlteredTranscript | null {
  const shown = text.parse(columns.prompt_text);
  const { words } = storedKey.parse(columns.key);
  const bySaid = new Map(words.map((word) => [word.index, word.said]));
  const said =
    text.parse(columns.transcript).trim() === ""
      ? replaceWords(shown, (word, index) =>
          swapCore(word, trimPunctuation(bySaid.get(index) ?? word)),
        )
      : text.parse(columns.transcript);
  const altered = {
    said,
    swaps: new Map(words.map(({ index, shown: word }) => [index, trimPunctuation(word)])),
  };
  const [derived, stored] = [wordsOf(shownText(altered)), wordsOf(shown)];
  const agrees =
    derived.length === stored.length &&
    derived.every((word, index) => bareWord(word) === bareWord(stored[index] ?? ""));
  return agrees || shown.trim() === "" ? altered : null;
}

/** The content as the columns of a question hold it. */
export function storeAlterations(altered: AlteredTranscript): StoredAlterations {
  const said = wordsOf(altered.said);
  const prompt_text = shownText(altered);
  const shown = wordsOf(prompt_text);
  const words = [...altered.swaps.keys()]
    .toSorted((a, b) => a - b)
    .map((index) => ({
      index,
      shown: trimCompared(shown[index] ?? ""),
      said: trimCompared(said[index] ?? ""),
    }));
  return { transcript: altered.said, prompt_text, key: { words } };
}

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

/**
 * Shows another word in a place; punctuation and a capital of the spoken word stay. One word only:
 * what follows a space is left out. Nothing, or the spoken word itself, takes the alteration back.
 */
export function alterWord(
  altered: AlteredTranscript,
  index: number,
  replacement: string,
): AlteredTranscript {
  const said = trimPunctuation(wordsOf(altered.said)[index] ?? "");
  const [typed = ""] = replacement.trim().split(/\s/);
  const core = trimPunctuation(typed);
  const shown = isCapitalised(said) ? core.charAt(0).toUpperCase() + core.slice(1) : core;
  const swaps = new Map(altered.swaps);
  const isWord = /[\p{L}\p{N}]/u.test(core) && said !== "";
  if (isWord && bareWord(shown) !== bareWord(said)) swaps.set(index, shown);
  else swaps.delete(index);
  return { ...altered, swaps };
}

/** Changes what is said; alterations stay with their words, those of words that are gone go. */
export function editTranscript(
  { said, swaps }: AlteredTranscript,
  next: string,
): AlteredTranscript {
  const [before, after] = [wordsOf(said), wordsOf(next)];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const shift = after.length - before.length;
  // As many words before and after: one was rewritten in its place.
  const isRewritten = shift === 0;
  const moved = [...swaps].flatMap(([index, shown]): [number, string][] => {
    if (index < head || isRewritten) return [[index, shown]];
    return index >= before.length - tail ? [[index + shift, shown]] : [];
  });
  let altered: AlteredTranscript = { said: next, swaps: new Map() };
  for (const [index, shown] of moved) altered = alterWord(altered, index, shown);
  return altered;
}
