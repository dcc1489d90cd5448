import { countWords } from "../words";
import { type Finding, warning } from "./finding";
import type { Rule } from "./rule";

const GAPPED = new Set(["word_bank", "drop_downs", "typed_gaps"]);
/** Fewer words than this between two gaps leave the candidate nothing to go by. */
const CLOSE = 2;
/** More than one gap in this many words is hardly a text any more. */
const DENSE = 5;

/** Where the gaps stand in the text. */
export const gapPlaces: Rule = ({ response }, { prompt_text }) => {
  if (!GAPPED.has(response)) return [];
  const parts = (prompt_text ?? "").split(/\{\{\d+\}\}/);
  const gaps = parts.length - 1;
  if (gaps < 1) return [];
  const found: Finding[] = [];
  const close = parts.slice(1, -1).filter((part) => countWords(part) < CLOSE).length;
  if (close > 0)
    found.push(
      warning("prompt_text", "two gaps stand next to each other; leave some words between them."),
    );
  const words = parts.reduce((sum, part) => sum + countWords(part), 0);
  if (words < gaps * (DENSE - 1) && gaps > 1)
    found.push(warning("prompt_text", `${gaps} gaps in ${words + gaps} words are very many.`));
  if (/^\s*$/.test(parts[0] ?? ""))
    found.push(
      warning("prompt_text", "the text begins with a gap, so that nothing leads to its answer."),
    );
  return found;
};
