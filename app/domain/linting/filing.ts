import { isBlank } from "../answers/json";
import { warning } from "./finding";
import type { Rule } from "./rule";

const EXPLAINED = new Set([
  "single_choice",
  "multiple_choice",
  "drop_downs",
  "word_bank",
  "paragraph_order",
]);

/** What helps learners and colleagues, but no candidate. */
export const filing: Rule = ({ response }, _content, { explanation, tags }) => [
  ...(EXPLAINED.has(response) && explanation !== undefined && isBlank(explanation)
    ? [
        warning(
          "explanation",
          "there is no explanation; learners read it after they have answered.",
        ),
      ]
    : []),
  ...(tags?.length === 0 ? [warning("tags", "there is no tag to find the item by.")] : []),
];
