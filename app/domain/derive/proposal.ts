import type { ItemType, Module } from "../item-types";
import type { Problem } from "../question-problems";

/** What an item made from a text holds. */
export interface DerivedContent {
  prompt_text: string | null;
  transcript: string | null;
  options: unknown;
  key: unknown;
}

/** An item that could be made from a text. */
export interface Proposal {
  module: Module;
  type: string;
  title: string;
  content: DerivedContent;
  /** What has to be added before it can be published, such as a recording. */
  missing: Problem[];
}

/** Why a type cannot be made from a text. */
export interface Refusal {
  module: Module;
  type: string;
  reason: string;
}

export interface Source {
  text: string;
  /** Decides every choice: the same text and seed make the same items. */
  seed: string;
}

/** Makes the contents of a type from a text, or says why it cannot. */
export type Maker = (source: Source, item: ItemType) => DerivedContent[] | string;
