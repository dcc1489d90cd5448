import type { ItemType } from "../item-types";
import type { MediaKind } from "../media-file";
import { type QuestionContent, questionProblems } from "../question-problems";
import type { Finding } from "./finding";
import { lengthFindings } from "./lengths";

export type { Finding } from "./finding";

/** What is known of the item's file beside its content. */
export interface MediaFacts {
  /** Undefined for no file, or an archived one. */
  mediaKind?: MediaKind | undefined;
  /** Length of the recording. */
  mediaSeconds?: number | undefined;
}

/**
 * Everything that is wrong or odd about an item, errors first. The errors are those of the database.
 * @param item  the type as the format profile in force has it
 */
export function lintItem(
  item: ItemType,
  content: QuestionContent,
  facts: MediaFacts = {},
): Finding[] {
  const errors = questionProblems(item.module, content, facts.mediaKind).map(
    ({ path, message }): Finding => ({ severity: "error", path, message }),
  );
  return [...errors, ...lengthFindings(item, content, facts.mediaSeconds)];
}
