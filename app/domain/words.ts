/** White space to JavaScript but not to Postgres: spaces that hold two words together. */
const SPACE = /[^\S\u00a0\u2007\u202f\ufeff]+/;

/**
 * The words of a text as the database counts them: split at white space, after cutting spaces at
 * both ends. The key of "highlight incorrect words" points into this list.
 */
export const wordsOf = (text: string): string[] => text.replace(/^ +| +$/g, "").split(SPACE);

/** How many words a person would count: groups between white space that hold a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A word as it is compared: no case, no punctuation around or in it but hyphen and apostrophe. */
export const bareWord = (word: string): string =>
  word.toLowerCase().replace(/[^\p{L}\p{N}'-]/gu, "");
