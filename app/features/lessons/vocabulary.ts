import { z } from "zod";

export const MODULES = ["speaking", "writing", "reading", "listening"] as const;
export const lessonModule = z.enum(MODULES);
export type LessonModule = z.infer<typeof lessonModule>;

/** The item types a lesson of each module may hold. */
export const TYPES_OF_MODULE: Record<LessonModule, readonly string[]> = {
  speaking: [
    "read_aloud",
    "repeat_sentence",
    "describe_image",
    "retell_lecture",
    "answer_short_question",
    "summarize_group_discussion",
    "respond_to_a_situation",
  ],
  writing: ["summarize_written_text", "write_essay"],
  reading: [
    "reading_writing_fill_blanks",
    "multiple_choice_multiple",
    "reorder_paragraphs",
    "fill_in_blanks",
    "multiple_choice_single",
  ],
  listening: [
    "summarize_spoken_text",
    "multiple_choice_multiple",
    "fill_in_blanks",
    "highlight_correct_summary",
    "multiple_choice_single",
    "select_missing_word",
    "highlight_incorrect_words",
    "write_from_dictation",
  ],
};

/** "read_aloud" as "Read aloud". */
export const inWords = (value: string): string => {
  const text = value.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const asChoices = (values: readonly string[]) =>
  values.map((id) => ({ id, name: inWords(id) }));
