import { codeInWords } from "~/domain/code-words";
import type { ComparedField } from "~/ui/conflict/differences";
import { historyFields } from "~/ui/history/history-entry";
import { lessonQuestion } from "./lesson";
import { anyTypeTitle } from "./vocabulary";

const words = (value: unknown): string => codeInWords(String(value));

const titlesInOrder = (value: unknown): string =>
  lessonQuestion
    .array()
    .catch([])
    .parse(value)
    .map(({ title }, position) => `${position + 1}. ${title}`)
    .join("; ") || "–";

/** What two people may have changed on a lesson, in the order of the form. */
export const comparedFields: readonly ComparedField[] = [
  { source: "title", label: "Title" },
  { source: "slug", label: "Slug" },
  { source: "description", label: "Description" },
  { source: "module", label: "Module", show: words },
  { source: "question_type", label: "Question type", show: anyTypeTitle },
  { source: "difficulty", label: "Difficulty" },
  { source: "estimated_minutes", label: "Minutes" },
  { source: "lesson_number", label: "Lesson number" },
  { source: "order_index", label: "Place in the list" },
  { source: "tags", label: "Tags" },
  { source: "is_free", label: "Free" },
  { source: "required_tier", label: "Lowest tier", show: words },
  { source: "thumbnail_media_id", label: "Thumbnail" },
  { source: "questions", label: "Questions", show: titlesInOrder },
];

/** The same as the history names it. */
export const fieldsOfHistory = historyFields(comparedFields);
