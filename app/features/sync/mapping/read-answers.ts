import { itemsOf, property } from "~/domain/answers/json";
import type { ItemType, Response } from "~/domain/item-types";

/** Options and key in our shape, from the many ways in which sources write them. */
export interface Answers {
  options: unknown;
  key: unknown;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const letterOf = (index: number) => LETTERS.charAt(index) || String(index + 1);

/** A list: as it is, as JSON, or as text with one separator of | ; or line breaks. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "number") return [value];
  if (typeof value !== "string" || value.trim() === "") return [];
  const separator = ["|", "\n", ";"].find((mark) => value.includes(mark));
  return (separator ? value.split(separator) : [value]).map((part) => part.trim()).filter(Boolean);
}

/** Texts that are JSON are read as JSON: spreadsheets hold nothing else. */
function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const textOfItem = (item: unknown): string =>
  typeof item === "object" && item !== null
    ? String(
        property(item, "text") ??
          property(item, "value") ??
          property(item, "label") ??
          property(item, "content") ??
          "",
      )
    : String(item ?? "");

/** "A) Growth" and "A. Growth" are "Growth": the letter is ours to give. */
const withoutLetter = (text: string) => text.replace(/^[A-Z][.)]\s+/, "").trim();

const labelledList = (value: unknown) =>
  listOf(value).map((item, index) => {
    const id = property(item, "id") ?? property(item, "key");
    return {
      id: id === undefined ? letterOf(index) : String(id),
      text: withoutLetter(textOfItem(item)),
    };
  });

type Labelled = ReturnType<typeof labelledList>;

/** The ids that a key names: by id, by text, or by letter. What names none stays, and is refused later. */
function idsOf(key: unknown, items: Labelled): string[] {
  const single = typeof key === "string" && /^[A-Z](\s*,\s*[A-Z])+$/.test(key.trim());
  return (single ? String(key).split(",") : listOf(key)).map((part) => {
    const wanted = textOfItem(part).trim();
    const item =
      items.find(({ id }) => id === wanted) ??
      items.find(({ text }) => text === withoutLetter(wanted));
    return item?.id ?? wanted;
  });
}

const numbered = <T>(items: readonly T[]) =>
  Object.fromEntries(items.map((item, index) => [String(index + 1), item]));
const variants = (part: unknown): string[] =>
  Array.isArray(part)
    ? part.map(textOfItem)
    : textOfItem(part)
        .split("/")
        .map((text) => text.trim())
        .filter(Boolean);

/** Words counted from 1 in an order key; letters and ids are left to idsOf. */
const orderOf = (key: unknown, items: Labelled): string[] => {
  const parts =
    typeof key === "string" && /^[A-Z\d](\s*[,\s-]\s*[A-Z\d])+$/.test(key.trim())
      ? key.trim().split(/[\s,-]+/)
      : listOf(key);
  return parts.map((part) => {
    const text = textOfItem(part).trim();
    return /^\d+$/.test(text) && !items.some(({ id }) => id === text)
      ? (items[Number(text) - 1]?.id ?? text)
      : (idsOf([part], items)[0] ?? text);
  });
};

const isGiven = (value: unknown) =>
  value !== undefined &&
  value !== null &&
  value !== "" &&
  !(Array.isArray(value) && value.length === 0);

type Reading = (options: unknown, key: unknown) => Answers;

const choices: Reading = (options, key) => {
  const items = labelledList(options);
  return { options: { choices: items }, key: { correct: idsOf(key, items) } };
};
const open: Reading = (_options, key) => ({
  options: null,
  key: isGiven(key) ? { sampleAnswer: textOfItem(key) } : {},
});

const READINGS: Record<Response, Reading> = {
  speech: open,
  text: open,
  dictation: () => ({ options: null, key: {} }),
  single_choice: choices,
  multiple_choice: choices,
  short_answer: (_options, key) => ({
    options: null,
    key: { accepted: listOf(key).map(textOfItem) },
  }),
  paragraph_order: (options, key) => {
    const items = labelledList(options);
    return { options: { paragraphs: items }, key: { order: orderOf(key, items) } };
  },
  word_bank: (options, key) => ({
    options: { bank: listOf(options).map(textOfItem) },
    key: { blanks: numbered(listOf(key).map(textOfItem)) },
  }),
  drop_downs: (options, key) => ({
    options: { blanks: numbered(listOf(options).map(variants)) },
    key: { blanks: numbered(listOf(key).map(textOfItem)) },
  }),
  typed_gaps: (_options, key) => ({
    options: null,
    key: { blanks: numbered(listOf(key).map(variants)) },
  }),
  incorrect_words: (_options, key) => ({ options: null, key: { words: itemsOf(key) } }),
};

/** A value in our own shape already, such as {"choices": [...]}. */
const isObject = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Options and key of a record in the shape of its type.
 * @returns what was given, read; what was not given is the type's empty shape
 */
export function readAnswers(
  { response }: Pick<ItemType, "response">,
  rawOptions: unknown,
  rawKey: unknown,
): Answers {
  const [options, key] = [parsed(rawOptions), parsed(rawKey)];
  const read = READINGS[response](options, key);
  return {
    options: isObject(options) ? options : read.options,
    key: isObject(key) ? key : read.key,
  };
}

export { isGiven };
