const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** White space aside, control characters have no place in XML 1.0, not even escaped. */
const isAllowed = (letter: string) => letter >= " " || letter === "\n" || letter === "\t";

/** Text as XML. */
export const escaped = (text: string): string =>
  [...text]
    .filter(isAllowed)
    .join("")
    .replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? "");

type Attributes = Record<string, string | number | boolean | undefined>;

/**
 * An element as text.
 * @param children  XML already: pass text through `escaped`
 */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const open = `<${name}${written.join("")}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`;
}

/**
 * A text as paragraphs, one a line.
 * @param drawn  what a line looks like, for lines with gaps; must escape
 */
export const paragraphs = (
  text: string | null | undefined,
  drawn: (line: string) => string = escaped,
): string =>
  text
    ? text
        .split("\n")
        .map((line) => element("p", {}, ...(line ? [drawn(line)] : [])))
        .join("")
    : "";
