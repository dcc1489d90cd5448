const MARK = /\{\{(\d+)\}\}/g;

/** A stretch of plain text, or a gap with its number. */
type Segment = { text: string } | { gap: string };

function segmentsOf(stored: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const mark of stored.matchAll(MARK)) {
    if (mark.index > from) segments.push({ text: stored.slice(from, mark.index) });
    segments.push({ gap: mark[1] ?? "" });
    from = mark.index + mark[0].length;
  }
  if (from < stored.length) segments.push({ text: stored.slice(from) });
  return segments;
}

const gapOf = (node: Node | null): string | null =>
  node instanceof HTMLElement ? (node.dataset.gap ?? null) : null;

function writeChip(chip: HTMLElement, gap: string, word: string, isCurrent: boolean): void {
  chip.dataset.gap = gap;
  chip.contentEditable = "false";
  chip.dataset.current = String(isCurrent);
  const content = `${gap}\u2009${word || "…"}`;
  if (chip.textContent === content) return;
  const number = document.createElement("b");
  number.textContent = gap;
  chip.replaceChildren(number, `\u2009${word || "…"}`);
}

/** The node at a place, when it is of the kind that should stand there; else a new one put in its place. */
function nodeFor(root: HTMLElement, at: number, segment: Segment): Node {
  const present = root.childNodes[at] ?? null;
  const fits = "gap" in segment ? gapOf(present) !== null : present instanceof Text;
  if (present && fits) return present;
  const made = "gap" in segment ? document.createElement("span") : document.createTextNode("");
  return root.insertBefore(made, present);
}

/**
 * Shows a stored text in an editable element: gaps as chips that the browser moves over as one, the
 * rest as text. Touches only what differs, so that a keystroke leaves the rest of the page's work alone.
 * @param words  what stands in each gap
 */
export function paint(
  root: HTMLElement,
  stored: string,
  words: Record<string, string>,
  current: string | null,
): void {
  const segments = segmentsOf(stored);
  segments.forEach((segment, at) => {
    const node = nodeFor(root, at, segment);
    if ("gap" in segment && node instanceof HTMLElement)
      writeChip(node, segment.gap, words[segment.gap] ?? "", segment.gap === current);
    else if ("text" in segment && node instanceof Text && node.data !== segment.text)
      node.data = segment.text;
  });
  while (root.childNodes.length > segments.length + 1) root.lastChild?.remove();
  // The last line and what stands after the last chip need something to put the cursor before.
  const last = root.childNodes[segments.length];
  if (!(last instanceof HTMLBRElement)) {
    last?.remove();
    root.append(document.createElement("br"));
  }
}

const lengthOf = (node: Node): number => {
  const gap = gapOf(node);
  if (gap !== null) return gap.length + 4;
  return node instanceof HTMLBRElement ? 0 : (node.textContent ?? "").length;
};

/** The stored text that an editable element shows. */
export const readText = (root: HTMLElement): string =>
  [...root.childNodes]
    .map((node) => {
      const gap = gapOf(node);
      return gap === null ? (node.textContent ?? "") : `{{${gap}}}`;
    })
    .join("");

/** A place in the page as a place in the stored text; a place within a chip is the end of its mark. */
export function offsetOf(root: HTMLElement, node: Node, offset: number): number {
  if (node === root)
    return [...root.childNodes].slice(0, offset).reduce((sum, child) => sum + lengthOf(child), 0);
  let child: Node | null = node;
  while (child && child.parentNode !== root) child = child.parentNode;
  if (!child) return 0;
  const before = [...root.childNodes].indexOf(child as ChildNode);
  const start = [...root.childNodes]
    .slice(0, before)
    .reduce((sum, sibling) => sum + lengthOf(sibling), 0);
  return start + (child === node && child instanceof Text ? offset : lengthOf(child));
}

/** The stretch of the stored text that is selected; null when the selection is elsewhere. */
export function selectedRange(root: HTMLElement): [start: number, end: number] | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  return [
    offsetOf(root, range.startContainer, range.startOffset),
    offsetOf(root, range.endContainer, range.endOffset),
  ];
}

/** Puts the cursor at a place of the stored text. */
export function placeCursor(root: HTMLElement, at: number): void {
  const selection = root.ownerDocument.getSelection();
  let left = at;
  for (const [index, child] of [...root.childNodes].entries()) {
    const length = lengthOf(child);
    if (child instanceof Text && left <= length) {
      selection?.collapse(child, left);
      return;
    }
    if (left < length || child instanceof HTMLBRElement) {
      selection?.collapse(root, index);
      return;
    }
    left -= length;
  }
}
