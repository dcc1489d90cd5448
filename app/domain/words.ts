/** White space to JavaScript but not to Postgres: spaces that hold two words together. */
const SPACE = /[^\S\u00a0\u2007\u202f\ufeff]+/;
const SPACES = new RegExp(`(${SPACE.source})`);

/**
 * The words of a text as the database counts them: split at white space, after cutting spaces at
 * both ends. The key of "highlight incorrect words" points into this list.
 */
export const wordsOf = (text: string): string[] => text.replace(/^ +| +$/g, "").split(SPACE);

/** The same words, each with the white space after it, to draw them with their line breaks. */
export function spacedWords(text: string): { word: string; space: string }[] {
  const parts = text.replace(/^ +| +$/g, "").split(new RegExp(`(${SPACE.source})`));
  return wordsOf(text).map((word, index) => ({ word, space: parts[2 * index + 1] ?? "" }));
}

/** How many words a person would count: groups between white space that hold a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A word as it is compared: no case, no punctuation around or in it but hyphen and apostrophe. */
export const bareWord = (word: string): string =>
  word.toLowerCase().replace(/[^\p{L}\p{N}'-]/gu, "");

/** The text with each word of `wordsOf` replaced, and all white space as it was. */
export function replaceWords(
  text: string,
  replacement: (word: string, index: number) => string,
): string {
  const [before = "", after = ""] = [/^ */.exec(text)?.[0], / *$/.exec(text)?.[0]];
  if (before.length === text.length) return text;
  const parts = text.slice(before.length, text.length - after.length).split(SPACES);
  return `${before}${parts.map((part, at) => (at % 2 ? part : replacement(part, at / 2))).join("")}${after}`;
}
