import { describe, expect, test } from "vitest";
import type { Module } from "../../../../app/domain/item-types.ts";
import { convertItem } from "./convert.ts";
import type { LegacyItem, OurItem } from "./item.ts";

type Case = [what: string, legacy: Partial<LegacyItem>, ours: Partial<OurItem>, remarks?: string[]];

const texts = ["Growth", "Trade", "Debt", "Labour"];
const lettered = texts.map((text, at) => `${"ABCD".charAt(at)}) ${text}`);
const choices = texts.map((text, at) => ({ id: "ABCD".charAt(at), text }));
const objects = texts.map((text, at) => ({ key: "ABCD".charAt(at), text }));

function expectAll(module: Module, type: string, cases: readonly Case[]): void {
  describe(`${module} ${type}`, () => {
    test.each(cases)("%s", (_, legacy, ours, remarks = []) => {
      const plain = { prompt: "A text.", transcript: null, options: null, key: null };
      const item = convertItem({ module, type, ...plain, ...legacy });
      expect(item).toMatchObject(ours);
      expect(item.remarks.map(({ kind, field }) => `${kind} ${field}`)).toEqual(remarks);
    });
  });
}

const taken = ["changed options"];

expectAll("reading", "multiple_choice_single", [
  [
    "a text as key",
    { options: texts, key: "Debt" },
    { options: { choices }, key: { correct: ["C"] } },
  ],
  ["a letter as key", { options: lettered, key: ["B"] }, { key: { correct: ["B"] } }, taken],
  ["a lower-case letter", { options: lettered, key: "b" }, { key: { correct: ["B"] } }, taken],
  [
    "objects",
    { options: { choices: objects }, key: ["D"] },
    { options: { choices }, key: { correct: ["D"] } },
  ],
  ["an answer inside", { options: texts, key: { answer: "Trade" } }, { key: { correct: ["B"] } }],
  [
    "several keys",
    { options: lettered, key: ["A", "B", "D"] },
    { type: "multiple_choice_multiple", key: { correct: ["A", "B", "D"] } },
    ["changed options", "review type"],
  ],
  ["a key of no option", { options: texts, key: "War" }, { key: { correct: [] } }, ["review key"]],
  ["no key", { options: texts }, { key: { correct: [] } }, ["review key"]],
]);

expectAll("reading", "multiple_choice_multiple", [
  ["texts", { options: texts, key: ["Growth", "Debt "] }, { key: { correct: ["A", "C"] } }],
  [
    "letters",
    { options: lettered, key: ["A", "C", "D"] },
    { key: { correct: ["A", "C", "D"] } },
    taken,
  ],
  ["one full text", { options: lettered, key: ["C) Debt"] }, { key: { correct: ["C"] } }, taken],
  ["answers inside", { options: texts, key: { answers: ["B"] } }, { key: { correct: ["B"] } }],
]);

expectAll("reading", "reorder_paragraphs", [
  [
    "numbers from 1",
    { options: texts, key: [1, 4, 2, 3] },
    { key: { order: ["A", "D", "B", "C"] } },
  ],
  [
    "letters",
    { options: lettered, key: ["D", "A", "B", "C"] },
    { key: { order: ["D", "A", "B", "C"] } },
    taken,
  ],
  [
    "ids",
    {
      options: { paragraphs: texts.map((text, at) => ({ id: `p${at}`, text })) },
      key: ["p3", "p0", "p1", "p2"],
    },
    { options: { paragraphs: choices }, key: { order: ["D", "A", "B", "C"] } },
  ],
  ["a number twice", { options: texts, key: [1, 1, 2, 3] }, { key: { order: [] } }, ["review key"]],
]);

const blanks = { "1": "level", "2": "before" };

expectAll("reading", "fill_in_blanks", [
  [
    "one bank, marks without numbers",
    {
      prompt: "The [blank] rose [blank] noon.",
      options: ["level", "before", "width"],
      key: {
        blanks: [
          { index: 2, answer: "before" },
          { index: 1, answer: "level" },
        ],
      },
    },
    {
      prompt_text: "The {{1}} rose {{2}} noon.",
      options: { bank: ["level", "before", "width"] },
      key: { blanks },
    },
  ],
  [
    "a list for each blank",
    {
      prompt: "The [BLANK1] rose [BLANK2] noon.",
      options: { BLANK1: ["level", "width"], BLANK2: ["before", "width"] },
      key: { BLANK1: "level", BLANK2: "before" },
    },
    { options: { bank: ["level", "width", "before"] }, key: { blanks } },
    taken,
  ],
  [
    "marks out of order",
    {
      prompt: "The [BLANK2] rose [BLANK1] noon.",
      options: ["level", "before", "width"],
      key: { BLANK1: "before", BLANK2: "level" },
    },
    { prompt_text: "The {{1}} rose {{2}} noon.", key: { blanks } },
  ],
  [
    "pieces of a text",
    {
      options: {
        textSegments: ["The", "__BLANK__", "rose", "__BLANK__", "noon."],
        blankOptions: { BLANK_1: ["level", "width"], BLANK_3: ["before"] },
      },
      key: { BLANK_1: "level", BLANK_3: "before" },
    },
    {
      prompt_text: "The {{1}} rose {{2}} noon.",
      options: { bank: ["level", "width", "before"] },
      key: { blanks },
    },
    ["changed options", "changed options"],
  ],
  [
    "more answers than marks",
    {
      prompt: "The [blank] rose.",
      options: ["level", "before"],
      key: { BLANK1: "level", BLANK2: "before" },
    },
    { prompt_text: "The {{1}} rose.", key: { blanks: {} } },
    ["review key"],
  ],
]);

