import { trimPunctuation } from "../answers/incorrect-words";
import { seededNumber } from "../blueprint/seeded-order";
import { countWords } from "../words";

/** The sentences of a text, their white space made single spaces. A title such as "Dr." may cut one short. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .split(/(?<=[.!?]["'”’)]?) (?=["'“‘(]?\p{Lu})/u)
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** Runs of whole sentences with so many words, each as long as it may be; one of them by the seed. */
export function excerptOf(
  text: string,
  [low, high]: readonly [number, number],
  seed: string,
): string | null {
  const sentences = sentencesOf(text);
  const runs = sentences.flatMap((_, start) => {
    let run = "";
    for (const sentence of sentences.slice(start)) {
      const longer = run ? `${run} ${sentence}` : sentence;
      if (countWords(longer) > high) break;
      run = longer;
    }
    return countWords(run) >= low ? [run] : [];
  });
  return inSeededOrder(runs, seed)[0] ?? null;
}

/** The list in an order that depends on the seed and on nothing else. */
export const inSeededOrder = <T>(list: readonly T[], seed: string): T[] =>
  list
    .map((value, index) => ({ value, rank: seededNumber(seed, `${index}`) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ value }) => value);

/** Words that say little: no gap, distractor or altered word is made of them. */
const FUNCTION_WORDS = new Set(
  `about above after again against almost along also although always among another anybody anyone
  anything because been before behind being below between both cannot could does doing done down during
  each either else enough even ever every everybody everyone everything from have having hence here hers
  herself himself however indeed instead into itself just least less like many more most much must myself
  neither never nobody none nothing once only other others ought ourselves over perhaps quite rather same
  several shall should since some somebody someone something such than that their theirs them themselves
  then there therefore these they this those though through thus together toward towards under unless
  until upon very well were what whatever when whenever where whereas wherever whether which while whom
  whose will with within without would your yours yourself`.split(/\s+/),
);

/** A word without punctuation if it means something and is no name: lower case, four letters and more. */
export function contentWord(word: string): string | null {
  const bare = trimPunctuation(word);
  return /^[a-z]{4,}$/.test(bare) && !FUNCTION_WORDS.has(bare) ? bare : null;
}

/** The content words of a text, each once. */
export const contentWordsOf = (text: string): string[] => [
  ...new Set(text.split(/\s+/).flatMap((word) => contentWord(word) ?? [])),
];

/**
 * Places of words that can become gaps or be altered: content words that stand once in the text, not its
 * first word, and never close together.
 * @param apart  how many words lie at least between two of them
 */
export function spacedWords(
  words: readonly string[],
  count: number,
  apart: number,
  seed: string,
): number[] {
  const places = words.flatMap((word, index) => {
    const bare = index > 0 ? contentWord(word) : null;
    const isAlone = bare && words.filter((other) => trimPunctuation(other) === bare).length === 1;
    return isAlone ? [index] : [];
  });
  const chosen: number[] = [];
  for (const place of inSeededOrder(places, seed)) {
    if (chosen.length === count) break;
    if (chosen.every((other) => Math.abs(other - place) > apart)) chosen.push(place);
  }
  return chosen.sort((left, right) => left - right);
}
