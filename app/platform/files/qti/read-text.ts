import type { XmlElement } from "./xml-tree";

const BLOCKS = new Set(
  "p div li ul ol h1 h2 h3 h4 h5 h6 blockquote table tr qti-item-body qti-content-body qti-prompt qti-gap-match-interaction qti-hottext-interaction".split(
    " ",
  ),
);

/** What stands in place of an element: text, nothing, or (undefined) whatever is in it. */
type Replacement = (node: XmlElement) => string | undefined;

const oneSpace = (text: string) => text.replace(/[ \t\n\r]+/g, " ").trim();

function linesOf(node: XmlElement, replace: Replacement): string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    const text = oneSpace(line);
    if (text) lines.push(text);
    line = "";
  };
  const take = (child: XmlElement | string) => {
    if (typeof child === "string") {
      line += child;
      return;
    }
    const replacement = replace(child);
    if (replacement !== undefined) line += replacement;
    else if (child.name === "br") end();
    else if (BLOCKS.has(child.name)) {
      end();
      const inner = linesOf(child, replace);
      lines.push(...(inner.length === 0 && child.name === "p" ? [""] : inner));
    } else child.children.forEach(take);
  };
  node.children.forEach(take);
  end();
  return lines;
}

/**
 * The text of an element, a line for each paragraph; white space counts as one space, as in HTML.
 * @param replace  what stands in place of elements that are no text
 */
export const textOf = (node: XmlElement | undefined, replace: Replacement = () => undefined) =>
  node ? linesOf(node, replace).join("\n") : "";
