import { entriesOf, property, textOf, textsOf } from "../answers/json";
import type { QuestionContent } from "../question-problems";
import { warning } from "./finding";
import type { Rule } from "./rule";

/** Fewer gaps may have their answers first by chance. */
const CONSPICUOUS_GAPS = 3;

/** The lists in alphabetical order, which says nothing about which word is right. */
const alphabetical = (content: QuestionContent): QuestionContent => ({
  ...content,
  options: {
    blanks: Object.fromEntries(
      entriesOf(property(content.options, "blanks")).map(([gap, list]) => [
        gap,
        textsOf(list).toSorted((a, b) => (a ?? "").localeCompare(b ?? "", "en")),
      ]),
    ),
  },
});

/** The first word of every drop-down is the right one: a candidate who sees that needs no English. */
export const answersFirst: Rule = ({ response }, { options, key }) => {
  if (response !== "drop_downs") return [];
  const lists = entriesOf(property(options, "blanks")).filter(
    ([, list]) => textsOf(list).length > 1,
  );
  const isFirst = ([gap, list]: [string, unknown]) =>
    textsOf(list)[0] === textOf(property(property(key, "blanks"), gap));
  return lists.length >= CONSPICUOUS_GAPS && lists.every(isFirst)
    ? [
        warning("options.blanks", "the right word comes first in every gap.", {
          label: "Sort the words",
          apply: alphabetical,
        }),
      ]
    : [];
};
