import { tidyOpenKey } from "~/domain/answers/open-answers";
import type { Importable } from "~/domain/importing/importable";
import { BANKS } from "./banks";
import { shapedAnswers } from "./question";
import { savingProblems } from "./question-input";

/** The four banks, as files that were exported from their lists bring them back. */
export const questionImportables: readonly Importable[] = BANKS.map(
  ({ name, module, keyColumn, alwaysHasText }) => ({
    table: name,
    reads: ["type", "is_active", "archived_at", "media_id"],
    columns: [
      { name: "title", label: "Title", kind: "text" },
      {
        name: "prompt_text",
        label: "Text",
        kind: "text",
        ...(alwaysHasText && { stored: (text: unknown) => text ?? "" }),
      },
      { name: "transcript", label: "Transcript", kind: "text" },
      { name: "explanation", label: "Explanation", kind: "text" },
      { name: "difficulty", label: "Difficulty", kind: "text" },
      { name: "tags", label: "Tags", kind: "list" },
      { name: "options", label: "Options", kind: "json" },
      {
        name: "key",
        column: keyColumn,
        label: "Answer key",
        kind: "json",
        stored: (key) => tidyOpenKey(key) ?? (keyColumn === "correct_answers" ? {} : null),
      },
    ],
    shown: ({ type, options, key }) => shapedAnswers(module, type, options, key),
    problems: (record) => savingProblems(module, record),
  }),
);
