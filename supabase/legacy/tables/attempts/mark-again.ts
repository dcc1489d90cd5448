import { itemsOf, property, textOf, textsOf } from "../../../../app/domain/answers/json.ts";
import { findItemType } from "../../../../app/domain/item-types.ts";
import type { CandidateResponse } from "../../../../app/domain/scoring/candidate-response.ts";
import { scoreItem } from "../../../../app/domain/scoring/score-item.ts";
import { jsonObject } from "../../values.ts";
import type { Asked } from "../questions/asked.ts";

/** Marks of an answer: points of how many, and the share in per cent. */
export interface Marks {
  accuracy: number | null;
  correct_answers: number | null;
  total_answers: number | null;
}

export const UNMARKED: Marks = { accuracy: null, correct_answers: null, total_answers: null };

/** Types whose readable keys are objects or places: a list of words is of the later generation. */
const WORD_KEYS = ["fill_in_blanks", "highlight_incorrect_words"];

const isLetter = (name: unknown) => typeof name === "string" && /^[A-Z]$/.test(name);

/**
 * Whether the key is of the later generation, with letters for options and names for gaps: the legacy's
 * scorer could not read it, and gave 0 or NaN for every answer.
 */
export function isUnreadable({ item: { type, key } }: Asked): boolean {
  if (Array.isArray(key)) {
    if (key.length > 0 && key.every(isLetter)) return true;
    return WORD_KEYS.includes(type) && typeof key[0] === "string";
  }
  return Object.keys(jsonObject.safeParse(key).data ?? {}).some((name) => name.startsWith("BLANK"));
}

const texts = (value: unknown): string[] => textsOf(value).flatMap((text) => text ?? []);

function candidateResponse(answer: Readonly<Record<string, unknown>>): CandidateResponse | null {
  if ("order" in answer) return { kind: "order", order: texts(answer.order) };
  if ("selectedOptions" in answer)
    return { kind: "choices", chosen: texts(answer.selectedOptions) };
  if ("indices" in answer) {
    const indexes = itemsOf(answer.indices).flatMap((at) => (typeof at === "number" ? at : []));
    return { kind: "words", indexes };
  }
  const chosen = textOf(property(answer, "selectedOption"));
  if (chosen !== null) return { kind: "choices", chosen: [chosen] };
  const gaps = jsonObject.safeParse(answer.answers).data;
  if (!gaps) return null;
  return {
    kind: "gaps",
    answers: Object.fromEntries(
      Object.entries(gaps).map(([gap, word]) => [gap, textOf(word) ?? ""]),
    ),
  };
}

const hasKey = (key: unknown): boolean =>
  ["correct", "order", "words"].some((name) => itemsOf(property(key, name)).length > 0) ||
  Object.keys(jsonObject.safeParse(property(key, "blanks")).data ?? {}).length > 0;

/** Marks an answer in our shape by the rules that hold here; null when the item has no key to mark by. */
export function markAgain(
  { ours, item }: Asked,
  answer: Readonly<Record<string, unknown>>,
): Marks | null {
  const type = findItemType(item.module, ours.type);
  const response = candidateResponse(answer);
  if (!type || !response || !hasKey(ours.key)) return null;
  const { points, max } = scoreItem(type, ours, response);
  if (max === 0) return null;
  return {
    accuracy: Math.round((10_000 * points) / max) / 100,
    correct_answers: points,
    total_answers: max,
  };
}
