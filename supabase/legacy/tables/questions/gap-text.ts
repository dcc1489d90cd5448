import { itemsOf, property, textOf } from "../../../../app/domain/answers/json.ts";

/** A text with our gap marks, and what each gap was called, in the order of the text. */
export interface GapText {
  text: string;
  labels: string[];
}

const MARK = /\[\s*blank[\s_]*(\d*)\s*\]|_{2,}\s*blank\s*_{2,}|\{\{(\d+)\}\}/gi;

/** Numbers the marks of a text from 1: [blank], [BLANK2], __BLANK__ and {{3}}. */
export function markGaps(text: string, labelOf = (at: number) => String(at)): GapText {
  const labels: string[] = [];
  const marked = text.replace(MARK, (_, named: string | undefined, ours: string | undefined) => {
    labels.push(named || ours || labelOf(labels.length + 1));
    return `{{${labels.length}}}`;
  });
  return { text: marked, labels };
}

/** Joins pieces of a text with a space where two words would run into one. */
const join = (pieces: readonly string[]): string =>
  pieces.reduce((text, piece) =>
    /[\w}]$/.test(text) && /^[\w{]/.test(piece) ? `${text} ${piece}` : text + piece,
  );

/** A text that is stored in pieces, with gaps as pieces or inside of them; null when there are none. */
export function textOfSegments(options: unknown): GapText | null {
  const segments = itemsOf(property(options, "textSegments"));
  if (segments.length === 0) return null;
  const labels: string[] = [];
  const pieces = segments.map((segment, index) => {
    if (property(segment, "type") === "blank") {
      labels.push(textOf(property(segment, "id")) ?? String(index));
      return `{{${labels.length}}}`;
    }
    const piece = typeof segment === "string" ? segment : textOf(property(segment, "value"));
    return (piece ?? "").replace(MARK, () => {
      labels.push(String(index));
      return `{{${labels.length}}}`;
    });
  });
  return { text: join(pieces), labels };
}

/** The spoken text with these words, which occur in this order, as its gaps; null when they do not. */
export function gapsFromSpoken(spoken: string, words: readonly string[]): GapText | null {
  let text = "";
  let rest = spoken;
  for (const [index, word] of words.entries()) {
    const escaped = word.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "iu").exec(rest);
    if (!found || escaped === "") return null;
    text += `${rest.slice(0, found.index)}{{${index + 1}}}`;
    rest = rest.slice(found.index + found[0].length);
  }
  return words.length > 0
    ? { text: text + rest, labels: words.map((_, index) => String(index + 1)) }
    : null;
}
