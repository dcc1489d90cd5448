import type { z } from "zod";
import { choiceShape } from "./answers/choices";
import { dropDownShape } from "./answers/drop-downs";
import { incorrectWordShape } from "./answers/incorrect-words";
import { acceptedAnswerShape, dictationShape, openShape } from "./answers/open-answers";
import { paragraphShape } from "./answers/paragraphs";
import { typedGapShape } from "./answers/typed-gaps";
import { wordBankShape } from "./answers/word-bank";
import { findItemType, type Module, type Response } from "./item-types";

/** Canonical JSON of `options` and of the key: what may be saved, complete or not. */
interface AnswerShape {
  options: z.ZodType;
  key: z.ZodType;
  /** What a new item starts with. */
  empty: { options: unknown; key: unknown };
}

const SHAPES: Record<Response, AnswerShape> = {
  speech: openShape,
  text: openShape,
  short_answer: acceptedAnswerShape,
  single_choice: choiceShape,
  multiple_choice: choiceShape,
  paragraph_order: paragraphShape,
  word_bank: wordBankShape,
  drop_downs: dropDownShape,
  typed_gaps: typedGapShape,
  incorrect_words: incorrectWordShape,
  dictation: dictationShape,
};

/** The shape of `options` and key for a type; undefined when the module has no type of this name. */
export function answerShape(module: Module, type: unknown): AnswerShape | undefined {
  const item = findItemType(module, type);
  return item && SHAPES[item.response];
}
