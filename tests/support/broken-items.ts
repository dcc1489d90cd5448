import { type ItemName, type ItemValues, validItems } from "./valid-items.ts";

const choices = (...texts: string[]) => ({
  choices: texts.map((text, index) => ({ id: "ABCDEFG".charAt(index), text })),
});
const words = (...list: [index: unknown, shown: unknown, said: unknown][]) => ({
  words: list.map(([index, shown, said]) => ({ index, shown, said })),
});

/** A valid item with some values replaced, and every problem it has then, in order. */
type BrokenItem = [item: ItemName, changes: Partial<ItemValues>, problems: string[]];

const NO_TEXT = "prompt_text: the item needs a text.";
const NO_RECORDING = "media_id: the item needs a recording.";
const ANSWER_PER_GAP = "key.blanks: give one answer for each gap of the text.";
const EMPTY_ANSWER = "key.blanks: an answer is empty.";
const NUMBERED = "prompt_text: gaps are numbered from 1 in the order of the text, without holes.";
const MISPLACED = "key.words: a marked word does not stand at its place in the text.";

const broken: BrokenItem[] = [
  ["speaking/read_aloud", { prompt_text: "  " }, [NO_TEXT]],
  ["speaking/read_aloud", { prompt_text: "\n\t" }, [NO_TEXT]],
  ["speaking/repeat_sentence", { media: undefined }, [NO_RECORDING]],
  ["speaking/repeat_sentence", { media: "video" }, [NO_RECORDING]],
  ["speaking/describe_image", { media: "audio" }, ["media_id: the item needs a picture."]],
  ["speaking/retell_lecture", { media: "image" }, [NO_RECORDING]],
  ["speaking/retell_lecture", { media: "audio" }, []],
  [
    "speaking/answer_short_question",
    { key: null },
    ["key.accepted: give at least one accepted answer."],
  ],
  [
    "speaking/answer_short_question",
    { key: { accepted: ["x", " "] } },
    ["key.accepted: an accepted answer is empty."],
  ],
  [
    "speaking/answer_short_question",
    { key: { accepted: "x" } },
    ["key.accepted: give at least one accepted answer."],
  ],
  ["speaking/summarize_group_discussion", { media: undefined }, [NO_RECORDING]],
  ["speaking/respond_to_a_situation", { prompt_text: "" }, [NO_TEXT]],
  ["speaking/respond_to_a_situation", { media: "audio" }, []],
  ["writing/summarize_written_text", { prompt_text: "" }, [NO_TEXT]],
  [
    "writing/write_essay",
    { prompt_text: " ", archived_at: "2026-11-01T00:00:00Z" },
    [NO_TEXT, "archived_at: restore the item before activating it."],
  ],
  [
    "reading/multiple_choice_single",
    { options: choices("a", "b") },
    ["options.choices: at least three choices are needed."],
  ],
  [
    "reading/multiple_choice_single",
    { options: choices("a", "A ", "c") },
    ["options.choices: two choices have the same text."],
  ],
  [
    "reading/multiple_choice_single",
    { options: choices("a", "", "c") },
    ["options.choices: a choice has no text."],
  ],
  [
    "reading/multiple_choice_single",
    { key: { correct: ["A", "B"] } },
    ["key.correct: mark exactly one choice as correct."],
  ],
  [
    "reading/multiple_choice_single",
    { key: { correct: ["Z"] } },
    ["key.correct: a correct choice is not among the choices."],
  ],
  [
    "reading/multiple_choice_single",
    { options: ["a"], key: "A" },
    [
      "options.choices: at least three choices are needed.",
      "key.correct: mark exactly one choice as correct.",
    ],
  ],
  [
    "reading/multiple_choice_single",
    { options: { choices: ["a", { id: 1 }, { id: "1", text: "x" }, { id: "B", text: "y" }] } },
    [
      "options.choices: two choices have the same id.",
      "options.choices: a choice has no text.",
      "options.choices: two choices have the same text.",
    ],
  ],
  [
    "reading/multiple_choice_multiple",
    { key: { correct: ["A"] } },
    ["key.correct: mark at least two choices as correct."],
  ],
  [
    "reading/multiple_choice_multiple",
    { key: { correct: ["A", "B", "C", "D"] } },
    ["key.correct: at least one choice must be wrong."],
  ],
  [
    "reading/multiple_choice_multiple",
    { key: { correct: ["A", "A"] } },
    ["key.correct: a choice is marked twice."],
  ],
  [
    "reading/reorder_paragraphs",
    { key: { order: ["A", "B", "C"] } },
    ["key.order: the right order must name each paragraph once."],
  ],
  [
    "reading/reorder_paragraphs",
    { key: { order: ["A", "A", "B", "C"] } },
    ["key.order: the right order must name each paragraph once."],
  ],
  [
    "reading/reorder_paragraphs",
    { key: { order: ["A", "B", "C", "D"] } },
    ["options.paragraphs: the paragraphs are shown in the right order already."],
  ],
  [
    "reading/reorder_paragraphs",
    { options: null, key: null },
    ["options.paragraphs: at least three paragraphs are needed."],
  ],
  [
    "reading/reorder_paragraphs",
    { options: { paragraphs: [{ id: "A", text: "x" }, { id: "A" }] }, key: { order: ["A", "B"] } },
    [
      "options.paragraphs: at least three paragraphs are needed.",
      "options.paragraphs: two paragraphs have the same id.",
      "options.paragraphs: a paragraph has no text.",
      "key.order: the right order must name each paragraph once.",
    ],
  ],
  [
    "reading/fill_in_blanks",
    { prompt_text: "No gap." },
    ["prompt_text: the text has no gap; mark gaps as {{1}}, {{2}}, ...", ANSWER_PER_GAP],
  ],
  ["reading/fill_in_blanks", { prompt_text: "A {{2}} and {{1}}." }, [NUMBERED]],
  ["reading/fill_in_blanks", { prompt_text: "A {{1}} and {{1}}." }, [NUMBERED, ANSWER_PER_GAP]],
  [
    "reading/fill_in_blanks",
    { options: { bank: ["level", "before"] } },
    ["options.bank: the bank needs more words than there are gaps."],
  ],
  [
    "reading/fill_in_blanks",
    { options: { bank: ["level", "before", " "] } },
    ["options.bank: a word is empty."],
  ],
  [
    "reading/fill_in_blanks",
    { options: { bank: ["level", "before", "level"] } },
    ["options.bank: a word stands twice."],
  ],
  [
    "reading/fill_in_blanks",
    { key: { blanks: { "1": "x", "2": "before" } } },
    ["key.blanks: an answer is not in the word bank."],
  ],
  [
    "reading/fill_in_blanks",
    { key: { blanks: { "1": "level", "2": "level" } } },
    ["key.blanks: a word of the bank fills one gap only."],
  ],
  ["reading/fill_in_blanks", { key: { blanks: { "1": "level", "2": null } } }, [EMPTY_ANSWER]],
  [
    "reading/reading_writing_fill_blanks",
    { options: { blanks: { "1": ["level", "x"], "2": ["before"] } } },
    ["options.blanks: each gap needs a list of at least two words."],
  ],
  [
    "reading/reading_writing_fill_blanks",
    { options: { blanks: { "1": ["level", ""], "2": ["before", "x"] } } },
    ["options.blanks: a word is empty."],
  ],
  [
    "reading/reading_writing_fill_blanks",
    { options: { blanks: { "1": ["level", "level"], "2": ["before", "x"] } } },
    ["options.blanks: a word stands twice in one list."],
  ],
  [
    "reading/reading_writing_fill_blanks",
    { key: { blanks: { "1": "x", "2": "before" } } },
    ["key.blanks: an answer is not in the list of its gap."],
  ],
  [
    "reading/reading_writing_fill_blanks",
    { options: null, key: { blanks: { "1": "", "2": "before" } } },
    [
      EMPTY_ANSWER,
      "options.blanks: each gap needs a list of at least two words.",
      "key.blanks: an answer is not in the list of its gap.",
    ],
  ],
  ["listening/summarize_spoken_text", { media: undefined }, [NO_RECORDING]],
  ["listening/summarize_spoken_text", { media: "video" }, []],
  ["listening/multiple_choice_single", { prompt_text: undefined }, [NO_TEXT]],
  ["listening/multiple_choice_multiple", { media: "video" }, [NO_RECORDING]],
  ["listening/fill_in_blanks", { key: { blanks: { "1": ["level"], "2": [] } } }, [EMPTY_ANSWER]],
  [
    "listening/fill_in_blanks",
    { key: { blanks: { "1": "level", "2": ["before"] } } },
    ["key.blanks: give the accepted spellings of each gap as a list."],
  ],
  [
    "listening/highlight_correct_summary",
    { key: {} },
    ["key.correct: mark exactly one choice as correct."],
  ],
  ["listening/select_missing_word", { media: "image" }, [NO_RECORDING]],
  [
    "listening/highlight_incorrect_words",
    { transcript: " " },
    ["transcript: the item needs what is said."],
  ],
  [
    "listening/highlight_incorrect_words",
    { key: {} },
    ["key.words: mark at least one incorrect word."],
  ],
  ["listening/highlight_incorrect_words", { key: words([3, "lake", "river"]) }, [MISPLACED]],
  ["listening/highlight_incorrect_words", { key: words([99, "lake", "river"]) }, [MISPLACED]],
  ["listening/highlight_incorrect_words", { key: words([99, null, "river"]) }, [MISPLACED]],
  ["listening/highlight_incorrect_words", { key: words(["x", "lake", "river"]) }, [MISPLACED]],
  ["listening/highlight_incorrect_words", { key: words([4, "Lake,", "river"]) }, []],
  [
    "listening/highlight_incorrect_words",
    { prompt_text: "The level\u00a0of the lake rose." },
    [MISPLACED],
  ],
  [
    "listening/highlight_incorrect_words",
    {
      prompt_text: "The level\u00a0of the\u2009lake rose.",
      key: words([3, "lake", "river"]),
    },
    [],
  ],
  [
    "listening/highlight_incorrect_words",
    { key: words([4, "lake", " "]) },
    ["key.words: say for each marked word what is really said."],
  ],
  [
    "listening/highlight_incorrect_words",
    { key: words([4, "lake", "Lake"]) },
    ["key.words: the shown and the said word are the same."],
  ],
  [
    "listening/highlight_incorrect_words",
    { key: words([4, "lake", "river"], [4, "lake", "sea"]) },
    ["key.words: a word is marked twice."],
  ],
  [
    "listening/write_from_dictation",
    { transcript: undefined, media: undefined },
    ["transcript: the item needs what is said.", NO_RECORDING],
  ],
];

/** Items as the rules see them: whole, with all the problems they have. The valid ones have none. */
export const judgedItems = [
  ...Object.entries(validItems).map(([name, item]) => ({
    name,
    item: { ...standard(name), ...(item as ItemValues) },
    problems: [] as string[],
  })),
  ...broken.map(([name, changes, problems]) => ({
    name,
    item: { ...standard(name), ...(validItems[name] as ItemValues), ...changes },
    problems,
  })),
].map(({ name, ...judged }, index) => {
  const [module = "", type = ""] = name.split("/");
  return { label: `${index} ${name}`, module, type, ...judged };
});

/** Reading and writing always have a text, if only an empty one. */
function standard(name: string): ItemValues {
  return /^(reading|writing)/.test(name) ? { prompt_text: "A text." } : {};
}
