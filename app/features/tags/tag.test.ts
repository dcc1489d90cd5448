import { expect, test } from "vitest";
import { usesInWords } from "./tag";

const none = {
  id: "00000000-0000-4000-8000-000000000000",
  questions: 0,
  lessons: 0,
  templates: 0,
  test_questions: 0,
};

test.each([
  [[none], null],
  [[{ ...none, lessons: 1 }], "1 lesson"],
  [
    [
      { ...none, questions: 2 },
      { ...none, questions: 10, test_questions: 1 },
    ],
    "12 questions and 1 test question",
  ],
  [[{ ...none, questions: 1, lessons: 2, templates: 3 }], "1 question, 2 lessons and 3 templates"],
])("what carries a tag is said in words", (uses, words) => {
  expect(usesInWords(uses)).toBe(words);
});
