import { itemsOf, property, textOf } from "../answers/json";
import { wordsOf } from "../words";
import { gained, type ItemScore, lost, missed, type Reason, scoreOf } from "./item-score";

interface Altered {
  shown: string;
  said: string;
}

/** The altered words of an item by their place in the shown text. */
export const alteredWords = (key: unknown): Map<number, Altered> =>
  new Map(
    itemsOf(property(key, "words")).flatMap((word) => {
      const index = Number(textOf(property(word, "index")) ?? Number.NaN);
      const shown = textOf(property(word, "shown")) ?? "";
      const said = textOf(property(word, "said")) ?? "";
      return Number.isInteger(index) && index >= 0 ? [[index, { shown, said }] as const] : [];
    }),
  );

/**
 * +1 for each wrong word clicked, -1 for each right one, never below 0.
 * Source: Pearson, Score Guide, "highlight incorrect words".
 */
export function scoreIncorrectWords(text: string, key: unknown, indexes: number[]): ItemScore {
  const altered = alteredWords(key);
  const words = wordsOf(text);
  const clicked = new Set(indexes);
  const places = [...new Set([...altered.keys(), ...clicked])].sort((a, b) => a - b);
  const reasons = places.map((place): Reason => {
    const word = altered.get(place);
    const target = String(place);
    if (!word)
      return lost(`"${words[place] ?? "?"}" is what is said; clicking it costs a point.`, target);
    return clicked.has(place)
      ? gained(`"${word.shown}" is wrong; "${word.said}" is said.`, target)
      : missed(`"${word.shown}" was not clicked; "${word.said}" is said.`, target);
  });
  return scoreOf(altered.size, reasons);
}
