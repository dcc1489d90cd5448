const MARK = /\{\{(\d+)\}\}/g;

/** The numbers of the gap marks {{1}}, {{2}}, ... in the order of the text. */
export const gapNumbers = (text: string): string[] =>
  [...text.matchAll(MARK)].map(([, number = ""]) => number);

/** A text as it is drawn: stretches of words, and between them the numbers of its gaps. */
export const splitAtGaps = (text: string): ({ words: string } | { gap: string })[] =>
  text.split(MARK).map((part, index) => (index % 2 === 0 ? { words: part } : { gap: part }));

/** What is known about each gap, by its number. */
export type ByGap<T> = Record<string, T>;

interface Renumbered {
  text: string;
  /** The former number of each gap, in the order of the text. */
  former: string[];
}

/** Numbers the gaps from 1 in the order of the text. */
export function renumberGaps(text: string): Renumbered {
  let next = 0;
  const former = gapNumbers(text);
  return { text: text.replace(MARK, () => `{{${++next}}}`), former };
}

/** Moves what is known about each gap to its new number; what belonged to no gap of the text is left out. */
export function followGaps<T>(known: ByGap<T>, { former }: Renumbered): ByGap<T> {
  return Object.fromEntries(
    former.flatMap((number, index) => {
      const value = known[number];
      return value === undefined ? [] : [[String(index + 1), value] as const];
    }),
  );
}

/** No mark of a text has this number, so it stands for the gap just made. */
export const NEW_GAP = "0";

/** Replaces a stretch of the text by a gap and numbers all gaps anew; the new one's former number is NEW_GAP. */
export function insertGap(text: string, start: number, end: number): Renumbered {
  return renumberGaps(`${text.slice(0, start)}{{${NEW_GAP}}}${text.slice(end)}`);
}

const NEARBY_WORDS = 5;

/** A gap with the words beside it, for a person who looks for its place. */
export function gapContext(text: string, number: string): { before: string; after: string } {
  const mark = `{{${number}}}`;
  const at = text.indexOf(mark);
  if (at < 0) return { before: "", after: "" };
  const plain = (part: string) => part.replace(MARK, "___").replace(/\s+/g, " ");
  const before = plain(text.slice(0, at)).split(" ");
  const after = plain(text.slice(at + mark.length)).split(" ");
  return {
    before: `${before.length > NEARBY_WORDS ? "… " : ""}${before.slice(-NEARBY_WORDS).join(" ")}`,
    after: `${after.slice(0, NEARBY_WORDS).join(" ")}${after.length > NEARBY_WORDS ? " …" : ""}`,
  };
}
