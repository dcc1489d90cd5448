import type { ComparedField } from "~/ui/conflict/differences";
import { historyFields } from "~/ui/history/history-entry";
import { readableLines } from "../readable";

const readable = (value: unknown): string => readableLines(value).join("; ") || "–";

/** What two people may have changed on a question, in the order of the form. */
export const comparedFields: readonly ComparedField[] = [
  { source: "title", label: "Title" },
  { source: "media_id", label: "Recording or picture" },
  { source: "prompt_text", label: "Text" },
  { source: "transcript", label: "What is said" },
  { source: "options", label: "Choices or words", show: readable },
  { source: "key", label: "Right answer", show: readable },
  { source: "explanation", label: "Explanation" },
  { source: "reference_audio_us_id", label: "American English recording" },
  { source: "reference_audio_uk_id", label: "British English recording" },
  { source: "difficulty", label: "Difficulty" },
  { source: "tags", label: "Tags" },
  { source: "is_active", label: "Published" },
  { source: "archived_at", label: "Archived" },
];

const FIXED = ["is_active", "archived_at"];
const inHistory = (key: string) =>
  historyFields(comparedFields, { columns: { key }, fixed: FIXED });

/** The same as the audit log names it; the key has two names there, by bank. */
export const fieldsOfHistory = [
  ...inHistory("answer_key"),
  ...inHistory("correct_answers").filter(({ source }) => source === "key"),
];
