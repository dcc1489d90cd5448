import { labelled } from "../answers/choices";
import { entriesOf, property, textOf, textsOf } from "../answers/json";
import { positionDependence } from "../answers/position-dependence";
import { warning } from "./finding";
import type { Rule } from "./rule";

const CHOICES = new Set(["single_choice", "multiple_choice"]);
/** The longest option counts as conspicuous from this many times the length of the next one. */
const CONSPICUOUS = 1.4;
/** Options whose meaning depends on their place; candidates may meet them in another order. */
export const positionalChoices: Rule = ({ response }, { options }) => {
  if (!CHOICES.has(response)) return [];
  const { ids, texts } = labelled(property(options, "choices"));
  return texts.flatMap((text, index) =>
    positionDependence(text)
      ? [
          warning(
            "options.choices",
            `choice ${ids[index]} speaks of other choices by their place; say what it means instead.`,
          ),
        ]
      : [],
  );
};

/** The right option stands out by its length. */
export const longestChoice: Rule = ({ response }, { options, key }) => {
  if (response !== "single_choice") return [];
  const { ids, texts } = labelled(property(options, "choices"));
  const [right] = textsOf(property(key, "correct"));
  const lengths = texts.map((text) => text.trim().length).sort((a, b) => b - a);
  const own = texts[ids.indexOf(right ?? "")]?.trim().length ?? 0;
  const next = lengths[1] ?? 0;
  return next > 0 && own === lengths[0] && own > CONSPICUOUS * next
    ? [warning("options.choices", "the right choice is by far the longest, which gives it away.")]
    : [];
};

/** Some options end in a full stop and some do not. */
export const choicePunctuation: Rule = ({ response }, { options }) => {
  if (!CHOICES.has(response)) return [];
  const texts = labelled(property(options, "choices")).texts.filter((text) => text.trim() !== "");
  const stopped = texts.filter((text) => /[.!?]\s*$/.test(text)).length;
  return stopped > 0 && stopped < texts.length
    ? [warning("options.choices", "some choices end with a full stop and some do not.")]
    : [];
};

const isCapital = (word: string) => /^\p{Lu}\p{Ll}/u.test(word.trim());

/** One word of a list or bank is capitalised: it fits only at the start of a sentence. */
export const capitalWord: Rule = ({ response }, { options }) => {
  const lists: [string, (string | null)[]][] =
    response === "word_bank"
      ? [["options.bank", textsOf(property(options, "bank"))]]
      : response === "drop_downs"
        ? entriesOf(property(options, "blanks")).map(([, list]) => [
            "options.blanks",
            textsOf(list),
          ])
        : [];
  return lists.flatMap(([path, list]) => {
    const capitals = list.filter((word) => word !== null && isCapital(word));
    return capitals.length === 1 && list.length > 1
      ? [
          warning(
            path,
            `"${capitals[0]}" is the only capitalised word of its list, which gives its place away.`,
          ),
        ]
      : [];
  });
};

/** A distractor that differs from the answer by case only. */
export const sameWord: Rule = ({ response }, { options, key }) => {
  if (response !== "drop_downs") return [];
  return entriesOf(property(key, "blanks")).flatMap(([gap, value]) => {
    const answer = textOf(value)?.trim();
    const twin = textsOf(property(property(options, "blanks"), gap)).find(
      (word) => word !== textOf(value) && word?.trim().toLowerCase() === answer?.toLowerCase(),
    );
    return twin
      ? [warning("options.blanks", `gap ${gap}: "${twin}" is the answer in other letters.`)]
      : [];
  });
};
