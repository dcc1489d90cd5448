import { choiceProblems } from "./answers/choices";
import { dropDownProblems } from "./answers/drop-downs";
import { incorrectWordProblems } from "./answers/incorrect-words";
import { isBlank, type Problem, problemsWhere } from "./answers/json";
import { acceptedAnswerProblems } from "./answers/open-answers";
import { paragraphProblems } from "./answers/paragraphs";
import { typedGapProblems } from "./answers/typed-gaps";
import { wordBankProblems } from "./answers/word-bank";
import { findItemType, type ItemType, type Module } from "./item-types";
import type { MediaKind } from "./media-file";

export type { Problem } from "./answers/json";

/** What decides whether an item may be offered. `options` and `key` may have any shape. */
export interface QuestionContent {
  type?: unknown;
  prompt_text?: string | null;
  transcript?: string | null;
  options?: unknown;
  key?: unknown;
  archived_at?: string | null;
}

const MISSING_MEDIA: Partial<Record<MediaKind, string>> = {
  image: "the item needs a picture.",
  audio: "the item needs a recording.",
};

/** What the candidate reads, hears or sees. */
function stimulusProblems(
  item: ItemType,
  content: QuestionContent,
  mediaKind?: MediaKind,
): Problem[] {
  const { media } = item;
  const kinds = media?.kinds ?? [];
  const lacksMedia = Boolean(media?.required) && !(mediaKind && kinds.includes(mediaKind));
  return problemsWhere(
    [
      Boolean(item.prompt?.required) && isBlank(content.prompt_text),
      "prompt_text",
      "the item needs a text.",
    ],
    [
      item.transcriptRequired && isBlank(content.transcript),
      "transcript",
      "the item needs what is said.",
    ],
    [lacksMedia, "media_id", MISSING_MEDIA[kinds[0] ?? "audio"] ?? ""],
  );
}

function responseProblems(
  item: ItemType,
  { prompt_text, options, key }: QuestionContent,
): Problem[] {
  const text = prompt_text ?? "";
  switch (item.response) {
    case "single_choice":
      return choiceProblems(options, key, false);
    case "multiple_choice":
      return choiceProblems(options, key, true);
    case "paragraph_order":
      return paragraphProblems(options, key);
    case "word_bank":
      return wordBankProblems(text, options, key);
    case "drop_downs":
      return dropDownProblems(text, options, key);
    case "typed_gaps":
      return typedGapProblems(text, key);
    case "incorrect_words":
      return incorrectWordProblems(text, key);
    case "short_answer":
      return acceptedAnswerProblems(key);
    case "speech":
    case "text":
    case "dictation":
      return [];
  }
}

/**
 * What keeps an item from being active; empty when nothing does. The mirror of the database's
 * private.question_problems, sentence by sentence, so that a person sees it while typing.
 * @param mediaKind  kind of the chosen library file; undefined for none, or an archived one
 */
export function questionProblems(
  module: Module,
  content: QuestionContent,
  mediaKind?: MediaKind,
): Problem[] {
  const item = findItemType(module, content.type);
  if (!item) return [{ path: "type", message: "choose the type of the item." }];
  return [
    ...stimulusProblems(item, content, mediaKind),
    ...responseProblems(item, content),
    ...problemsWhere([
      Boolean(content.archived_at),
      "archived_at",
      "restore the item before activating it.",
    ]),
  ];
}
