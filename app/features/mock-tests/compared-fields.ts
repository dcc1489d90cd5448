import type { ComparedField } from "~/ui/conflict/differences";
import { testQuestion } from "./test";

/** What a question of a test is shown by, also where the audit log tells of one that is gone. */
const listed = testQuestion.pick({ title: true, points: true });

const questionsInOrder = (value: unknown): string =>
  listed
    .array()
    .catch([])
    .parse(value)
    .map(({ title, points }, place) => `${place + 1}. ${title} (${points})`)
    .join("; ") || "–";

/** What two people may have changed on a test, in the order of the form. */
export const comparedFields: readonly ComparedField[] = [
  { source: "title", label: "Title" },
  { source: "description", label: "Description" },
  { source: "test_type", label: "Kind" },
  { source: "exam", label: "Exam" },
  { source: "section", label: "Section" },
  { source: "is_premium", label: "Premium" },
  { source: "duration", label: "Minutes" },
  { source: "questions", label: "Questions (points)", show: questionsInOrder },
];
