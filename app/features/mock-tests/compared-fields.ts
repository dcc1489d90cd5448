import type { ComparedField } from "~/ui/conflict/differences";
import { testQuestion } from "./test";

const titlesInOrder = (value: unknown): string =>
  testQuestion
    .array()
    .catch([])
    .parse(value)
    .map(({ title }, place) => `${place + 1}. ${title}`)
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
  { source: "questions", label: "Questions", show: titlesInOrder },
];
