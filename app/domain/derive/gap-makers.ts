import { trimPunctuation } from "../answers/incorrect-words";
import { limitsOf } from "../profile/format-profile";
import { distractorsFor } from "./distractors";
import { contentWordsOf, excerptOf, inSeededOrder, spacedWords } from "./passage";
import type { Maker, Source } from "./proposal";
import { spokenWords } from "./spoken-words";

/** Words from one gap to the next, on average. */
const WORDS_PER_GAP = 15;
const APART = 5;
const FEWEST = 2;
const MOST = 6;
const SPARE_WORDS = 3;
/** Shorter than this a text gives no context to choose by. */
const SHORTEST = 25;

const TOO_SHORT = "no run of whole sentences in the text is long and short enough.";
const TOO_FEW = "too few words of the text can become gaps.";

interface Gapped {
  excerpt: string;
  text: string;
  /** Right word of each gap, by its number. */
  answers: [gap: string, word: string][];
}

function gapped({ text, seed }: Source, limits: readonly [number, number]): Gapped | string {
  const excerpt = excerptOf(text, limits, seed);
  if (!excerpt) return TOO_SHORT;
  const words = excerpt.split(" ");
  const count = Math.min(MOST, Math.max(FEWEST, Math.round(words.length / WORDS_PER_GAP)));
  const places = spacedWords(words, count, APART, seed);
  if (places.length < FEWEST) return TOO_FEW;
  const answers = places.map((place, index): [string, string] => [
    `${index + 1}`,
    trimPunctuation(words[place] ?? ""),
  ]);
  const marked = words.map((word, place) => {
    const gap = places.indexOf(place);
    return gap < 0 ? word : word.replace(trimPunctuation(word), `{{${gap + 1}}}`);
  });
  return { excerpt, text: marked.join(" "), answers };
}

/** Reading: a list of words for each gap. */
export const dropDownGaps: Maker = (source, item) => {
  const made = gapped(source, [SHORTEST, item.prompt?.maxWords ?? 300]);
  if (typeof made === "string") return made;
  const pool = contentWordsOf(source.text);
  const [, most] = limitsOf(item.optionCount ?? 4);
  const lists = made.answers.map(([gap, word]): [string, string[]] => [
    gap,
    inSeededOrder(
      [word, ...distractorsFor(word, pool, most - 1, source.seed)],
      `${source.seed} ${gap}`,
    ),
  ]);
  return [
    {
      prompt_text: made.text,
      transcript: null,
      options: { blanks: Object.fromEntries(lists) },
      key: { blanks: Object.fromEntries(made.answers) },
    },
  ];
};

/** Reading: words to drag from one bank. */
export const draggedGaps: Maker = (source, item) => {
  const made = gapped(source, [SHORTEST, item.prompt?.maxWords ?? 80]);
  if (typeof made === "string") return made;
  const right = made.answers.map(([, word]) => word);
  const taken = new Set([...right, ...contentWordsOf(made.text)]);
  const others = contentWordsOf(source.text).filter((word) => !taken.has(word));
  const wrong: string[] = [];
  for (const word of inSeededOrder(right, source.seed)) {
    if (wrong.length === SPARE_WORDS) break;
    wrong.push(...distractorsFor(word, others, 1, source.seed, new Set([...taken, ...wrong])));
  }
  return [
    {
      prompt_text: made.text,
      transcript: null,
      options: { bank: inSeededOrder([...right, ...wrong], source.seed) },
      key: { blanks: Object.fromEntries(made.answers) },
    },
  ];
};

/** Listening: words to type while the text is heard. */
export const typedGaps: Maker = (source, item) => {
  const made = gapped(source, spokenWords(item));
  if (typeof made === "string") return made;
  return [
    {
      prompt_text: made.text,
      transcript: made.excerpt,
      options: null,
      key: { blanks: Object.fromEntries(made.answers.map(([gap, word]) => [gap, [word]])) },
    },
  ];
};
