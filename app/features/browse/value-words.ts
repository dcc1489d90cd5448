import { codeInWords } from "~/domain/code-words";
import { ITEM_TYPES } from "~/domain/item-types";
import type { BrowseTable } from "./table";

const SEVERAL_WORDS = /^[a-z]+(_[a-z0-9]+)+$/;

/** Columns whose values are codes of the database, whatever table they stand in. */
const CODES = new Set(["type", "question_type", "section", "module", "attempt_type", "field"]);

/** Columns whose values are names that something outside goes by. */
const isOutside = (column: string) => /(_id|^identifier|path|url|key|slug)$/.test(column);

/**
 * A stored text as a person reads it: "In progress" of `in_progress`, "Describe Image" of
 * `describe_image`, where the column holds codes; else the text as it is.
 */
export function valueInWords(table: BrowseTable, column: string, value: string): string {
  const known = table.words?.[value];
  if (known) return known;
  const item = column.endsWith("type") && ITEM_TYPES.find(({ type }) => type === value);
  if (item) return item.title;
  const isCode =
    CODES.has(column) ||
    table.choices?.[column]?.includes(value) ||
    (SEVERAL_WORDS.test(value) && !isOutside(column));
  return isCode ? codeInWords(value) : value;
}
