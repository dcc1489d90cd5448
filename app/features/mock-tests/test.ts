import { z } from "zod";
import { DIFFICULTIES } from "~/domain/difficulty";
import { MODULES } from "~/domain/item-types";
import { problemsBy } from "~/ui/form-problems";

export const TEST_TYPES = ["mock", "practice", "scored"] as const;
export const EXAMS = ["ACADEMIC", "CORE"] as const;

export const section = z.enum(MODULES);

/** What a question may be worth, as typed. */
export const questionPoints = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/)
  .transform(Number);

/** A question of a test as the form holds it. */
export const testQuestion = z.object({
  /** Names it in the list: that of the linked bank item, else that of the question itself. */
  id: z.uuid(),
  /** Id in pte_questions; null as long as it is not saved. */
  row_id: z.uuid().nullable(),
  module: section,
  type: z.string(),
  title: z.string(),
  difficulty: z.enum(DIFFICULTIES),
  points: z.number(),
  is_linked: z.boolean(),
  media_seconds: z.number().nullable(),
  /** Of the linked bank item; null for content of the test's own. */
  is_active: z.boolean().nullable(),
  is_archived: z.boolean(),
  /** Of the saved question, for changes of it alone. */
  version: z.number(),
});
export type TestQuestion = z.infer<typeof testQuestion>;

/** A row of the view pte_test_items as a question of the form. */
export const testItemRow = z
  .object({
    id: z.uuid(),
    bank_question_id: z.uuid().nullable(),
    section,
    question_type: z.string(),
    title: z.string(),
    difficulty: z.enum(DIFFICULTIES),
    points: z.number(),
    is_linked: z.boolean(),
    media_seconds: z.number().nullable(),
    is_active: z.boolean().nullable(),
    is_archived: z.boolean(),
    version: z.number(),
  })
  .transform(
    ({ id, bank_question_id, section: module, question_type: type, ...rest }): TestQuestion => ({
      id: bank_question_id ?? id,
      row_id: id,
      module,
      type,
      ...rest,
    }),
  );

/** What a person may say about a test: the schema of the form and of what save_pte_test is sent. */
export const testInput = z.object({
  title: z
    .string("A test needs a title.")
    .trim()
    .min(1, "A test needs a title.")
    .max(160, "At most 160 characters."),
  description: z
    .string()
    .trim()
    .max(4000, "At most 4,000 characters.")
    .nullish()
    .transform((text) => text || null),
  test_type: z.enum(TEST_TYPES),
  exam: z.enum(EXAMS),
  section: section
    .or(z.literal(""))
    .nullish()
    .transform((value) => value || null),
  is_premium: z.boolean(),
  duration: z
    .number("A number is needed here.")
    .int("A whole number is needed here.")
    .min(1, "At least a minute.")
    .nullish()
    .transform((minutes) => minutes ?? null),
});

export const newTest = {
  title: "",
  test_type: "mock",
  exam: "ACADEMIC",
  section: null,
  is_premium: false,
  questions: [],
} as const;

/** A test as the console holds it: the row, and its questions in order. */
export const testRecord = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  version: z.number(),
  archived_at: z.string().nullish(),
  questions: testQuestion.array(),
});

export const testProblems = problemsBy(testInput);
