import { itemsOf, property, textOf } from "../../../../app/domain/answers/json.ts";
import { letterAt } from "./item.ts";

/** An option of the legacy: its text without a letter before it, and the letter or id it went by. */
export interface Option {
  id: string;
  text: string;
  /** As stored, with its letter. */
  raw: string;
  /** Letter or id of its own. */
  label: string;
}

const LETTERED = /^\s*\(?([A-Za-z])[).:]\s+/;
const LISTS = ["choices", "summaries", "words", "paragraphs"];

/** The list itself, or the one that an object holds under one of the names in use. */
function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  for (const name of LISTS) {
    const list = property(value, name);
    if (Array.isArray(list)) return list;
  }
  return [];
}

/** Options in any of their three shapes: texts, texts with letters, objects. */
export function optionsOf(value: unknown): Option[] {
  const entries = listIn(value).map((entry) => {
    const own = property(entry, "key") ?? property(entry, "id");
    const raw = typeof entry === "string" ? entry : (textOf(property(entry, "text")) ?? "");
    return { raw, own: own === undefined || own === null ? null : String(own) };
  });
  const lettered = entries.every(
    ({ raw }, index) => LETTERED.exec(raw)?.[1]?.toUpperCase() === letterAt(index),
  );
  return entries.map(({ raw, own }, index) => ({
    id: letterAt(index),
    text: (lettered ? raw.replace(LETTERED, "") : raw).trim(),
    raw: raw.trim(),
    label: own ?? letterAt(index),
  }));
}

/** What a key names, whichever wrapping it has: a text, a list, {answer} or {answers}. */
export function namesIn(key: unknown): string[] {
  const inner =
    property(key, "answer") ?? property(key, "answers") ?? property(key, "order") ?? key;
  return (Array.isArray(inner) ? itemsOf(inner) : [inner]).flatMap((name) => textOf(name) ?? []);
}

/** The option that a name of a key stands for: its text, else its label or letter. */
export function optionNamed(options: readonly Option[], name: string): Option | undefined {
  const wanted = name.trim();
  return (
    options.find(({ text, raw }) => text === wanted || raw === wanted) ??
    options.find(({ label }) => label.toLowerCase() === wanted.toLowerCase()) ??
    options.find(({ id }) => id === wanted.toUpperCase())
  );
}
