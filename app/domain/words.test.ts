import { describe, expect, test } from "vitest";
import { bareWord, countWords, spacedWords, wordsOf } from "./words";

describe("words", () => {
  test.each([
    ["", 0],
    ["One  two\nthree", 3],
    ["well-known isn't", 2],
    ["a – b", 2],
    ["The {{1}} rose.", 3],
  ])("counts in %j what a person would count: %i", (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test("are split as the database splits them", () => {
    expect(wordsOf("  The lake,\n rose. ")).toEqual(["The", "lake,", "rose."]);
    expect(wordsOf("The\u00a0lake\u2003rose.")).toEqual(["The\u00a0lake", "rose."]);
  });

  test("keep the white space between them to be drawn", () => {
    const text = "  The lake,\n\n rose. ";
    expect(spacedWords(text)).toEqual([
      { word: "The", space: " " },
      { word: "lake,", space: "\n\n " },
      { word: "rose.", space: "" },
    ]);
    expect(spacedWords("\nThe lake").map(({ word }) => word)).toEqual(wordsOf("\nThe lake"));
  });

  test("are compared without case and punctuation", () => {
    expect(bareWord("“Don't”,")).toBe("don't");
  });
});
