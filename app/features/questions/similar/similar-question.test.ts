import { expect, test } from "vitest";
import { alikeInWords, comparedContent, isTooShort } from "./similar-question";

test("compares what a candidate meets: no gap marks, no ids of choices", () => {
  expect(
    comparedContent({
      title: " Tides ",
      prompt_text: "The {{1}} of the\nriver.",
      transcript: null,
      options: { choices: [{ id: "A", text: "Moon" }], blanks: { "1": ["level"] } },
    }),
  ).toEqual({ title: "Tides", text: "The of the river. Moon level" });
  expect(comparedContent(undefined)).toEqual({ title: "", text: "" });
});

test("a few letters are not worth a search", () => {
  expect(isTooShort({ title: "Tid", text: "" })).toBe(true);
  expect(isTooShort({ title: "Tides of the sea", text: "" })).toBe(false);
});

test.each([
  [1, "nearly the same"],
  [0.949, "95% alike"],
  [0.5, "50% alike"],
])("%d is %s", (similarity, words) => {
  expect(alikeInWords(similarity)).toBe(words);
});
