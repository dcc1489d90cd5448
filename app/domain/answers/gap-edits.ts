import { z } from "zod";
import { type ByGap, followGaps, gapNumbers, insertGap, NEW_GAP, renumberGaps } from "../gaps";
import { trimPunctuation } from "./incorrect-words";

/** The three response families whose text has gaps. */
export const GAP_RESPONSES = ["drop_downs", "word_bank", "typed_gaps"] as const;
export type GapResponse = (typeof GAP_RESPONSES)[number];

export const isGapResponse = (response: string): response is GapResponse =>
  GAP_RESPONSES.some((known) => known === response);

interface Gap {
  /** The right word first; typed gaps may have further accepted spellings. */
  answers: string[];
  /** Wrong words of the gap's own list; only drop-downs have them. */
  distractors: string[];
}

/** A text with gaps as its author thinks of it, one shape for the three families. */
export interface GapContent {
  response: GapResponse;
  /** With marks {{1}}, {{2}}, ... */
  text: string;
  gaps: ByGap<Gap>;
  /** Wrong words of the common bank; only the word bank has them. */
  extras: string[];
  /** Lists and bank in the order in which they are stored, so that an edit elsewhere leaves it alone. */
  stored: { lists: ByGap<string[]>; bank: string[] };
}

/** The same content as the columns of a question hold it. */
export interface StoredGaps {
  prompt_text: string;
  options: unknown;
  key: { blanks: Record<string, string | string[]> };
}

const words = z.array(z.string()).catch([]);
const storedOptions = z
  .object({ blanks: z.record(z.string(), words).catch({}), bank: words })
  .catch({ blanks: {}, bank: [] });
const storedKey = z
  .object({
    blanks: z.record(
      z.string(),
      z
        .string()
        .transform((word) => [word])
        .or(words),
    ),
  })
  .catch({ blanks: {} });

/** Reads a question's columns, whatever state they are in; what belongs to no gap of the text is left out. */
export function readGaps(
  response: GapResponse,
  { prompt_text, options, key }: { prompt_text: unknown; options: unknown; key: unknown },
): GapContent {
  const text = z.string().catch("").parse(prompt_text);
  const { blanks: lists, bank } = storedOptions.parse(options);
  const answers = storedKey.parse(key).blanks;
  const used = new Set<string>();
  const gaps = Object.fromEntries(
    [...new Set(gapNumbers(text))].map((gap) => {
      const right = answers[gap] ?? [];
      for (const word of right) used.add(word);
      return [
        gap,
        { answers: right, distractors: (lists[gap] ?? []).filter((word) => !right.includes(word)) },
      ];
    }),
  );
  const extras = bank.filter((word) => !used.has(word));
  return { response, text, gaps, extras, stored: { lists, bank } };
}

/**
 * Words in an order that says nothing about which one is right: the stored one while the words are
 * the same, else alphabetical.
 */
function arranged(list: readonly string[], before: readonly string[] = []): string[] {
  const kept = [...new Set(list.filter(Boolean))];
  const same = kept.length === before.length && kept.every((word) => before.includes(word));
  return same ? [...before] : kept.toSorted((a, b) => a.localeCompare(b, "en"));
}

const firstOf = ({ answers }: Gap): string => answers[0] ?? "";

/** The content as the columns of a question hold it: canonical shapes, whatever was edited. */
export function storeGaps({ response, text, gaps, extras, stored }: GapContent): StoredGaps {
  const entries = Object.entries(gaps);
  const single = () => Object.fromEntries(entries.map(([gap, known]) => [gap, firstOf(known)]));
  switch (response) {
    case "typed_gaps":
      return {
        prompt_text: text,
        options: null,
        key: { blanks: Object.fromEntries(entries.map(([gap, { answers }]) => [gap, answers])) },
      };
    case "word_bank": {
      const bank = arranged(
        [...entries.map(([, known]) => firstOf(known)), ...extras],
        stored.bank,
      );
      return { prompt_text: text, options: { bank }, key: { blanks: single() } };
    }
    case "drop_downs": {
      const lists = entries.map(([gap, known]) => [
        gap,
        arranged([firstOf(known), ...known.distractors], stored.lists[gap]),
      ]);
      return {
        prompt_text: text,
        options: { blanks: Object.fromEntries(lists) },
        key: { blanks: single() },
      };
    }
  }
}

