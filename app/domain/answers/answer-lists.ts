import { DIGITS_OF_WORDS, inWords } from "../number-words";
import { plainAnswer } from "../scoring/short-answer";

/** British and American endings of the same word. */
const SPELLINGS: readonly [
  british: RegExp,
  american: RegExp,
  toBritish: string,
  toAmerican: string,
][] = [
  [/(?<=[a-z]{2})isation(s?)\b/, /(?<=[a-z]{2})ization(s?)\b/, "isation$1", "ization$1"],
  [/(?<=[a-z]{3})is(e|ed|es|ing)\b/, /(?<=[a-z]{3})iz(e|ed|es|ing)\b/, "is$1", "iz$1"],
  [
    /(?<=\b(?:col|lab|neighb|behavi|fav|harb|hum|vap))our/,
    /(?<=\b(?:col|lab|neighb|behavi|fav|harb|hum|vap))or/,
    "our",
    "or",
  ],
  [
    /(?<=\b(?:cen|thea|me|lit|fib|kilome|centime))tre(s?)\b/,
    /(?<=\b(?:cen|thea|me|lit|fib|kilome|centime))ter(s?)\b/,
    "tre$1",
    "ter$1",
  ],
  [/(?<=catal|dial|anal)ogue(s?)\b/, /(?<=catal|dial|anal)og(s?)\b/, "ogue$1", "og$1"],
];

/** Words whose -ise is no ending: "promise" has no American "promize". */
const NOT_IZE =
  /\b(?:prom|prem|adv|surpr|exerc|comprom|dev|rev|superv|telev|adver|franch|enterpr|expert|parad|prec|prac|pract|no|ra|ri|cho|wi)is/i;

const replaced = (answer: string, from: RegExp, to: string): string[] =>
  from.test(answer) ? [answer.replace(from, to)] : [];

/** Numbers in words for digits and the other way round, within the answer. */
function numberVariants(answer: string): string[] {
  const toWords = answer.replace(/(?<![\d.,])\d{1,2}(?![\d.,])/g, (digits) =>
    inWords(Number(digits)),
  );
  const toDigits = answer
    .split(" ")
    .map((word) => DIGITS_OF_WORDS.get(word.toLowerCase()) ?? word)
    .join(" ");
  return [toWords, toDigits];
}

/** The same answers to the scorer, which looks at no case, punctuation or leading article. */
const isSame = (left: string, right: string) => plainAnswer(left) === plainAnswer(right);

/** Other ways to write or say an answer that would not count yet: digits and words, British and American spelling, a hyphen. */
export function answerVariants(answers: readonly string[]): string[] {
  const candidates = answers.flatMap((answer) => [
    ...numberVariants(answer),
    ...SPELLINGS.flatMap(([british, american, toBritish, toAmerican]) =>
      NOT_IZE.test(answer)
        ? []
        : [...replaced(answer, british, toAmerican), ...replaced(answer, american, toBritish)],
    ),
    ...(/\p{L}-\p{L}/u.test(answer) ? [answer.replaceAll("-", " ")] : []),
  ]);
  return addAnswers(answers, candidates).added;
}

/** The answers of a pasted list: one a line, or between commas, semicolons or slashes. */
export const answersOf = (pasted: string): string[] =>
  pasted
    .split(/[\n;,/]|\s+\bor\b\s+/)
    .map((answer) => answer.trim())
    .filter(Boolean);

/** Adds answers to a list; what counts as one of them already is ignored, and told. */
export function addAnswers(
  known: readonly string[],
  more: readonly string[],
): { answers: string[]; added: string[]; ignored: string[] } {
  const answers = [...known];
  const added: string[] = [];
  const ignored: string[] = [];
  for (const answer of more) {
    if (answers.some((other) => isSame(other, answer))) ignored.push(answer);
    else {
      answers.push(answer);
      added.push(answer);
    }
  }
  return { answers, added, ignored };
}
