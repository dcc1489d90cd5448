import { z } from "zod";
import { findItemType, MODULES } from "~/domain/item-types";
import { problemsBy } from "~/ui/form-problems";

export const SCORING_TYPES = ["auto", "ai"] as const;

/** A category as the tree shows it. */
export const category = z.looseObject({
  id: z.number(),
  title: z.string(),
  code: z.string(),
  short_name: z.string().nullable(),
  icon: z.string().nullable(),
  color: z.string().nullable(),
  parent: z.number().nullable(),
  order_index: z.number(),
  question_count: z.number(),
  version: z.number(),
});
export type Category = z.infer<typeof category>;

const nothing = (value: unknown) => (value === "" ? null : value);
const optionalText = z.preprocess(nothing, z.string().trim().max(2000).nullish());

/** What a person may say about a category. */
export const categoryInput = z
  .looseObject({
    id: z
      .number("The provider’s number is needed.")
      .int("A whole number is needed.")
      .min(1, "From 1."),
    title: z
      .string("A category needs a title.")
      .trim()
      .min(1, "A category needs a title.")
      .max(160, "At most 160 characters."),
    code: z
      .string("A category needs a code.")
      .trim()
      .min(1, "A category needs a code.")
      .max(80, "At most 80 characters."),
    description: optionalText,
    color: z.preprocess(
      nothing,
      z
        .string()
        .regex(/^#[0-9A-Fa-f]{6}$/, "A colour like #1f5f99.")
        .nullish(),
    ),
    video_link: z.preprocess(nothing, z.url("A full web address.").nullish()),
    module: z.preprocess(nothing, z.enum(MODULES).nullish()),
    question_type: z.preprocess(nothing, z.string().nullish()),
  })
  .refine(
    ({ module, question_type }) =>
      !question_type || (module && findItemType(module, question_type) !== undefined),
    { path: ["question_type"], error: "This type belongs to another module." },
  );

export const categoryProblems = problemsBy(categoryInput);
