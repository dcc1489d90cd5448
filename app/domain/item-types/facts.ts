import type { MediaKind } from "../media-file";

export const MODULES = ["speaking", "writing", "reading", "listening"] as const;
export type Module = (typeof MODULES)[number];

/** How a candidate answers, which decides the shape of `options` and of the key. */
export type Response =
  | "speech"
  | "text"
  | "short_answer"
  | "single_choice"
  | "multiple_choice"
  | "paragraph_order"
  | "word_bank"
  | "drop_downs"
  | "typed_gaps"
  | "incorrect_words"
  | "dictation";

/** A single value, or the lowest and the highest. */
export type Range = number | readonly [low: number, high: number];

/** A part of the score; `max` is left out where it depends on the item. */
interface Trait {
  name: string;
  max?: number;
}

/** What a machine counts of a written answer: its length in words and whether it is one sentence. */
export interface FormRule {
  /** Points for full form. */
  points: number;
  full: readonly [low: number, high: number];
  /** Worth 1 point; outside of it the form is 0. Null: nothing between full and 0. */
  partial: readonly [low: number, high: number] | null;
  oneSentence: boolean;
}

/** A value that no published source confirms, and what is believed. `field` is a key of ItemOverrides. */
export interface Unconfirmed {
  field: string;
  note: string;
}

/** The facts about one of the 22 types. Times are in seconds. */
export interface ItemType {
  module: Module;
  type: string;
  /** Name in OnePTE-like feeds; some have a second one. */
  feedCodes: readonly string[];
  shortName: string;
  title: string;
  part: 1 | 2 | 3;
  /** What it shows or plays. `required` is what an active item cannot be without. */
  prompt: { label: string; required: boolean; maxWords?: number } | null;
  media: { kinds: readonly MediaKind[]; required: boolean; seconds?: Range } | null;
  transcriptRequired: boolean;
  response: Response;
  /** The countdown before a recording plays, where `prepareSeconds` is not it. */
  playAfterSeconds?: Range;
  /** Left out where the part has one clock for all its items. */
  prepareSeconds?: Range;
  answerSeconds?: Range;
  /** Words of the candidate's answer. */
  answerWords?: readonly [low: number, high: number];
  /** Recording stops after this much silence. */
  silenceSeconds?: number;
  /** Options of a choice, boxes to order, words in the list of a gap. */
  optionCount?: Range;
  /** Words that all boxes to order hold together, at most. */
  optionWords?: number;
  form?: FormRule;
  perTest: Range;
  traits: readonly Trait[];
  /** A wrong answer costs a point; the item's score never goes below 0. */
  negativeMarking: boolean;
  skills: readonly Module[];
  /** Facts above that no published source confirms. */
  unconfirmed: readonly Unconfirmed[];
}

/** One right answer or none. */
export const ONE_OR_NOTHING = [{ name: "answer", max: 1 }] as const;

/** A recording that must be there, with its usual length. */
export const recording = (seconds: Range) =>
  ({ kinds: ["audio"], required: true, seconds }) as const;

/** The same where a lecture may also come as video. */
export const recordingOrVideo = (seconds: Range) =>
  ({ kinds: ["audio", "video"], required: true, seconds }) as const;
