import { trimPunctuation } from "../../../../app/domain/answers/incorrect-words.ts";
import { itemsOf, property } from "../../../../app/domain/answers/json.ts";
import { bareWord, replaceWords, wordsOf } from "../../../../app/domain/words.ts";
import { changed, type LegacyItem, type OurItem, review } from "./item.ts";

const textsIn = (value: unknown): string[] =>
  itemsOf(value).flatMap((word) => (typeof word === "string" ? word : []));

/** The only place of a word in a text; null when there is none or more than one. */
function placeOf(words: readonly string[], word: string): number | null {
  const places = words.flatMap((other, at) => (bareWord(other) === bareWord(word) ? at : []));
  return places.length === 1 ? (places[0] ?? null) : null;
}

/**
 * The later generation names the wrong words and those that are said. The earlier one has places, and
 * nobody knows whether they count from 0 or from 1: those are left for a person.
 */
export function convertIncorrectWords(item: LegacyItem): OurItem {
  const common = { type: item.type, options: null, key: { words: [] } };
  const wrong = textsIn(property(item.options, "incorrect"));
  const right = textsIn(property(item.options, "correct"));
  const as = { ...common, prompt_text: item.prompt, transcript: item.transcript };
  if (wrong.length === 0) {
    return {
      ...as,
      remarks: [review("key", "Places of words cannot be trusted; mark them anew.")],
    };
  }
  const text = item.transcript ?? item.prompt ?? "";
  const words = wordsOf(text);
  const found = wrong.flatMap((word, at) => {
    const [index, said] = [placeOf(words, word), right[at]];
    return index === null || said === undefined
      ? []
      : [{ index, shown: trimPunctuation(words[index] ?? ""), said }];
  });
  if (found.length !== wrong.length)
    return { ...as, remarks: [review("key", "Not each wrong word stands in the text once.")] };
  const spoken = new Map(found.map(({ index, said }) => [index, said]));
  return {
    ...common,
    prompt_text: text,
    transcript: replaceWords(text, (word, index) => {
      const said = spoken.get(index);
      return said === undefined ? word : word.replace(trimPunctuation(word), said);
    }),
    key: { words: found.toSorted((one, other) => one.index - other.index) },
    remarks: [
      changed("prompt_text", "The text that was stored as spoken is the one that is shown."),
      changed("transcript", "The words that are said were put in the place of the wrong ones."),
    ],
  };
}
