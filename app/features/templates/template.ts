import { z } from "zod";
import { DIFFICULTIES } from "~/domain/difficulty";
import { itemTypesOf } from "~/domain/item-types";
import { problemsBy } from "~/ui/form-problems";
import { strayBrace } from "./placeholders";

export const templateTypes = itemTypesOf("speaking").map(({ type, title }) => ({
  id: type,
  name: title,
}));

const nothing = (value: unknown) => (value === "" ? null : value);
const score = z
  .number("A number is needed here.")
  .int("A whole number is needed here.")
  .min(10, "From 10.")
  .max(90, "To 90.")
  .nullish();

/** What a person may say about a template. */
export const templateInput = z
  .looseObject({
    title: z
      .string("A template needs a title.")
      .trim()
      .min(1, "A template needs a title.")
      .max(160, "At most 160 characters."),
    type: z
      .string("Choose an item type.")
      .refine((type) => templateTypes.some(({ id }) => id === type), "Choose an item type."),
    template_text: z
      .string("A template needs a text.")
      .trim()
      .min(1, "A template needs a text.")
      .max(4000, "At most 4,000 characters.")
      .refine((text) => strayBrace(text) === null, {
        error: "A bracket { or } has no partner, or there is nothing in it.",
      }),
    difficulty: z.enum(DIFFICULTIES),
    min_score: score,
    max_score: score,
    audio_url: z.preprocess(nothing, z.url("A full web address.").nullish()),
  })
  .refine(({ min_score, max_score }) => !min_score || !max_score || min_score <= max_score, {
    path: ["max_score"],
    error: "The highest score is below the lowest.",
  });

export const templateProblems = problemsBy(templateInput);

export const newTemplate = {
  type: "describe_image",
  difficulty: "Medium",
  is_recommended: false,
  tags: [],
} as const;
