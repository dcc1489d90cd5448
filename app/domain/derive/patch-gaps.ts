import { dropDownShape } from "../answers/drop-downs";
import { incorrectWordShape, trimPunctuation } from "../answers/incorrect-words";
import { entriesOf, property, textOf, textsOf } from "../answers/json";
import { typedGapShape } from "../answers/typed-gaps";
import { wordBankShape } from "../answers/word-bank";
import type { ByGap } from "../gaps";
import { CannotPatch, type Slot } from "./strand";

/** The right word of each gap, of whichever gap type; of typed gaps the first accepted spelling. */
export const rightWords = (key: unknown): ByGap<string> =>
  incorrectWordShape.key.safeParse(key).success
    ? {}
    : Object.fromEntries(
        entriesOf(property(key, "blanks")).map(([gap, word]) => [
          gap,
          (Array.isArray(word) ? textsOf(word)[0] : textOf(word)) ?? "",
        ]),
      );

/** The list with one word in the place of another. @throws CannotPatch when it holds the new one already */
function exchanged(list: readonly string[], old: string, now: string, gap: string): string[] {
  if (list.includes(now))
    throw new CannotPatch(`the corrected word “${now}” is already a wrong one of gap ${gap}.`);
  return list.map((word) => (word === old ? now : word));
}

/** Lets the right words of gaps follow the source, in the key and in the lists they are offered in. */
export function patchGapAnswers(
  item: { options: unknown; key: unknown },
  before: readonly Slot[],
  after: readonly Slot[],
): { options: unknown; key: unknown } {
  const saidIn = (slots: readonly Slot[], gap: string) =>
    trimPunctuation(slots.find((slot) => slot.gap === gap)?.said ?? "");
  const corrected = before.flatMap(({ gap }) => {
    if (!gap) return [];
    const old = rightWords(item.key)[gap] ?? "";
    const now = saidIn(after, gap);
    return saidIn(before, gap) === now ? [] : [{ gap, old, now }];
  });
  let { options, key } = item;
  for (const { gap, old, now } of corrected) {
    const typed = typedGapShape.key.safeParse(key).data;
    const lists = dropDownShape.options.safeParse(options).data;
    const shared = wordBankShape.options.safeParse(options).data;
    const chosen = dropDownShape.key.safeParse(key).data;
    if (typed) key = { blanks: { ...typed.blanks, [gap]: [now] } };
    else if (chosen) key = { blanks: { ...chosen.blanks, [gap]: now } };
    if (lists)
      options = {
        blanks: { ...lists.blanks, [gap]: exchanged(lists.blanks[gap] ?? [], old, now, gap) },
      };
    else if (shared) options = { ...shared, bank: exchanged(shared.bank, old, now, gap) };
  }
  return { options, key };
}
