import { gapNumbers } from "../gaps";
import { entriesOf, isBlank, type Problem, problemsWhere, property, textOf, textsOf } from "./json";

function gapMarkProblems(text: string): Problem[] {
  const gaps = gapNumbers(text);
  return problemsWhere(
    [gaps.length === 0, "prompt_text", "the text has no gap; mark gaps as {{1}}, {{2}}, ..."],
    [
      gaps.some((gap, index) => gap !== String(index + 1)),
      "prompt_text",
      "gaps are numbered from 1 in the order of the text, without holes.",
    ],
  );
}

function isEmptyAnswer(answer: unknown): boolean {
  if (typeof answer === "string") return isBlank(answer);
  if (!Array.isArray(answer)) return true;
  return answer.length === 0 || textsOf(answer).some(isBlank);
}

/** What holds for every text with gaps: the marks are in order and each gap has its answer. */
export function gapProblems(text: string, key: unknown): Problem[] {
  const answers = entriesOf(property(key, "blanks"));
  const answered = answers.map(([gap]) => gap).sort();
  const gaps = gapNumbers(text).sort();
  return [
    ...gapMarkProblems(text),
    ...problemsWhere(
      [
        JSON.stringify(answered) !== JSON.stringify(gaps),
        "key.blanks",
        "give one answer for each gap of the text.",
      ],
      [answers.some(([, answer]) => isEmptyAnswer(answer)), "key.blanks", "an answer is empty."],
    ),
  ];
}

/** True when an answer is given but is none of these words. */
export function isOutside(answer: unknown, words: readonly (string | null)[]): boolean {
  const text = textOf(answer);
  return text !== null && !words.includes(text);
}
