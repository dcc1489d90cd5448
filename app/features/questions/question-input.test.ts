import { describe, expect, test } from "vitest";
import { newQuestion } from "./question";
import { savingProblems } from "./question-input";

const draft = { ...newQuestion("reading", "multiple_choice_single"), title: "Tides" };
const paths = (values: Record<string, unknown>) =>
  savingProblems("reading", values).map(({ path }) => path);

describe("what may be saved", () => {
  test("an unfinished draft with a title", () => {
    expect(paths(draft)).toEqual([]);
  });

  test("nothing without a title or with a malformed answer", () => {
    expect(paths({ ...draft, title: " " })).toEqual(["title"]);
    expect(paths({ ...draft, key: { correct: "A" } })).toEqual(["key.correct"]);
    expect(paths({ ...draft, type: "read_aloud" })).toEqual(["type"]);
  });

  test("an active one only when it is complete", () => {
    expect(paths({ ...draft, is_active: true })).toEqual([
      "prompt_text",
      "options.choices",
      "options.choices",
      "key.correct",
    ]);
  });
});
