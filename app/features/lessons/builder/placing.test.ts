import { describe, expect, it } from "vitest";
import type { LessonQuestion } from "../lesson";
import { afterDrop, bankDragId, LESSON_END } from "./placing";

const question = (id: string): LessonQuestion => ({
  id,
  title: id,
  difficulty: "Easy",
  is_active: true,
});
const lesson = ["a", "b", "c"].map(question);
const bank = ["b", "x"].map(question);
const ids = (questions: LessonQuestion[] | null) => questions?.map(({ id }) => id).join("");

describe("dropping", () => {
  it.each<[string, string | null, string | undefined]>([
    [bankDragId("x"), "b", "axbc"],
    [bankDragId("x"), LESSON_END, "abcx"],
    [bankDragId("b"), "a", undefined],
    [bankDragId("x"), null, undefined],
    ["c", "a", "cab"],
    ["a", LESSON_END, "bca"],
    ["b", "b", undefined],
    ["gone", "a", undefined],
  ])("%s over %s gives %s", (dragged, over, order) => {
    expect(ids(afterDrop(lesson, dragged, over, bank))).toBe(order);
  });
});
