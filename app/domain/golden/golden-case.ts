import type { QuestionContent } from "../question-problems";
import type { CandidateResponse } from "../scoring/candidate-response";

/** An answer, its score checked by hand, and the reasons: verdict and target each, in order. */
export type GoldenTry = [
  response: CandidateResponse,
  points: number,
  max: number,
  reasons: readonly string[],
];

/** An item with answers of candidates. The scorer must agree with every line of it. */
export interface GoldenCase {
  /** "module/type" */
  item: string;
  title: string;
  content: QuestionContent;
  tries: readonly GoldenTry[];
}

export const chosen = (...ids: string[]): CandidateResponse => ({ kind: "choices", chosen: ids });
export const ordered = (ids: string): CandidateResponse => ({ kind: "order", order: [...ids] });
export const filled = (answers: Record<string, string>): CandidateResponse => ({
  kind: "gaps",
  answers,
});
export const clicked = (...indexes: number[]): CandidateResponse => ({ kind: "words", indexes });
export const wrote = (text: string): CandidateResponse => ({ kind: "text", text });
export const spoke = (seconds: number): CandidateResponse => ({ kind: "speech", seconds });

const labelled = (texts: string[]) =>
  texts.map((text, index) => ({ id: "ABCDEFG".charAt(index), text }));

/** A content of choices A, B, ... of which these are right. */
export const choiceContent = (
  texts: string[],
  correct: string,
  prompt_text = "Which is true?",
): QuestionContent => ({
  prompt_text,
  options: { choices: labelled(texts) },
  key: { correct: [...correct] },
});

/** Boxes A, B, ... as shown, and their right order. */
export const orderContent = (texts: string[], order: string): QuestionContent => ({
  options: { paragraphs: labelled(texts) },
  key: { order: [...order] },
});

/** A text of this many words, in sentences of ten. */
export const prose = (words: number): string =>
  Array.from({ length: words }, (_, n) => (n % 10 === 9 || n === words - 1 ? "tide." : "sea")).join(
    " ",
  );

/** One sentence of this many words. */
export const sentenceOf = (words: number): string =>
  `${Array.from({ length: words }, () => "river").join(" ")}.`;
