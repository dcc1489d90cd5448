import { differingWords, type IncorrectWord, incorrectWord } from "../answers/incorrect-words";
import { isBlank, itemsOf, property } from "../answers/json";
import type { QuestionContent } from "../question-problems";
import { alteredWords } from "../scoring/incorrect-words";
import { bareWord, wordsOf } from "../words";
import { warning } from "./finding";
import type { Rule } from "./rule";

const withWords = (content: QuestionContent, words: IncorrectWord[]): QuestionContent => ({
  ...content,
  key: { words: words.toSorted((a, b) => a.index - b.index) },
});

/** Where the shown text and the spoken one part company without the key saying so, or the other way round. */
export const alteredText: Rule = ({ response }, content) => {
  const { prompt_text, transcript, key } = content;
  if (response !== "incorrect_words" || isBlank(prompt_text) || isBlank(transcript)) return [];
  const differing = differingWords(prompt_text ?? "", transcript ?? "");
  if (!differing) {
    const [shown, said] = [wordsOf(prompt_text ?? "").length, wordsOf(transcript ?? "").length];
    return [
      warning(
        "transcript",
        `${shown} words are shown and ${said} are said, so that they cannot be compared.`,
      ),
    ];
  }
  const marked = alteredWords(key);
  const unmarked = differing.filter(({ index }) => !marked.has(index));
  const untrue = [...marked.keys()].filter(
    (index) => !differing.some((one) => one.index === index),
  );
  const wrong = differing.filter((one) => {
    const said = marked.get(one.index)?.said;
    return said !== undefined && bareWord(said) !== bareWord(one.said);
  });
  if (unmarked.length + untrue.length + wrong.length === 0) return [];
  const named = [
    ...unmarked.map(({ shown }) => shown),
    ...untrue.map((index) => marked.get(index)?.shown ?? ""),
    ...wrong.map(({ shown }) => shown),
  ];
  const kept = itemsOf(property(key, "words")).length > 0 ? "Mark what differs" : "Mark them";
  return [
    warning(
      "key.words",
      `the marked words are not those that differ from what is said: ${named.map((word) => `"${word}"`).join(", ")}.`,
      {
        label: kept,
        apply: (current) =>
          withWords(
            current,
            differing.map((one) => incorrectWord.parse(one)),
          ),
      },
    ),
  ];
};
