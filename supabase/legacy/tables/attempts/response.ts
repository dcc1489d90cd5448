import { entriesOf, itemsOf, property, textOf } from "../../../../app/domain/answers/json.ts";
import { findItemType, type Response } from "../../../../app/domain/item-types.ts";
import { wordsOf } from "../../../../app/domain/words.ts";
import { jsonObject } from "../../values.ts";
import type { Asked } from "../questions/asked.ts";
import { numberIn } from "../questions/by-gap.ts";
import { gapLabelsOf } from "../questions/gaps.ts";
import { optionNamed, optionsOf } from "../questions/options.ts";
import { paragraphNamed } from "../questions/paragraphs.ts";

/** What the builds of the legacy called the parts of an answer. Ours are those of the first build. */
const NAMES: Readonly<Record<string, string>> = {
  text: "textAnswer",
  dragDropOrder: "order",
  orderedParagraphs: "order",
  fillInBlanks: "answers",
  filledBlanks: "answers",
  audio: "audioRecordingUrl",
};

/** All or nothing: an answer that is read in part would look like another answer. */
function everyOne<T>(values: readonly (T | null | undefined)[]): T[] | null {
  const found = values.flatMap((value) => (value === null || value === undefined ? [] : [value]));
  return found.length === values.length ? found : null;
}

const optionIds = ({ item }: Asked, names: readonly unknown[]): string[] | null => {
  const options = optionsOf(item.options);
  return everyOne(names.map((name) => optionNamed(options, textOf(name) ?? "")?.id));
};

function choicesOf(asked: Asked, answer: unknown) {
  const single = property(answer, "selectedOption");
  const named = single === undefined ? itemsOf(property(answer, "selectedOptions")) : [single];
  const ids = optionIds(asked, named);
  if (ids === null) return null;
  const [first] = ids;
  return asked.ours.type === "multiple_choice_multiple" || ids.length !== 1
    ? { selectedOptions: ids }
    : { selectedOption: first };
}

function orderOf({ item }: Asked, answer: unknown) {
  const options = optionsOf(item.options);
  const names = itemsOf(property(answer, "order")).map((name) => textOf(name) ?? "");
  const ids = everyOne(
    names.map((name) => (paragraphNamed(options, name) ?? optionNamed(options, name))?.id),
  );
  return ids && new Set(ids).size === ids.length ? { order: ids } : null;
}

function gapsOf({ item }: Asked, answer: unknown) {
  const labels = gapLabelsOf(item);
  const given = property(answer, "answers");
  const entries = Array.isArray(given)
    ? given.map((word: unknown, at) => [String(at + 1), word] as const)
    : entriesOf(given);
  const named = (name: string) => [name, numberIn(name)].find((label) => labels.includes(label));
  // Gaps that have no names of their own are counted from 1.
  const byName = new Set(labels).size === labels.length && entries.every(([name]) => named(name));
  const words = everyOne(
    entries.map(([name, word]) => {
      const at = byName ? labels.indexOf(named(name) ?? "") : Number(numberIn(name)) - 1;
      return at in labels ? ([String(at + 1), textOf(word) ?? ""] as const) : null;
    }),
  );
  return words && { answers: Object.fromEntries(words) };
}

function wordsClicked({ ours }: Asked, answer: unknown) {
  const count = wordsOf(ours.prompt_text ?? ours.transcript ?? "").length;
  const places = itemsOf(property(answer, "indices")).map((place) =>
    typeof place === "number" && Number.isInteger(place) && place >= 0 && place < count
      ? place
      : null,
  );
  const indices = everyOne(places);
  return indices && { indices };
}

const textGiven = (_: Asked, answer: unknown) => {
  const text = property(answer, "textAnswer");
  return typeof text === "string" ? { textAnswer: text } : null;
};

type Reader = (asked: Asked, answer: unknown) => Record<string, unknown> | null;

/** The parts that an answer of each kind may consist of, and what reads them. */
const READERS: Readonly<Partial<Record<Response, readonly [parts: string[], read: Reader]>>> = {
  single_choice: [["selectedOption", "selectedOptions"], choicesOf],
  multiple_choice: [["selectedOption", "selectedOptions"], choicesOf],
  paragraph_order: [["order"], orderOf],
  word_bank: [["answers"], gapsOf],
  drop_downs: [["answers"], gapsOf],
  typed_gaps: [["answers"], gapsOf],
  incorrect_words: [["indices"], wordsClicked],
  dictation: [["textAnswer"], textGiven],
  text: [["textAnswer"], textGiven],
};

const without = (answer: Readonly<Record<string, unknown>>, parts: readonly string[]) =>
  Object.fromEntries(
    Object.entries(answer).filter(([name, value]) => !parts.includes(name) && value !== null),
  );

/** An answer with the names of its parts as they are here; parts that nothing was put in are left out. */
export const renameParts = (answer: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]) =>
      value === null ? [] : [[Object.hasOwn(NAMES, name) ? NAMES[name] : name, value]],
    ),
  );

/**
 * An answer in our shape: options and paragraphs by their ids, gaps by their numbers, words by their
 * places from 0. The legacy named options by their text and counted paragraphs from 1.
 * @returns null when it cannot be read as an answer to this item
 */
export function convertResponse(asked: Asked, response: unknown): Record<string, unknown> | null {
  const object = jsonObject.safeParse(response).data;
  if (!object || Array.isArray(response)) return null;
  const answer = renameParts(object);
  if (Object.keys(answer).length === 0) return {};
  const known = READERS[findItemType(asked.item.module, asked.item.type)?.response ?? "speech"];
  if (!known) return null;
  const [parts, read] = known;
  if (!parts.some((part) => part in answer)) return null;
  const converted = read(asked, answer);
  return converted && { ...converted, ...without(answer, parts) };
}
