import type { ItemType } from "../item-types";
import type { QuestionContent } from "../question-problems";
import type { CandidateResponse } from "./candidate-response";
import { scoreMultipleChoice, scoreSingleChoice } from "./choices";
import { scoreDictation } from "./dictation";
import { scoreGaps } from "./gaps";
import { scoreIncorrectWords } from "./incorrect-words";
import { type ItemScore, info } from "./item-score";
import { scoreParagraphOrder } from "./paragraph-order";
import { scoreShortAnswer } from "./short-answer";
import { scoreForm } from "./written-form";

export type { ItemScore, Reason } from "./item-score";

const textOf = (response: CandidateResponse) => (response.kind === "text" ? response.text : "");

function scoreSpeech({ traits }: ItemType, response: CandidateResponse): ItemScore {
  const marked = traits.map(({ name, max }) =>
    max === undefined ? name : `${name} (up to ${max})`,
  );
  const spoken = response.kind === "speech" ? response.seconds : 0;
  return {
    points: 0,
    max: 0,
    scored: "human",
    reasons: [
      info(spoken > 0 ? `${Math.round(spoken)} seconds were recorded.` : "Nothing was recorded."),
      info(`Marked by people and models: ${marked.join(", ")}.`),
    ],
  };
}

function scoreText(item: ItemType, response: CandidateResponse): ItemScore {
  const rest = item.traits.filter(({ name }) => name !== "form").map(({ name }) => name);
  const marked = info(`Marked by people and models: ${rest.join(", ")}.`);
  if (!item.form) return { points: 0, max: 0, scored: "human", reasons: [marked] };
  const score = scoreForm(item.form, textOf(response));
  return { ...score, reasons: [...score.reasons, marked] };
}

/**
 * Scores an answer to an item and says why, point by point. Never fails: an item in any state, and an
 * answer of another kind than the item asks for, which counts as none.
 * @param item  the type as the format profile in force has it
 */
export function scoreItem(
  item: ItemType,
  { prompt_text, transcript, options, key }: QuestionContent,
  response: CandidateResponse,
): ItemScore {
  const text = prompt_text ?? "";
  const answers = response.kind === "gaps" ? response.answers : {};
  const chosen = response.kind === "choices" ? response.chosen : [];
  switch (item.response) {
    case "single_choice":
      return scoreSingleChoice(options, key, chosen);
    case "multiple_choice":
      return scoreMultipleChoice(options, key, chosen);
    case "paragraph_order":
      return scoreParagraphOrder(key, response.kind === "order" ? response.order : []);
    case "drop_downs":
    case "word_bank":
      return scoreGaps(text, key, answers, false);
    case "typed_gaps":
      return scoreGaps(text, key, answers, true);
    case "incorrect_words":
      return scoreIncorrectWords(text, key, response.kind === "words" ? response.indexes : []);
    case "dictation":
      return scoreDictation(transcript ?? "", textOf(response));
    case "short_answer":
      return scoreShortAnswer(key, textOf(response));
    case "text":
      return scoreText(item, response);
    case "speech":
      return scoreSpeech(item, response);
  }
}
