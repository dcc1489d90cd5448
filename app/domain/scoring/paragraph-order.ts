import { property, textsOf } from "../answers/json";
import { gained, type ItemScore, missed, scoreOf } from "./item-score";

/** The right order of an item, in whatever state it is. */
export const rightOrder = (key: unknown): string[] =>
  textsOf(property(key, "order")).flatMap((id) => id ?? []);

/**
 * 1 for each pair of neighbours that stand next to each other in the right order, wherever they
 * stand; n - 1 at most. Source: Pearson, Score Guide, "re-order paragraphs".
 */
export function scoreParagraphOrder(key: unknown, order: string[]): ItemScore {
  const right = rightOrder(key);
  const reasons = right.slice(1).map((second, index) => {
    const first = right[index] ?? "";
    const at = order.indexOf(first);
    const pair = `${first} ${second}`;
    return at >= 0 && order[at + 1] === second
      ? gained(`${first} is followed by ${second}.`, pair)
      : missed(`${first} should be followed by ${second}.`, pair);
  });
  return scoreOf(reasons.length, reasons);
}
