import { labelled } from "../answers/choices";
import { property } from "../answers/json";
import { rightOrder } from "../scoring/paragraph-order";
import { countWords } from "../words";
import { type Finding, warning } from "./finding";
import type { Rule } from "./rule";

const LINK =
  /^(however|therefore|moreover|furthermore|thus|hence|nevertheless|consequently|as a result|in addition|also|then|but|and|so|yet|this|these|those|such|they|he|she|it)\b/i;
/** Words that a box needs to say something. */
const SHORT = 4;

/** Boxes to put in order: the first one must be able to open a text. */
export const paragraphStarts: Rule = ({ response }, { options, key }) => {
  if (response !== "paragraph_order") return [];
  const { ids, texts } = labelled(property(options, "paragraphs"));
  const first = texts[ids.indexOf(rightOrder(key)[0] ?? "")] ?? "";
  const link = LINK.exec(first.trim())?.[0];
  const found: Finding[] = [];
  if (link)
    found.push(
      warning(
        "options.paragraphs",
        `the first paragraph begins with "${link}", which points back to something before it.`,
      ),
    );
  const short = ids.filter((_, index) => {
    const words = countWords(texts[index] ?? "");
    return words > 0 && words < SHORT;
  });
  if (short.length > 0)
    found.push(
      warning(
        "options.paragraphs",
        `paragraph ${short.join(", ")} is too short to show its place.`,
      ),
    );
  return found;
};
