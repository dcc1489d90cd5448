import { isBlank, property } from "~/domain/answers/json";
import { cleanText } from "~/domain/clean-text";
import { type ItemType, MODULES, type Module } from "~/domain/item-types";
import { bareName } from "~/domain/type-codes";

const TITLE_WORDS = 8;
const MARKS = /\[blank\s*\d*\]|_{2,}blank_{2,}|_{3,}|\{\{\s*\d*\s*\}\}/gi;

/** The value at a dotted path; a field whose name has a dot comes first. */
export function valueAt(record: Record<string, unknown>, path: string): unknown {
  if (path in record) return record[path];
  return path.split(".").reduce<unknown>((value, name) => property(value, name), record);
}

/** A value as text; null where it says nothing. */
export const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  const text =
    typeof value === "string"
      ? value
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  // Feeds write what they lack as the word.
  return isBlank(text) || text.trim() === "null" ? null : text;
};

/** A value as text without the markup that no question keeps. */
export const clean = (value: unknown): string | null => {
  const text = textOf(value);
  return text === null ? null : cleanText(text).text.trim();
};

export function moduleOf(value: unknown): Module | undefined {
  const name = bareName(textOf(value) ?? "");
  return MODULES.find((module) => module === name);
}

/** Gaps as we write them, {{1}}, {{2}}, ...; sources mark them in many ways. */
export function withGaps(text: string | null, { response }: ItemType): string | null {
  if (text === null || !["word_bank", "drop_downs", "typed_gaps"].includes(response)) return text;
  let next = 0;
  return text.replace(MARKS, () => `{{${++next}}}`);
}

export const titleFrom = (text: string | null): string | null => {
  const words = text?.split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) return null;
  return `${words.slice(0, TITLE_WORDS).join(" ")}${words.length > TITLE_WORDS ? " …" : ""}`;
};

export const tagsOf = (value: unknown): string[] | null => {
  const list = Array.isArray(value) ? value : (textOf(value)?.split(/[|,;]/) ?? null);
  return list && [...new Set(list.map((tag) => String(tag).trim()).filter(Boolean))];
};
