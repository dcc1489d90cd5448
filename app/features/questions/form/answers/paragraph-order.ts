import type { Choice } from "~/domain/answers/choices";

/** The paragraphs in the right order; those the key does not name come last, so that none is lost. */
export function inRightOrder(paragraphs: readonly Choice[], order: readonly string[]): Choice[] {
  const place = (id: string) => {
    const index = order.indexOf(id);
    return index < 0 ? order.length : index;
  };
  return [...paragraphs].sort((left, right) => place(left.id) - place(right.id));
}

/** Another order to show, never the right one, as long as there are two paragraphs. */
export function shuffled(
  paragraphs: readonly Choice[],
  order: readonly string[],
  random = Math.random,
): Choice[] {
  const result = [...paragraphs];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as Choice, result[last] as Choice];
  }
  const isRight = result.every(({ id }, index) => order[index] === id);
  return isRight ? [...result.slice(1), ...result.slice(0, 1)] : result;
}
