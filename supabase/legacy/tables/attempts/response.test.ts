import { describe, expect, test } from "vitest";
import type { Module } from "../../../../app/domain/item-types.ts";
import type { Asked } from "../questions/asked.ts";
import { convertItem } from "../questions/convert.ts";
import type { LegacyItem } from "../questions/item.ts";
import { isUnreadable, type Marks, markAgain } from "./mark-again.ts";
import { convertResponse } from "./response.ts";

function ask(module: Module, type: string, legacy: Partial<LegacyItem>): Asked {
  const plain = { prompt: "A text.", transcript: null, options: null, key: null };
  const item = { module, type, ...plain, ...legacy };
  return { item, ours: convertItem(item) };
}

const texts = ["Growth", "Trade", "Debt", "Labour"];
const lettered = texts.map((text, at) => `${"ABCD".charAt(at)}) ${text}`);
const older = ask("reading", "multiple_choice_single", { options: texts, key: "Debt" });
const newer = ask("reading", "multiple_choice_single", { options: lettered, key: ["B"] });
const objects = ask("listening", "multiple_choice_multiple", {
  options: { choices: texts.map((text, at) => ({ key: `k${at}`, text })) },
  key: ["k0", "k2"],
});
const several = ask("reading", "multiple_choice_single", { options: lettered, key: ["A", "B"] });
const order = ask("reading", "reorder_paragraphs", {
  options: lettered,
  key: ["D", "A", "B", "C"],
});
const counted = ask("reading", "reorder_paragraphs", { options: texts, key: [4, 1, 2, 3] });
const unnamed = ask("reading", "fill_in_blanks", {
  prompt: "A [blank] of [blank].",
  options: ["rise", "fall", "debt"],
  key: { blanks: [1, 2].map((index) => ({ index, answer: index === 1 ? "rise" : "debt" })) },
});
const named = ask("reading", "reading_writing_fill_blanks", {
  prompt: "A [BLANK2] of [BLANK1].",
  options: { BLANK1: ["debt", "war"], BLANK2: ["rise", "fall"] },
  key: { BLANK1: "debt", BLANK2: "rise" },
});
const spoken = ask("listening", "fill_in_blanks", {
  transcript: "Books are lent to readers.",
  key: ["Books", "readers"],
});
const wrongWords = ask("listening", "highlight_incorrect_words", {
  transcript: "Books are sold to readers today.",
  options: { incorrect: ["sold", "today"], correct: ["lent", "again"] },
  key: ["sold", "today"],
});
const dictation = ask("listening", "write_from_dictation", { transcript: "One two.", key: [] });

describe("an answer in our shape", () => {
  test.each<[what: string, asked: Asked, given: unknown, ours: unknown]>([
    ["an option by its text", older, { selectedOption: "Debt" }, { selectedOption: "C" }],
    ["by its text with a letter", newer, { selectedOption: "C) Debt" }, { selectedOption: "C" }],
    ["by its text without the letter", newer, { selectedOption: "Debt" }, { selectedOption: "C" }],
    ["by a letter", newer, { selectedOption: "D" }, { selectedOption: "D" }],
    ["no option of these", older, { selectedOption: "War" }, null],
    ["none chosen", older, { selectedOptions: [] }, { selectedOptions: [] }],
    ["a list of one", older, { selectedOptions: ["Trade"] }, { selectedOption: "B" }],
    [
      "options by the keys of objects",
      objects,
      { selectedOptions: ["k1", "Debt"] },
      { selectedOptions: ["B", "C"] },
    ],
    [
      "one of an item that came over as multiple choice",
      several,
      { selectedOption: "A) Growth" },
      { selectedOptions: ["A"] },
    ],
    ["numbers from 1", counted, { order: [4, 1, 3, 2] }, { order: ["D", "A", "C", "B"] }],
    ["letters", order, { order: ["B", "A", "C", "D"] }, { order: ["B", "A", "C", "D"] }],
    [
      "texts that were dragged",
      order,
      { dragDropOrder: ["D) Labour", "A) Growth"] },
      { order: ["D", "A"] },
    ],
    ["a paragraph twice", counted, { order: [1, 1, 2] }, null],
    ["a paragraph that is not there", counted, { order: [9] }, null],
    [
      "words by the number of the gap",
      unnamed,
      { answers: { "1": "rise", "2": "fall" } },
      { answers: { "1": "rise", "2": "fall" } },
    ],
    [
      "words by the name of the gap, which stands elsewhere in the text",
      named,
      { fillInBlanks: { BLANK1: "debt", BLANK2: "fall" } },
      { answers: { "1": "fall", "2": "debt" } },
    ],
    ["a gap that was left", named, { answers: { "2": "rise" } }, { answers: { "1": "rise" } }],
    ["a gap that is not there", unnamed, { answers: { "3": "x" } }, null],
    ["words in a list", spoken, { answers: ["Book"] }, { answers: { "1": "Book" } }],
    ["places of words", wrongWords, { indices: [2] }, { indices: [2] }],
    ["a place beyond the text", wrongWords, { indices: [60] }, null],
    ["a text", dictation, { textAnswer: "One" }, { textAnswer: "One" }],
    ["a text under its other name", dictation, { text: "One" }, { textAnswer: "One" }],
    [
      "what else was stored stays beside it",
      older,
      { selectedOption: "Debt", textAnswer: null, seconds: 4 },
      { selectedOption: "C", seconds: 4 },
    ],
    ["nothing at all", older, {}, {}],
    ["an answer to another kind of item", older, { textAnswer: "Debt" }, null],
    ["a bare text", older, "Debt", null],
    ["a list", order, ["A"], null],
  ])("%s", (_, asked, given, ours) => {
    expect(convertResponse(asked, given)).toEqual(ours);
  });
});

describe("an answer that the legacy could not mark", () => {
  test.each<[what: string, asked: Asked, unreadable: boolean]>([
    ["a text as key", older, false],
    ["letters", newer, true],
    ["numbers", counted, false],
    ["gaps with places", unnamed, false],
    ["gaps with names", named, true],
    ["words in a list", spoken, true],
    ["wrong words", wrongWords, true],
    ["a dictation", dictation, false],
  ])("its key: %s", (_, asked, unreadable) => {
    expect(isUnreadable(asked)).toBe(unreadable);
  });

  const marks = (correct: number, total: number): Marks => ({
    ...{ accuracy: (100 * correct) / total, correct_answers: correct, total_answers: total },
  });

  test.each<[what: string, asked: Asked, answer: Record<string, unknown>, marks: Marks | null]>([
    ["the right option", newer, { selectedOption: "B" }, marks(1, 1)],
    ["a wrong one", newer, { selectedOption: "A" }, marks(0, 1)],
    ["right ones and a wrong one", several, { selectedOptions: ["A", "B", "C"] }, marks(1, 2)],
    ["one gap of two", named, { answers: { "1": "rise", "2": "war" } }, marks(1, 2)],
    ["wrong words", wrongWords, { indices: [2, 5] }, marks(2, 2)],
    ["an order", order, { order: ["D", "A", "B", "C"] }, marks(3, 3)],
    ["nothing", newer, {}, null],
    [
      "an item without a key",
      ask("reading", "multiple_choice_single", { options: lettered, key: ["Z"] }),
      { selectedOption: "A" },
      null,
    ],
  ])("is marked by our rules: %s", (_, asked, answer, expected) => {
    expect(markAgain(asked, answer)).toEqual(expected);
  });
});
