import { moved } from "../order";
import type { Choice } from "./choices";
import { nextId } from "./next-id";

/** The paragraphs in the right order; those the key does not name come last, so that none is lost. */
export function inRightOrder(paragraphs: readonly Choice[], order: readonly string[]): Choice[] {
  const place = (id: string) => {
    const index = order.indexOf(id);
    return index < 0 ? order.length : index;
  };
  return [...paragraphs].sort((left, right) => place(left.id) - place(right.id));
}

/** A number between 0 and 1 for a text, always the same one (FNV-1a). */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join(" ");

/**
 * Another order, decided by the one before, so that everybody who shuffles the same entries sees the
 * same; never the right one, as long as there are two entries.
 * @param right  ids in the right order; empty where no order is right
 */
export function shuffled<T extends { id: string }>(
  entries: readonly T[],
  right: readonly string[],
): T[] {
  if (entries.length < 2) return [...entries];
  const before = idsOf(entries);
  const mixed = entries.toSorted(
    (a, b) => fraction(`${before}/${a.id}`) - fraction(`${before}/${b.id}`),
  );
  const turned = mixed.map((_, by) => [...mixed.slice(by), ...mixed.slice(0, by)]);
  const allowed = turned.filter((order) => idsOf(order) !== right.join(" "));
  return allowed.find((order) => idsOf(order) !== before) ?? allowed[0] ?? mixed;
}

/** Boxes in the order shown and ids in the right order: the two columns of a question. */
export interface Boxes {
  shown: Choice[];
  right: string[];
}

/** Keeps the shown order from being the right one. */
const hidden = ({ shown, right }: Boxes): Boxes =>
  shown.length > 1 && idsOf(shown) === right.join(" ")
    ? { shown: shuffled(shown, right), right }
    : { shown, right };

/** Adds boxes after a place of the right order; where they are shown is decided by their ids. */
export function addBoxes(
  { shown, right }: Boxes,
  texts: readonly string[],
  after = right.length,
): Boxes {
  const next = { shown: [...shown], right: [...right] };
  texts.forEach((text, offset) => {
    const id = nextId(next.shown);
    const place = Math.floor(fraction(`${idsOf(next.shown)}+${id}`) * (next.shown.length + 1));
    next.shown.splice(place, 0, { id, text });
    next.right.splice(after + offset, 0, id);
  });
  return hidden(next);
}

export const removeBox = ({ shown, right }: Boxes, id: string): Boxes =>
  hidden({
    shown: shown.filter((box) => box.id !== id),
    right: right.filter((other) => other !== id),
  });

/** Moves a box within the right order. */
export const moveBox = ({ shown, right }: Boxes, from: number, to: number): Boxes =>
  hidden({ shown, right: moved(right, from, to) });

/** Replaces all boxes by these texts, in the right order. */
export const boxesOf = (texts: readonly string[]): Boxes =>
  addBoxes({ shown: [], right: [] }, texts);

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** A pasted text as boxes: its lines, or its sentences when it is one paragraph. */
export function splitIntoBoxes(text: string): string[] {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length !== 1) return lines;
  return [...SENTENCES.segment(lines[0] ?? "")]
    .map(({ segment }) => segment.trim())
    .filter(Boolean);
}
