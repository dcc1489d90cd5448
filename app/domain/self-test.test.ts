import { describe, expect, test } from "vitest";
import { type ItemName, itemNames, validItems } from "../../tests/support/valid-items.ts";
import { BUILT_IN_PROFILE, itemOf } from "./profile/format-profile";
import type { QuestionContent } from "./question-problems";
import { selfTest } from "./self-test";

function tried(name: ItemName, changes: Partial<QuestionContent> = {}) {
  const [module, type] = name.split("/") as ["reading", string];
  const item = itemOf(BUILT_IN_PROFILE, module, type);
  if (!item) throw new Error(`There is no type ${name}.`);
  return selfTest(item, { type, ...validItems[name], ...changes } as QuestionContent);
}

describe("the self-test", () => {
  test.each(itemNames)("of a valid %s passes", (name) => {
    const { passed, runs } = tried(name);
    expect(runs.filter((run) => !run.passed)).toEqual([]);
    expect(passed).toBe(true);
  });

  test("tries the key, nothing, the worst answer and one mistake", () => {
    const { runs } = tried("reading/reorder_paragraphs");
    expect(runs.map(({ name, score }) => [name, score.points, score.max])).toEqual([
      ["key", 3, 3],
      ["empty", 0, 3],
      ["worst", 0, 3],
      ["slip", 2, 3],
    ]);
  });

  test.each<[ItemName, Partial<QuestionContent>]>([
    ["reading/multiple_choice_single", { key: { correct: ["Z"] } }],
    ["reading/multiple_choice_single", { key: {} }],
    ["reading/fill_in_blanks", { key: { blanks: { "1": "level" } } }],
    ["listening/write_from_dictation", { transcript: "... !" }],
    ["listening/highlight_incorrect_words", { key: { words: [] } }],
    ["speaking/answer_short_question", { key: { accepted: ["?!"] } }],
    ["speaking/answer_short_question", { key: { accepted: ["a clock", "?"] } }],
  ])("of a %s whose key cannot win fails", (name, changes) => {
    expect(tried(name, changes).passed).toBe(false);
  });

  test.each(["speaking/read_aloud", "writing/write_essay"] as const)(
    "has nothing to try on a %s",
    (name) => {
      expect(tried(name)).toEqual({ applies: false, passed: true, runs: [] });
    },
  );
});
