import { expect, test } from "vitest";
import { searchedWords } from "./marked-text";

test("the words of a search are marked without its operators", () => {
  expect(searchedWords('"describe image" OR template -spam a')).toEqual([
    "describe",
    "image",
    "template",
  ]);
});
