import { entriesOf, itemsOf, property, textOf } from "../../../../app/domain/answers/json.ts";

/** Something known of each gap, by what the gap was called; in order. */
export type Named<T> = readonly (readonly [label: string, value: T])[];

/** The number in a name such as BLANK2; the name where it has none. */
export const numberIn = (name: string): string => /\d+/.exec(name)?.[0] ?? name;

const byNumber = <T>(entries: Named<T>): Named<T> =>
  entries.toSorted(([left], [right]) => Number(left) - Number(right));

/** Answers in any shape: {BLANK1: word}, [word], [{index, answer}], each also under "blanks". */
export function answersByGap(key: unknown): Named<string> {
  const value = property(key, "blanks") ?? property(key, "answers") ?? key;
  if (!Array.isArray(value)) {
    return byNumber(
      entriesOf(value).map(
        ([name, word]) => [numberIn(name), (textOf(word) ?? "").trim()] as const,
      ),
    );
  }
  const words = itemsOf(value).map((entry, at) => {
    const index = textOf(property(entry, "index")) ?? String(at + 1);
    const word = property(entry, "answer") ?? entry;
    return [index, typeof word === "string" ? word.trim() : ""] as const;
  });
  return byNumber(words);
}

const wordsIn = (value: unknown): string[] =>
  itemsOf(value).flatMap((word) => (typeof word === "string" ? word.trim() : []));

/** The words to choose from: one list for all gaps, or one for each. */
export function wordListsOf(options: unknown): { bank: string[]; lists: Named<string[]> } {
  const inner = property(options, "blankOptions") ?? property(options, "wordChoices") ?? options;
  if (Array.isArray(inner) && inner.every((entry) => typeof entry === "string"))
    return { bank: wordsIn(inner), lists: [] };
  if (Array.isArray(inner))
    return { bank: [], lists: inner.map((list, at) => [String(at + 1), wordsIn(list)] as const) };
  const lists = entriesOf(inner).flatMap(([name, list]) =>
    Array.isArray(list) ? [[numberIn(name), wordsIn(list)] as const] : [],
  );
  return { bank: [], lists: byNumber(lists) };
}

/**
 * What is known of the gaps, by their new numbers: by their old names where all agree, else in order.
 * @returns null when there are not as many as gaps
 */
export function alongGaps<T>(labels: readonly string[], known: Named<T>): Record<string, T> | null {
  if (labels.length !== known.length || labels.length === 0) return null;
  const named = new Map(known);
  const agree = new Set(labels).size === labels.length && labels.every((label) => named.has(label));
  return Object.fromEntries(
    labels.flatMap((label, at) => {
      const value = agree ? named.get(label) : known[at]?.[1];
      return value === undefined ? [] : [[String(at + 1), value]];
    }),
  );
}
