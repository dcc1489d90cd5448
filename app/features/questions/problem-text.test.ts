import { describe, expect, test } from "vitest";
import { inPlainWords, problemsIn } from "./problem-text";

const refusal =
  "This question cannot be published yet. prompt_text: the text has no gap; mark gaps as {{1}}, {{2}}, ... key.blanks: an answer is empty.";

describe("the database's refusal", () => {
  test("is taken apart into problems", () => {
    expect(problemsIn(refusal)).toEqual([
      { path: "prompt_text", message: "The text has no gap; mark gaps as {{1}}, {{2}}, ..." },
      { path: "key.blanks", message: "An answer is empty." },
    ]);
  });

  test("is said with the form's words", () => {
    expect(inPlainWords(refusal)).toBe(
      "The question cannot be published yet. Text: The text has no gap; mark gaps as {{1}}, {{2}}, ... Answers of the gaps: An answer is empty.",
    );
  });

  test("is left as it is when it says something else", () => {
    expect(inPlainWords("It is used in a published lesson.")).toBe(
      "It is used in a published lesson.",
    );
  });
});
