import { describe, expect, it } from "vitest";
import { BUILT_IN_PROFILE } from "~/domain/profile/format-profile";
import { otherPlaces, type Usage } from "~/ui/bank/use-usage";
import type { LessonQuestion } from "../lesson";
import { lessonMinutes, lessonWarnings, minutesText } from "./assess";

const question = (id: string, overrides: Partial<LessonQuestion> = {}): LessonQuestion => ({
  id,
  title: id,
  difficulty: "Easy",
  is_active: true,
  ...overrides,
});
const usage = (id: string, overrides: Partial<Usage> = {}): [string, Usage] => [
  id,
  {
    question_id: id,
    is_active: true,
    is_archived: false,
    media_seconds: null,
    answers: 1,
    lessons: [],
    tests: [],
    ...overrides,
  },
];

it("adds up recordings and clocks, rounded up", () => {
  const known = new Map([usage("a", { media_seconds: 5 }), usage("b", { media_seconds: 7 })]);
  const questions = [question("a"), question("b")];
  // 5 + 15 and 7 + 15 seconds.
  expect(lessonMinutes(BUILT_IN_PROFILE, "speaking", "repeat_sentence", questions, known)).toBe(1);
  expect(lessonMinutes(BUILT_IN_PROFILE, "writing", "write_essay", questions, known)).toBe(41);
  expect(lessonMinutes(BUILT_IN_PROFILE, "speaking", "unknown", questions, known)).toBe(0);
});

describe("the sum beside the lesson's own estimate", () => {
  it.each<[number, number | null, string]>([
    [0, 15, "No questions, no minutes."],
    [1, null, "The questions take about 1 minute."],
    [14, 15, "The questions take about 14 minutes, which fits the 15 that the lesson says."],
    [14, 20, "The questions take about 14 minutes, but the lesson says 20."],
  ])("%s beside %s", (sum, estimate, words) => {
    expect(minutesText(sum, estimate)).toBe(words);
  });
});

it("warns of what learners would not see, and of twins", () => {
  const known = new Map([usage("c", { is_archived: true })]);
  const questions = [
    question("a", { title: "Trade" }),
    question("b", { title: "trade ", is_active: false }),
    question("c", { is_active: false }),
  ];
  expect(lessonWarnings(questions, known)).toEqual([
    "One question is not published: learners would not see it.",
    "One question is archived: remove it or restore it.",
    "Two questions have the same title: are they the same question?",
  ]);
  expect(lessonWarnings(questions.slice(0, 1), known)).toEqual([]);
});

it("names the other places of an item, not the lesson itself", () => {
  const [, used] = usage("a", {
    lessons: [
      { id: "l1", title: "This one" },
      { id: "l2", title: "Warm-up" },
    ],
    tests: [{ id: "t", title: "Mock 1" }],
  });
  expect(otherPlaces(used, "l1")).toBe("Also in Warm-up, Mock 1");
  expect(otherPlaces(undefined, "l1")).toBeNull();
});
