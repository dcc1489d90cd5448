/**
 * A text as a value of PostgREST's logic trees, whatever stands in it.
 * Source: docs.postgrest.org, "Reserved characters".
 */
export const quotedValue = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&")}"`;

/** A pattern that finds the text and nothing else; of an asterisk, which PostgREST makes a `%`, any character. */
const patternOf = (text: string): string =>
  `*${text.replace(/[\\%_]/g, "\\$&").replace(/\*/g, "_")}*`;

/** PostgREST's condition for "this column contains the text", in small or capital letters. */
const contains = (column: string, text: string): string =>
  `${column}.ilike.${quotedValue(patternOf(text))}`;

/** PostgREST's condition for "one of these columns contains the text". */
export const containsText = (columns: readonly string[], text: string): string =>
  `(${columns.map((column) => contains(column, text.trim())).join(",")})`;

const WORDS = "@ilike";

/**
 * A list's filter whose `column@ilike` finds the words that were typed, whatever they are made of.
 * ra-data-postgrest would read `%` and `\` in them as a pattern, and loses the third word.
 */
export function withPlainWords(filter: Record<string, unknown>): Record<string, unknown> {
  const isWords = ([name, value]: [string, unknown]) =>
    name.endsWith(WORDS) && typeof value === "string";
  const others = Object.fromEntries(Object.entries(filter).filter((entry) => !isWords(entry)));
  const conditions = Object.entries(filter)
    .filter(isWords)
    .flatMap(([name, value]) =>
      String(value)
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => contains(name.slice(0, -WORDS.length), word)),
    );
  return withConditions(others, conditions);
}

/** The filter narrowed by conditions as they stand in PostgREST's logic trees. */
export function withConditions(
  filter: Record<string, unknown>,
  conditions: readonly string[],
): Record<string, unknown> {
  if (conditions.length === 0) return filter;
  const { "and@": given, ...others } = filter;
  const all = typeof given === "string" ? [`and${given}`, ...conditions] : conditions;
  return { ...others, "and@": `(${all.join(",")})` };
}
