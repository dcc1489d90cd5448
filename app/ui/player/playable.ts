import type { ItemType } from "~/domain/item-types";
import type { MediaKind } from "~/domain/media-file";
import type { QuestionContent } from "~/domain/question-problems";
import type { CandidateResponse } from "~/domain/scoring/candidate-response";
import type { Reason } from "~/domain/scoring/score-item";

/** The file an item shows or plays. */
export interface PlayableMedia {
  kind: MediaKind;
  /** Null while its address is not known, or when the store has lost it. */
  url: string | null;
  /** Read out in place of a picture. */
  alt: string;
}

/** An item as it can be sat, in whatever state its author has left it. */
export interface Playable {
  /** The type as the format profile in force has it. */
  item: ItemType;
  content: QuestionContent;
  media: PlayableMedia | null;
}

type Of<K extends CandidateResponse["kind"]> = Extract<CandidateResponse, { kind: K }>;

/** What every kind of answer is given: the item, the answer so far, and a way to change it. */
export interface ResponseProps<K extends CandidateResponse["kind"]> {
  item: ItemType;
  content: QuestionContent;
  value: Of<K>;
  onChange: (value: Of<K>) => void;
  /** Before the start and after the end. */
  disabled: boolean;
  /** What the scorer said, by target; empty while the candidate works. */
  marks: Marks;
}

export type Marks = ReadonlyMap<string, Reason>;
export const NO_MARKS: Marks = new Map();

/** The answer of somebody who has done nothing yet. */
export function emptyResponse({ response }: ItemType): CandidateResponse {
  switch (response) {
    case "single_choice":
    case "multiple_choice":
      return { kind: "choices", chosen: [] };
    case "paragraph_order":
      return { kind: "order", order: [] };
    case "drop_downs":
    case "word_bank":
    case "typed_gaps":
      return { kind: "gaps", answers: {} };
    case "incorrect_words":
      return { kind: "words", indexes: [] };
    case "text":
    case "dictation":
    case "short_answer":
      return { kind: "text", text: "" };
    case "speech":
      return { kind: "speech", seconds: 0 };
  }
}
