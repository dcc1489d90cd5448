import { inSeededOrder } from "./passage";

const ENDINGS = ["ing", "tion", "ness", "ment", "ous", "ful", "ed", "ly", "al", "er", "es", "s"];
const endingOf = (word: string): string => ENDINGS.find((ending) => word.endsWith(ending)) ?? "";

/** Other forms of a word, plain rules only: they have to tempt, not to exist in every dictionary. */
function formsOf(word: string): string[] {
  const stem = word.replace(/(ing|ed|ly|es|s|e)$/, "");
  const base = stem.length >= 3 ? stem : word;
  return ["s", "ed", "ing", "er", "ly"].map((ending) => `${base}${ending}`);
}

/**
 * Wrong words for the place of a right one: first words of the same text that end alike and are of about
 * the same length, then other words of the text, then other forms of the word.
 * @param taken  words that must not be among them, beside the word itself
 */
export function distractorsFor(
  word: string,
  pool: readonly string[],
  count: number,
  seed: string,
  taken: ReadonlySet<string> = new Set(),
): string[] {
  const ending = endingOf(word);
  const unlikeness = (other: string) =>
    (endingOf(other) === ending ? 0 : 10) + Math.abs(other.length - word.length);
  const fromText = inSeededOrder(pool, `${seed} ${word}`).sort(
    (left, right) => unlikeness(left) - unlikeness(right),
  );
  const wrong = [...fromText, ...formsOf(word)].filter(
    (other) => other !== word && !taken.has(other),
  );
  return [...new Set(wrong)].slice(0, count);
}
