import { describe, expect, test } from "vitest";
import {
  followGaps,
  gapContext,
  gapNumbers,
  insertGap,
  NEW_GAP,
  renumberGaps,
  splitAtGaps,
} from "./gaps";

describe("gaps", () => {
  test("are found in the order of the text", () => {
    expect(gapNumbers("a {{2}} b {{10}} {x} {{1}}")).toEqual(["2", "10", "1"]);
  });

  test("stand between stretches of words", () => {
    expect(splitAtGaps("the {{1}} rose {{2}}")).toEqual([
      { words: "the " },
      { gap: "1" },
      { words: " rose " },
      { gap: "2" },
      { words: "" },
    ]);
  });

  test("are numbered anew with their answers", () => {
    const renumbered = renumberGaps("a {{3}} b {{1}}");
    expect(renumbered.text).toBe("a {{1}} b {{2}}");
    expect(followGaps({ "1": "x", "2": "gone", "3": "y" }, renumbered)).toEqual({
      "1": "y",
      "2": "x",
    });
  });

  test("a new one takes its place and pushes the others on", () => {
    const text = "the level rose {{1}} noon";
    const inserted = insertGap(text, 4, 9);
    expect(inserted.text).toBe("the {{1}} rose {{2}} noon");
    expect(followGaps({ "1": "before", [NEW_GAP]: "level" }, inserted)).toEqual({
      "1": "level",
      "2": "before",
    });
  });

  test("are shown with the words beside them", () => {
    expect(gapContext("the {{1}} rose {{2}} noon", "2")).toEqual({
      before: "the ___ rose ",
      after: " noon",
    });
    expect(gapContext("one two three four five six {{1}} a b c d e f", "1")).toEqual({
      before: "… three four five six ",
      after: " a b c d …",
    });
    expect(gapContext("no gap", "1")).toEqual({ before: "", after: "" });
  });
});
