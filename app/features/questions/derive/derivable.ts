import { rightWords } from "~/domain/derive/patch-gaps";
import type { QuestionRecord } from "../question";

/** What items are derived from: a stored source, or a text that becomes one. */
export interface DerivedFrom {
  /** Of a stored source, with the revision its text was read at. */
  id?: string;
  revision?: number;
  title: string;
  text: string;
  media_id?: string | null | undefined;
}

const MIN_WORDS = 5;

/** What is said or read in a question, gaps filled; null where there is too little to derive from. */
export function textOfQuestion(question: QuestionRecord): string | null {
  const right = rightWords(question.key);
  const prompt = (question.prompt_text ?? "").replace(
    /\{\{(\d+)\}\}/g,
    (_, gap: string) => right[gap] ?? "",
  );
  const text = (question.transcript?.trim() || prompt).trim();
  return text.split(/\s+/).length >= MIN_WORDS ? text : null;
}
