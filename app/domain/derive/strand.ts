import { trimPunctuation } from "../answers/incorrect-words";
import { type Change, commonPlaces } from "./word-diff";

/** A word of a text of an item. */
export interface Slot {
  /** White space before it. */
  lead: string;
  /** As the source says it. */
  said: string;
  /** As the item shows it: a gap mark or a wrong word differs from what is said. */
  shown: string;
  /** Number of the gap it is hidden by. */
  gap?: string;
}

/** Why a correction cannot be carried over. */
export class CannotPatch extends Error {}

/** The words of a text with the white space before each. */
export const slotsOf = (text: string): Slot[] =>
  [...text.matchAll(/(\s*)(\S+)/g)].map(([, lead = "", word = ""]) => ({
    lead,
    said: word,
    shown: word,
  }));

export const textOfSlots = (slots: readonly Slot[]): string =>
  slots.map(({ lead, shown }) => lead + shown).join("");

/** Where each word of the source stands in the strand. A stretch copied as it is goes before a scattered match. */
function placesIn(slots: readonly Slot[], source: readonly string[]): Map<number, number> {
  const said = slots.map((slot) => slot.said);
  const start = source.findIndex((_, index) =>
    said.every((word, offset) => word === source[index + offset]),
  );
  return said.length > 0 && start >= 0
    ? new Map(said.map((_, offset) => [start + offset, offset]))
    : new Map(commonPlaces(source, said));
}

/** The word with its punctuation as the item shows it, after the source says another one. */
function shownAs(slot: Slot, said: string): Slot {
  if (slot.shown === slot.said) return { ...slot, said, shown: said };
  const bare = trimPunctuation(said);
  const covered = slot.gap ? `{{${slot.gap}}}` : trimPunctuation(slot.shown);
  if (!slot.gap && covered.toLowerCase() === bare.toLowerCase())
    throw new CannotPatch(`the corrected word “${bare}” is the one shown as wrong.`);
  return { ...slot, said, shown: said.replace(bare, covered) };
}

function replaced(old: readonly Slot[], words: readonly string[]): Slot[] {
  if (old.length === words.length)
    return old.map((slot, index) => shownAs(slot, words[index] ?? ""));
  const special = old.find(({ said, shown }) => said !== shown);
  if (special)
    throw new CannotPatch(
      special.gap
        ? `the correction does not keep gap ${special.gap} one word.`
        : `the correction does not keep the wrong word “${trimPunctuation(special.shown)}” one word.`,
    );
  return words.map((word, index) => ({
    lead: old[index]?.lead ?? " ",
    said: word,
    shown: word,
  }));
}

/** The stretch of the strand that a change of the source concerns; null where it does not reach the strand. */
function stretchOf({ from, to }: Change, places: ReadonlyMap<number, number>) {
  const inside = Array.from({ length: to - from }, (_, index) => places.get(from + index));
  const before = places.get(from - 1);
  const after = places.get(to);
  const known = inside.flatMap((place) => place ?? []);
  if (known.length === 0) {
    if (before === undefined || after === undefined) return null;
    if (inside.length === 0 && after === before + 1) return { from: after, to: after };
    throw new CannotPatch("the item words the corrected place differently.");
  }
  const [first = 0] = known;
  const whole = inside.every((place, index) => place === first + index);
  if (!whole) throw new CannotPatch("only a part of the corrected words stands in the item.");
  return { from: first, to: first + inside.length };
}

/**
 * Carries changes of the source over into one text of an item.
 * @throws CannotPatch with a sentence that says why not
 */
export function patchStrand(
  slots: readonly Slot[],
  source: readonly string[],
  changes: readonly Change[],
): { slots: Slot[]; isChanged: boolean } {
  const places = placesIn(slots, source);
  const stretches = changes.flatMap((change) => {
    const stretch = stretchOf(change, places);
    return stretch ? [{ ...stretch, words: change.words }] : [];
  });
  const patched = [...slots];
  // From the end, so that earlier places stay true.
  for (const { from, to, words } of stretches.toReversed())
    patched.splice(from, to - from, ...replaced(slots.slice(from, to), words));
  const [first] = patched;
  if (first && slots[0]) patched[0] = { ...first, lead: slots[0].lead };
  return { slots: patched, isChanged: stretches.length > 0 };
}
