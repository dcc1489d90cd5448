import type { Row } from "./database.ts";

/** What makes an item of this type complete; `key` goes to the key column of its bank. */
export interface ItemValues extends Row {
  media?: "audio" | "image" | "video";
  key?: unknown;
  options?: unknown;
  prompt_text?: string;
  transcript?: string;
}

const choices = ["Growth", "Trade", "Debt", "Labour"].map((text, index) => ({
  id: "ABCD".charAt(index),
  text,
}));
const paragraphs = ["Then", "First", "Last", "Next"].map((text, index) => ({
  id: "ABCD".charAt(index),
  text: `${text} this happens.`,
}));
const single = { options: { choices }, key: { correct: ["B"] } };
const several = { options: { choices }, key: { correct: ["B", "D"] } };
const gapped = "The {{1}} of the river rose {{2}} noon.";

/** One valid item of each of the 22 types, by module and type. */
export const validItems = {
  "speaking/read_aloud": { prompt_text: "The tide follows the moon." },
  "speaking/repeat_sentence": { media: "audio" },
  "speaking/describe_image": { media: "image" },
  "speaking/retell_lecture": { media: "video" },
  "speaking/answer_short_question": { media: "audio", key: { accepted: ["a clock"] } },
  "speaking/summarize_group_discussion": { media: "audio" },
  "speaking/respond_to_a_situation": { prompt_text: "You have lost your card." },
  "writing/summarize_written_text": { key: { sampleAnswer: "One sentence." } },
  "writing/write_essay": { key: { keyPoints: ["cost"] } },
  "reading/multiple_choice_single": single,
  "reading/multiple_choice_multiple": several,
  "reading/reorder_paragraphs": {
    options: { paragraphs },
    key: { order: ["B", "D", "A", "C"] },
  },
  "reading/fill_in_blanks": {
    prompt_text: gapped,
    options: { bank: ["level", "before", "width"] },
    key: { blanks: { "1": "level", "2": "before" } },
  },
  "reading/reading_writing_fill_blanks": {
    prompt_text: gapped,
    options: { blanks: { "1": ["level", "depth"], "2": ["before", "into"] } },
    key: { blanks: { "1": "level", "2": "before" } },
  },
  "listening/summarize_spoken_text": { media: "audio", key: {} },
  "listening/multiple_choice_single": { media: "audio", prompt_text: "Which?", ...single },
  "listening/multiple_choice_multiple": { media: "audio", prompt_text: "Which?", ...several },
  "listening/fill_in_blanks": {
    media: "audio",
    prompt_text: gapped,
    key: { blanks: { "1": ["level"], "2": ["before"] } },
  },
  "listening/highlight_correct_summary": { media: "audio", ...single },
  "listening/select_missing_word": { media: "audio", ...single },
  "listening/highlight_incorrect_words": {
    media: "audio",
    prompt_text: "The level of the lake rose.",
    transcript: "The level of the river rose.",
    key: { words: [{ index: 4, shown: "lake", said: "river" }] },
  },
  "listening/write_from_dictation": {
    media: "audio",
    transcript: "Libraries lend more than books.",
    key: {},
  },
} satisfies Record<string, ItemValues>;

export type ItemName = keyof typeof validItems;

/** The 22 item types, as "module/type". */
export const itemNames = Object.keys(validItems) as ItemName[];
