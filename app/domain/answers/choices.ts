import { z } from "zod";
import {
  hasDuplicates,
  isBlank,
  itemsOf,
  type Problem,
  problemsWhere,
  property,
  textOf,
  textsOf,
  trimSpaces,
} from "./json";

export const choice = z.object({ id: z.string(), text: z.string() });
export type Choice = z.infer<typeof choice>;

export const choiceShape = {
  options: z.object({ choices: z.array(choice) }),
  key: z.object({
    correct: z.array(z.string()),
    /**
     * Why a choice is right or wrong, by its id. Part of the key, because `options` is what a candidate
     * receives before answering, and an explanation gives the answer away.
     */
    explanations: z.record(z.string(), z.string()).optional(),
  }),
  empty: {
    options: { choices: ["A", "B", "C", "D"].map((id) => ({ id, text: "" })) },
    key: { correct: [] },
  },
};

/** Ids and texts of choices or paragraphs, whatever shape they are in. */
export const labelled = (value: unknown) => ({
  ids: itemsOf(value).map((item) => textOf(property(item, "id")) ?? ""),
  texts: itemsOf(value).map((item) => textOf(property(item, "text")) ?? ""),
});

/** @param several  two or more choices are right, else exactly one */
export function choiceProblems(options: unknown, key: unknown, several: boolean): Problem[] {
  const { ids, texts } = labelled(property(options, "choices"));
  const correct = textsOf(property(key, "correct"));
  return problemsWhere(
    [ids.length < 3, "options.choices", "at least three choices are needed."],
    [hasDuplicates(ids), "options.choices", "two choices have the same id."],
    [texts.some(isBlank), "options.choices", "a choice has no text."],
    [
      hasDuplicates(texts.map((text) => trimSpaces(text).toLowerCase())),
      "options.choices",
      "two choices have the same text.",
    ],
    [!several && correct.length !== 1, "key.correct", "mark exactly one choice as correct."],
    [several && correct.length < 2, "key.correct", "mark at least two choices as correct."],
    [several && correct.length >= ids.length, "key.correct", "at least one choice must be wrong."],
    [
      correct.some((id) => id === null || !ids.includes(id)),
      "key.correct",
      "a correct choice is not among the choices.",
    ],
    [hasDuplicates(correct), "key.correct", "a choice is marked twice."],
  );
}
