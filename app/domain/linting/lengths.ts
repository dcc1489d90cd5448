import { labelled } from "../answers/choices";
import { entriesOf, property, textsOf } from "../answers/json";
import type { Range } from "../item-types";
import { limitsOf } from "../profile/format-profile";
import { countWords } from "../words";
import { warning } from "./finding";
import type { Rule } from "./rule";

const between = (range: Range) => {
  const [low, high] = limitsOf(range);
  return low === high ? String(low) : `${low} to ${high}`;
};
const isOutside = (value: number, range: Range) => {
  const [low, high] = limitsOf(range);
  return value < low || value > high;
};

/** Texts longer than the real test shows. */
export const textLength: Rule = ({ prompt }, { prompt_text }) => {
  const words = countWords(prompt_text ?? "");
  const most = prompt?.maxWords;
  return most === undefined || words <= most
    ? []
    : [warning("prompt_text", `the text has ${words} words; the real test shows ${most} at most.`)];
};

/** Recordings shorter or longer than in the real test. */
export const recordingLength: Rule = ({ media }, _content, { mediaSeconds }) => {
  const usual = media?.seconds;
  if (mediaSeconds === undefined || usual === undefined || !isOutside(mediaSeconds, usual))
    return [];
  const lasts = `the recording lasts ${Math.round(mediaSeconds)} seconds`;
  return [warning("media_id", `${lasts}; in the real test ${between(usual)}.`)];
};

/** More or fewer options than the real test offers. */
export const optionCount: Rule = ({ optionCount: usual, response }, { options }) => {
  if (usual === undefined) return [];
  if (response === "drop_downs") {
    const odd = entriesOf(property(options, "blanks")).flatMap(([gap, list]) =>
      isOutside(textsOf(list).length, usual) ? [gap] : [],
    );
    return odd.length === 0
      ? []
      : [
          warning(
            "options.blanks",
            `gap ${odd.join(", ")}: the real test offers ${between(usual)} words.`,
          ),
        ];
  }
  const name = response === "paragraph_order" ? "paragraphs" : "choices";
  const { ids } = labelled(property(options, name));
  return ids.length > 0 && isOutside(ids.length, usual)
    ? [
        warning(
          `options.${name}`,
          `there are ${ids.length} ${name}; the real test has ${between(usual)}.`,
        ),
      ]
    : [];
};
