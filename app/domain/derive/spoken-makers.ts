import { differingWords, trimPunctuation } from "../answers/incorrect-words";
import { limitsOf } from "../profile/format-profile";
import { countWords } from "../words";
import { distractorsFor } from "./distractors";
import {
  contentWord,
  contentWordsOf,
  excerptOf,
  inSeededOrder,
  sentencesOf,
  spacedWords,
} from "./passage";
import type { Maker } from "./proposal";
import { spokenWords } from "./spoken-words";

const WORDS_PER_CHANGE = 12;
const MOST_CHANGES = 7;
const APART = 3;
const MOST_SENTENCES = 4;
const IDS = ["A", "B", "C", "D", "E"];

/** Listening: a text in which a few words are not the ones that are said. */
export const incorrectWords: Maker = ({ text, seed }, item) => {
  const spoken = excerptOf(text, spokenWords(item), seed);
  if (!spoken) return "no run of whole sentences in the text fits the length of the recording.";
  const words = spoken.split(" ");
  const count = Math.min(MOST_CHANGES, Math.max(2, Math.round(words.length / WORDS_PER_CHANGE)));
  const places = spacedWords(words, count, APART, seed);
  if (places.length < 2) return "too few words of the text can be altered.";
  const taken = new Set(contentWordsOf(spoken));
  const others = contentWordsOf(text).filter((word) => !taken.has(word));
  for (const place of places) {
    const said = trimPunctuation(words[place] ?? "");
    const [shown = `${said}s`] = distractorsFor(said, others, 1, seed, taken);
    taken.add(shown);
    words[place] = (words[place] ?? "").replace(said, shown);
  }
  const prompt_text = words.join(" ");
  return [
    {
      prompt_text,
      transcript: spoken,
      options: null,
      key: { words: differingWords(prompt_text, spoken) ?? [] },
    },
  ];
};

/** Listening: single sentences to write down. */
export const dictations: Maker = ({ text, seed }, item) => {
  const [low, high] = spokenWords(item);
  const sentences = [...new Set(sentencesOf(text))].filter((sentence) => {
    const words = countWords(sentence);
    return words >= low && words <= high;
  });
  if (sentences.length === 0) return `the text has no sentence of ${low} to ${high} words.`;
  return inSeededOrder(sentences, seed)
    .slice(0, MOST_SENTENCES)
    .map((transcript) => ({ prompt_text: null, transcript, options: null, key: {} }));
};

/** Listening: a text whose last word is beeped out. */
export const missingWord: Maker = ({ text, seed }, item) => {
  const limits = spokenWords(item);
  const sentences = sentencesOf(text);
  const runs = sentences.flatMap((_, end) => {
    const heard = sentences.slice(0, end + 1).join(" ");
    const run = excerptOf(heard, limits, seed);
    return run && heard.endsWith(run) && contentWord(run.split(" ").at(-1) ?? "") ? [run] : [];
  });
  const [run] = inSeededOrder(runs, seed);
  if (!run) return "no run of whole sentences of the right length ends in a word worth guessing.";
  const answer = contentWord(run.split(" ").at(-1) ?? "") ?? "";
  const [least, most] = limitsOf(item.optionCount ?? [3, 5]);
  const count = Math.min(most, Math.max(least, 4));
  const wrong = distractorsFor(answer, contentWordsOf(text), count - 1, seed);
  const texts = inSeededOrder([answer, ...wrong], seed);
  const choices = texts.map((choice, index) => ({ id: IDS[index] ?? `${index}`, text: choice }));
  return [
    {
      prompt_text: null,
      // With the word that the recording leaves out, as in every item of this type.
      transcript: run,
      options: { choices },
      key: { correct: choices.flatMap((choice) => (choice.text === answer ? [choice.id] : [])) },
    },
  ];
};
