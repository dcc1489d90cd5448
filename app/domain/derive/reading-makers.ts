import { limitsOf } from "../profile/format-profile";
import { countWords } from "../words";
import { excerptOf, inSeededOrder, sentencesOf } from "./passage";
import type { Maker } from "./proposal";

/** Shorter texts are over before a candidate finds a rhythm. */
const SHORTEST_READ_ALOUD = 20;
const MOST_WORDS_TO_ORDER = 150;
const SHORTEST_BOX = 4;
const IDS = ["A", "B", "C", "D", "E", "F", "G"];

/** Speaking: a text to read out. */
export const readAloud: Maker = ({ text, seed }, item) => {
  const most = item.prompt?.maxWords ?? 60;
  const prompt_text = excerptOf(text, [Math.min(SHORTEST_READ_ALOUD, most), most], seed);
  if (!prompt_text) return `no run of whole sentences has ${SHORTEST_READ_ALOUD} to ${most} words.`;
  return [{ prompt_text, transcript: null, options: null, key: {} }];
};

/** Reading: consecutive sentences in another order. */
export const shuffledSentences: Maker = ({ text, seed }, item) => {
  const [least, most] = limitsOf(item.optionCount ?? [4, 5]);
  const sentences = sentencesOf(text);
  const fits = (run: string[]) =>
    countWords(run.join(" ")) <= MOST_WORDS_TO_ORDER &&
    run.every((sentence) => countWords(sentence) >= SHORTEST_BOX) &&
    new Set(run.map((sentence) => sentence.toLowerCase())).size === run.length;
  const runsOf = (count: number) =>
    sentences.flatMap((_, start) => {
      const run = sentences.slice(start, start + count);
      return run.length === count && fits(run) ? [run] : [];
    });
  const [run] = inSeededOrder([...runsOf(most), ...runsOf(least)], seed);
  if (!run) return `no ${least} sentences in a row make boxes of a fair length.`;
  const shuffled = inSeededOrder(run, seed);
  const shown = shuffled.every((sentence, index) => sentence === run[index])
    ? [...shuffled.slice(1), ...shuffled.slice(0, 1)]
    : shuffled;
  const paragraphs = shown.map((sentence, index) => ({
    id: IDS[index] ?? `${index}`,
    text: sentence,
  }));
  const idOf = (sentence: string) => paragraphs.find((box) => box.text === sentence)?.id ?? "";
  return [
    { prompt_text: null, transcript: null, options: { paragraphs }, key: { order: run.map(idOf) } },
  ];
};
