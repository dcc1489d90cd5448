import { describe, expect, test } from "vitest";
import { findItemType, type Module } from "../../app/domain/item-types.ts";
import { itemTypeNamed, questionTypeNamed } from "./question-types.ts";

/** The crosswalk of the data dictionary: section, canonical name, code of the provider, other spellings. */
const CROSSWALK: [module: Module, type: string, code: string, ...others: string[]][] = [
  ["speaking", "read_aloud", "s_read_aloud", "Read Aloud"],
  ["speaking", "repeat_sentence", "s_repeat_sentence", "Repeat Sentence"],
  ["speaking", "describe_image", "s_describe_image", "Describe Image"],
  ["speaking", "retell_lecture", "s_retell_lecture", "Retell Lecture", "Re-tell Lecture"],
  ["speaking", "answer_short_question", "s_short_question", "Answer Short Question"],
  [
    "speaking",
    "respond_to_a_situation",
    "s_respond_situation_academic",
    "s_respond_to_situation",
    "Respond to a Situation",
  ],
  [
    "speaking",
    "summarize_group_discussion",
    "s_summarize_group_discussion",
    "Summarize Group Discussion",
  ],
  [
    "writing",
    "summarize_written_text",
    "w_summarize_text",
    "w_summarize_written_text",
    "Summarize Written Text",
  ],
  ["writing", "write_essay", "w_essay", "Essay", "Write Essay"],
  [
    "reading",
    "reading_writing_fill_blanks",
    "rw_fib",
    "r_fib_dropdown",
    "Reading & Writing: Fill in the Blanks",
  ],
  [
    "reading",
    "multiple_choice_multiple",
    "r_mcq_multiple",
    "mcq_multiple",
    "Multiple Choice, Choose Multiple Answers",
  ],
  ["reading", "reorder_paragraphs", "r_reorder_paragraphs", "Re-order Paragraphs"],
  [
    "reading",
    "fill_in_blanks",
    "r_fib",
    "fib",
    "r_fib_drag_drop",
    "reading_fill_blanks",
    "Reading: Fill in the Blanks",
  ],
  [
    "reading",
    "multiple_choice_single",
    "r_mcq_single",
    "mcq_single",
    "Multiple Choice, Choose Single Answer",
  ],
  [
    "listening",
    "summarize_spoken_text",
    "l_summarize_text",
    "l_summarize_spoken_text",
    "Summarize Spoken Text",
  ],
  [
    "listening",
    "multiple_choice_multiple",
    "l_mcq_multiple",
    "Listening: Multiple Choice, Choose Multiple Answers",
    "Multiple Choice, Choose Multiple Answers",
  ],
  ["listening", "fill_in_blanks", "l_fib", "Fill in the Blanks"],
  [
    "listening",
    "highlight_correct_summary",
    "l_highlight_correct_summary",
    "Highlight Correct Summary",
  ],
  [
    "listening",
    "multiple_choice_single",
    "l_mcq_single",
    "Listening: Multiple Choice, Choose Single Answer",
    "Multiple Choice, Choose Single Answer",
  ],
  ["listening", "select_missing_word", "l_select_missing_word", "Select Missing Word"],
  [
    "listening",
    "highlight_incorrect_words",
    "l_highlight_incorrect_words",
    "Highlight Incorrect Words",
  ],
  ["listening", "write_from_dictation", "l_write_from_dictation", "Write from Dictation"],
];

const spellings = CROSSWALK.flatMap(([module, type, ...names]) =>
  [type, ...names].map((name) => [module, name, type] as const),
);

describe("the question types of the legacy", () => {
  test("all of ours are among them", () => {
    expect(CROSSWALK).toHaveLength(22);
    for (const [module, type] of CROSSWALK) expect(findItemType(module, type)).toBeDefined();
  });

  test.each(spellings)("%s: %s", (module, name, type) => {
    const variants = [name, name.toUpperCase(), ` ${name} `, name.replaceAll(/[ _]/g, "-")];
    for (const variant of variants) {
      expect(questionTypeNamed(module, variant)).toBe(type);
      expect(itemTypeNamed(module.toUpperCase(), variant)).toEqual({ module, type });
    }
  });

  test.each(["karaoke", "", "constructor", null, 7])("%s is none", (name) => {
    expect(questionTypeNamed("speaking", name)).toBeNull();
  });

  test("without a section, a name that two modules have says nothing", () => {
    expect(itemTypeNamed("academic", "Multiple Choice, Choose Single Answer")).toBeNull();
    expect(itemTypeNamed(null, "w_essay")).toEqual({ module: "writing", type: "write_essay" });
  });
});
