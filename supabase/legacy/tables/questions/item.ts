import type { Module } from "../../../../app/domain/item-types.ts";
import type { NoteKind } from "../../legacy-row.ts";

/** What a legacy question asks, as it was stored; JSON decoded. */
export interface LegacyItem {
  module: Module;
  type: string;
  prompt: string | null;
  transcript: string | null;
  options: unknown;
  key: unknown;
}

/** Something to tell about a field of the item; `key` is the column of the key. */
export interface Remark {
  kind: NoteKind;
  field: "type" | "prompt_text" | "transcript" | "options" | "key";
  reason: string;
}

/** The same question in our shapes. */
export interface OurItem {
  type: string;
  prompt_text: string | null;
  transcript: string | null;
  options: unknown;
  key: unknown;
  remarks: Remark[];
}

export const review = (field: Remark["field"], reason: string): Remark => ({
  kind: "review",
  field,
  reason,
});

export const changed = (field: Remark["field"], reason: string): Remark => ({
  kind: "changed",
  field,
  reason,
});

/** Ids of options in the order of showing: A, B, C, and so on. */
export const letterAt = (index: number): string => String.fromCharCode(65 + index);
