/** A placeholder is a name in braces: "The chart shows {topic}." */
const PLACEHOLDER = /\{([^{}]+)\}/g;

export type TextPart = { text: string } | { placeholder: string };

/** The text cut at its placeholders, in order. */
export function partsOf(template: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    if (match.index > end) parts.push({ text: template.slice(end, match.index) });
    parts.push({ placeholder: (match[1] ?? "").trim() });
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push({ text: template.slice(end) });
  return parts;
}

/** The names of the placeholders, each once, in the order of the text. */
export const placeholdersOf = (template: string): string[] => [
  ...new Set(
    partsOf(template).flatMap((part) => ("placeholder" in part ? [part.placeholder] : [])),
  ),
];

/** Where a brace stands that opens or closes no placeholder; null when there is none. */
export function strayBrace(template: string): number | null {
  // Blanked rather than cut, so that places stay what they are.
  const rest = template.replace(PLACEHOLDER, (found) =>
    found.slice(1, -1).trim() ? " ".repeat(found.length) : found,
  );
  const place = rest.search(/[{}]/);
  return place < 0 ? null : place;
}