type Renumbered = ReturnType<typeof renumberGaps>;

/** The content under another text; answers and lists follow their gaps. */
function follow(content: GapContent, edit: Renumbered, gaps = content.gaps): GapContent {
  return {
    ...content,
    text: edit.text,
    gaps: Object.fromEntries(
      edit.former.map((former, index) => [
        String(index + 1),
        gaps[former] ?? { answers: [], distractors: [] },
      ]),
    ),
    stored: { ...content.stored, lists: followGaps(content.stored.lists, edit) },
  };
}

/** What is typed into the text: gaps that are gone go with their answers, the others are numbered anew. */
export const editText = (content: GapContent, text: string): GapContent =>
  follow(content, renumberGaps(text));

const MARKS = /\{\{\d+\}\}/g;

/** True when a stretch of the text holds or cuts a gap mark. */
const touchesGap = (text: string, start: number, end: number): boolean =>
  [...text.matchAll(MARKS)].some((mark) => mark.index < end && mark.index + mark[0].length > start);

/** The word that a place in the text is in or at the edge of; an empty stretch where there is none. */
function wordAround(text: string, at: number): [start: number, end: number] {
  const before = /[^\s{}]*$/.exec(text.slice(0, at))?.[0] ?? "";
  const after = /^[^\s{}]*/.exec(text.slice(at))?.[0] ?? "";
  return [at - before.length, at + after.length];
}

/** Typographic apostrophes are not what a keyboard types, so both count. */
const spellings = (word: string): string[] => [...new Set([word, word.replace(/[‘’]/g, "'")])];

/**
 * Replaces the chosen stretch of the text, or the word at the cursor, by a gap. The words that stood
 * there become its answer; punctuation around them stays in the text.
 * @returns null when the stretch holds a gap already or no word
 */
export function makeGap(content: GapContent, start: number, end = start): GapContent | null {
  const [from, to] = start === end ? wordAround(content.text, start) : [start, end];
  const chosen = content.text.slice(from, to);
  const word = trimPunctuation(chosen.trim());
  if (!/[\p{L}\p{N}]/u.test(word) || touchesGap(content.text, from, to)) return null;
  const at = from + chosen.indexOf(word);
  const answers = content.response === "typed_gaps" ? spellings(word) : [word];
  const made = follow(content, insertGap(content.text, at, at + word.length), {
    ...content.gaps,
    [NEW_GAP]: { answers, distractors: [] },
  });
  return { ...made, extras: made.extras.filter((extra) => extra !== word) };
}

/** Puts the gap's word back into the text; later gaps move up. */
export function removeGap(content: GapContent, gap: string): GapContent {
  const word = content.gaps[gap] ? firstOf(content.gaps[gap]) : "";
  return editText(content, content.text.split(`{{${gap}}}`).join(word));
}

/** The text with its words in place of the gaps: what is said, or what the source said. */
export const filledText = ({ text, gaps }: GapContent): string =>
  text.replace(MARKS, (mark) => {
    const known = gaps[mark.slice(2, -2)];
    return known ? firstOf(known) : "";
  });

/** Changes what belongs to one gap; a gap that is not there changes nothing. */
export function changeGap(content: GapContent, gap: string, change: Partial<Gap>): GapContent {
  const known = content.gaps[gap];
  if (!known) return content;
  return { ...content, gaps: { ...content.gaps, [gap]: { ...known, ...change } } };
}
