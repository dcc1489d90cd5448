import type { QuestionContent } from "../question-problems";

/** Something about an item that its author should know. Errors keep it from being published. */
export interface Finding {
  severity: "error" | "warning";
  /** The field, as in "options.choices". */
  path: string;
  message: string;
  /** What one click would do about it. */
  fix?: { label: string; apply: (content: QuestionContent) => QuestionContent };
}

export const warning = (path: string, message: string, fix?: Finding["fix"]): Finding => ({
  severity: "warning",
  path,
  message,
  ...(fix && { fix }),
});