expectAll("reading", "reading_writing_fill_blanks", [
  [
    "lists",
    {
      prompt: "The [BLANK1] rose [BLANK2] noon.",
      options: { BLANK1: ["level", "width"], BLANK2: ["before", "into"] },
      key: { BLANK1: "level", BLANK2: "before" },
    },
    { options: { blanks: { "1": ["level", "width"], "2": ["before", "into"] } }, key: { blanks } },
  ],
  [
    "one list for all",
    {
      options: {
        textSegments: ["The __BLANK__ rose __BLANK__ noon."],
        wordChoices: ["level", "before"],
      },
      key: ["level", "before"],
    },
    {
      options: { blanks: { "1": ["level", "before"], "2": ["level", "before"] } },
      key: { blanks },
    },
    ["changed options", "changed options"],
  ],
]);

const typed = { blanks: { "1": ["level"], "2": ["before"] } };

expectAll("listening", "fill_in_blanks", [
  [
    "marks in the prompt",
    {
      prompt: "The [blank] rose [blank] noon.",
      key: [
        { index: 1, answer: "level" },
        { index: 2, answer: "before" },
      ],
    },
    { prompt_text: "The {{1}} rose {{2}} noon.", options: null, key: typed },
  ],
  [
    "answers that the transcript has in order",
    {
      prompt: "Fill in.",
      transcript: "The level rose before noon.",
      options: ["level", "before"],
      key: ["level", "before"],
    },
    {
      prompt_text: "The {{1}} rose {{2}} noon.",
      transcript: "The level rose before noon.",
      key: typed,
    },
    ["changed prompt_text"],
  ],
  [
    "pieces of a text",
    {
      options: {
        textSegments: [
          { type: "text", value: "The " },
          { type: "blank", id: "a" },
          { type: "text", value: " rose " },
          { type: "blank", id: "b" },
          { type: "text", value: " noon." },
        ],
      },
      key: { blanks: ["level", "before"] },
    },
    { prompt_text: "The {{1}} rose {{2}} noon.", key: typed },
    ["changed options"],
  ],
  [
    "an answer that is not spoken",
    { prompt: "Fill in.", transcript: "The level rose.", key: ["level", "before"] },
    { prompt_text: "Fill in.", key: { blanks: {} } },
    ["review key"],
  ],
]);

expectAll("listening", "highlight_correct_summary", [
  [
    "letters",
    { options: lettered, key: ["A"] },
    { options: { choices }, key: { correct: ["A"] } },
    taken,
  ],
  ["objects", { options: { summaries: objects }, key: ["Debt"] }, { key: { correct: ["C"] } }],
]);

expectAll("listening", "select_missing_word", [
  [
    "texts",
    { transcript: "It ends in [BLANK]", options: texts, key: ["Debt"] },
    { transcript: "It ends in [BLANK]", key: { correct: ["C"] } },
  ],
  ["objects", { options: { words: objects }, key: ["Debt"] }, { key: { correct: ["C"] } }],
]);

expectAll("listening", "highlight_incorrect_words", [
  [
    "wrong and right words",
    {
      prompt: "Click.",
      transcript: "The level of the lake rose.",
      options: { incorrect: ["lake"], correct: ["river"] },
      key: ["lake"],
    },
    {
      prompt_text: "The level of the lake rose.",
      transcript: "The level of the river rose.",
      key: { words: [{ index: 4, shown: "lake", said: "river" }] },
    },
    ["changed prompt_text", "changed transcript"],
  ],
  [
    "a wrong word that stands twice",
    {
      transcript: "The lake met the lake.",
      options: { incorrect: ["lake"], correct: ["river"] },
      key: ["lake"],
    },
    { key: { words: [] } },
    ["review key"],
  ],
  [
    "places",
    { prompt: "The level of the lake rose.", key: [3, 9] },
    { key: { words: [] } },
    ["review key"],
  ],
]);

expectAll("listening", "write_from_dictation", [
  [
    "the transcript",
    { transcript: "A sentence.", key: [] },
    { transcript: "A sentence.", key: {} },
  ],
  [
    "the key",
    { key: ["A sentence."] },
    { transcript: "A sentence.", key: {} },
    ["changed transcript"],
  ],
]);

expectAll("listening", "summarize_spoken_text", [
  ["no sample", { transcript: "Spoken.", key: [] }, { options: null, key: {} }],
  [
    "one sample",
    { transcript: "Spoken.", key: ["A summary."] },
    { key: { sampleAnswer: "A summary." } },
  ],
]);

expectAll("writing", "write_essay", [
  ["nothing", {}, { options: null, key: {} }],
  [
    "limits and criteria",
    {
      options: { wordLimit: 300 },
      key: { minWords: 200, maxWords: 300, scoringCriteria: {}, sampleAnswer: "An essay." },
    },
    { options: null, key: { sampleAnswer: "An essay." } },
    ["left_out key", "left_out options"],
  ],
  ["points", { key: { keyPoints: ["cost", " "] } }, { key: { keyPoints: ["cost"] } }],
]);

expectAll("speaking", "answer_short_question", [
  ["no answer was ever stored", { prompt: "What shows the time?" }, { key: { accepted: [] } }],
]);
