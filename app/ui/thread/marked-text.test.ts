import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { markedText, searchedWords } from "./marked-text";

test("the words of a search are marked without its operators", () => {
  expect(searchedWords('"describe image" OR template -spam a')).toEqual([
    "describe",
    "image",
    "template",
  ]);
});

test.each([
  [
    "Fluency first, fluently; influence not",
    ["fluen"],
    "<mark>Fluency</mark> first, <mark>fluently</mark>; influence not",
  ],
  ["a.b C++", ["c++"], "a.b <mark>C++</mark>"],
  ["Überblick <b>", ["über"], "<mark>Überblick</mark> &lt;b&gt;"],
  ["nothing here", ["word"], "nothing here"],
  ["no search", [], "no search"],
])("words that begin as searched are marked, and the text stays: %s", (text, words, html) => {
  expect(renderToStaticMarkup(markedText(text, words, "key"))).toBe(html);
});
