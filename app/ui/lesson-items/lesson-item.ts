import { z } from "zod";
import { MODULES } from "~/domain/item-types";

const choice = z.object({ id: z.string(), text: z.string() });

/** What the candidate is shown of each family of items; what an item has none of is left out. */
const options = z
  .object({
    choices: choice.array().optional(),
    paragraphs: choice.array().optional(),
    bank: z.string().array().optional(),
    blanks: z.record(z.string(), z.string().array()).optional(),
  })
  .nullable()
  .catch(null);

const lessonItemMedia = z.object({
  type: z.enum(["audio", "image", "video", "document"]),
  bucket: z.string().nullable(),
  path: z.string().nullable(),
  duration: z.number().nullable(),
  alt_text: z.string().nullable(),
});
export type LessonItemMedia = z.infer<typeof lessonItemMedia>;

/** A row of lesson_items: what a candidate is handed of one item, without its key. */
export const lessonItem = z.object({
  position: z.number(),
  question_id: z.uuid(),
  module: z.enum(MODULES),
  type: z.string(),
  title: z.string(),
  prompt_text: z.string().nullable(),
  options,
  difficulty: z.string(),
  media: lessonItemMedia.nullable(),
});
export type LessonItem = z.infer<typeof lessonItem>;
