import { describe, expect, test } from "vitest";
import { type GapContent, makeGap, tidyGaps } from "./gap-edits";

const content: GapContent = {
  text: "The level of the river rose {{1}} noon.",
  answers: { "1": "before" },
  lists: { "1": ["before", "into"] },
  bank: ["before", "width"],
};
const select = (word: string): [number, number] => {
  const start = content.text.indexOf(word);
  return [start, start + word.length];
};

describe("making a gap", () => {
  test("turns the chosen word into the answer and moves later gaps on", () => {
    expect(makeGap("word_bank", content, ...select(" level "))).toEqual({
      text: "The {{1}} of the river rose {{2}} noon.",
      answers: { "1": "level", "2": "before" },
      lists: { "1": ["level"], "2": ["before", "into"] },
      bank: ["before", "width", "level"],
    });
  });

  test("keeps accepted spellings as a list", () => {
    const typed = { ...content, answers: { "1": ["before"] } };
    expect(makeGap("typed_gaps", typed, ...select("noon.")).answers).toEqual({
      "1": ["before"],
      "2": ["noon"],
    });
  });

  test("without a selection makes an empty one where the cursor is", () => {
    expect(makeGap("drop_downs", content, 0, 0)).toMatchObject({
      text: "{{1}}The level of the river rose {{2}} noon.",
      answers: { "1": "", "2": "before" },
      lists: { "1": [], "2": ["before", "into"] },
    });
  });
});

test("tidying numbers from 1 and forgets answers whose gap is gone", () => {
  const holes = {
    ...content,
    text: "A {{4}} b {{2}}.",
    answers: { "1": "x", "2": "two", "4": "four" },
  };
  expect(tidyGaps(holes)).toMatchObject({
    text: "A {{1}} b {{2}}.",
    answers: { "1": "four", "2": "two" },
  });
});
