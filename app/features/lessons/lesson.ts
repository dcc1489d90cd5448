import { z } from "zod";
import { DIFFICULTIES } from "~/domain/difficulty";
import { findItemType } from "~/domain/item-types";
import { membershipTier } from "~/domain/membership";
import { type BankQuestion, bankQuestion } from "~/ui/bank/bank-question";
import { problemsBy } from "~/ui/form-problems";
import { lessonModule } from "./vocabulary";

export const LESSON_STATUSES = ["draft", "published", "archived"] as const;

export const lessonStatus = z.enum(LESSON_STATUSES);
export type LessonStatus = z.infer<typeof lessonStatus>;

/** An item of the lesson as the form shows it; only its id and place are saved. */
export const lessonQuestion = bankQuestion;
export type LessonQuestion = BankQuestion;

const wholeNumber = z.number("A number is needed here.").int("A whole number is needed here.");

/** What a person may say about a lesson: the schema of the form and of what save_lesson is sent. */
export const lessonInput = z
  .object({
    title: z
      .string("A lesson needs a title.")
      .trim()
      .min(1, "A lesson needs a title.")
      .max(160, "At most 160 characters."),
    slug: z
      .string("A lesson needs an address part.")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small letters, digits and single hyphens only."),
    description: z
      .string()
      .trim()
      .max(4000, "At most 4,000 characters.")
      .nullish()
      .transform((text) => text || null),
    module: lessonModule,
    question_type: z.string("Choose a question type.").min(1, "Choose a question type."),
    is_free: z.boolean(),
    required_tier: membershipTier,
    difficulty: z.enum(DIFFICULTIES),
    estimated_minutes: wholeNumber.min(1, "At least a minute.").max(600, "At most 600."),
    lesson_number: wholeNumber.min(1, "From 1."),
    order_index: wholeNumber,
    tags: z
      .array(z.string().trim().min(1))
      .nullish()
      .transform((tags) => tags ?? []),
    thumbnail_media_id: z
      .uuid("Choose the file again.")
      .nullish()
      .transform((id) => id ?? null),
  })
  .refine(({ module, question_type }) => findItemType(module, question_type) !== undefined, {
    path: ["question_type"],
    error: "This type belongs to another module.",
  })
  .refine(({ is_free, required_tier }) => !is_free || required_tier === "free_trial", {
    path: ["required_tier"],
    error: "A free lesson is open to everybody, so it cannot ask for a tier.",
  });

/** What a new lesson starts with, so that the first save asks for a title only. */
export const newLesson = {
  title: "",
  slug: "",
  module: "speaking",
  question_type: "read_aloud",
  is_free: false,
  required_tier: "pro",
  difficulty: "Medium",
  estimated_minutes: 15,
  lesson_number: 1,
  order_index: 0,
  tags: [],
  questions: [],
} as const;

/** A lesson as the console holds it: the row, and its items in order. */
export const lessonRecord = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  slug: z.string(),
  module: lessonModule,
  question_type: z.string(),
  status: lessonStatus,
  question_count: z.number(),
  version: z.number(),
});

export const lessonProblems = problemsBy(lessonInput);
