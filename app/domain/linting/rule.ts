import type { ItemType } from "../item-types";
import type { MediaKind } from "../media-file";
import type { QuestionContent } from "../question-problems";
import type { Finding } from "./finding";

/** What is known of an item beside its content; what is left out is not looked at. */
export interface ItemFacts {
  /** Kind of the chosen file; undefined for none, or an archived one. */
  mediaKind?: MediaKind | undefined;
  /** Length of the recording. */
  mediaSeconds?: number | undefined;
  explanation?: string | null;
  tags?: readonly string[];
}

/** Looks at one kind of weakness. Never fails, whatever shape `options` and `key` have. */
export type Rule = (item: ItemType, content: QuestionContent, facts: ItemFacts) => Finding[];
