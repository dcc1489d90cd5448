import type { ItemType } from "../item-types";
import { type FormatProfile, type ItemName, itemName } from "../profile/format-profile";
import { questionProblems } from "../question-problems";
import { draggedGaps, dropDownGaps, typedGaps } from "./gap-makers";
import type { Maker, Proposal, Refusal } from "./proposal";
import { readAloud, shuffledSentences } from "./reading-makers";
import { dictations, incorrectWords, missingWord } from "./spoken-makers";

const MAKERS: Record<ItemName, Maker> = {
  "reading/reading_writing_fill_blanks": dropDownGaps,
  "reading/fill_in_blanks": draggedGaps,
  "reading/reorder_paragraphs": shuffledSentences,
  "listening/fill_in_blanks": typedGaps,
  "listening/highlight_incorrect_words": incorrectWords,
  "listening/select_missing_word": missingWord,
  "listening/write_from_dictation": dictations,
  "speaking/read_aloud": readAloud,
};

/** The types that can be made from a passage or a transcript, as "module/type". */
export const DERIVED_TYPES: readonly ItemName[] = Object.keys(MAKERS);

const MAX_TITLE = 300;

function titled(title: string, item: ItemType, number: number | null): string {
  const ending = ` (${item.shortName}${number === null ? "" : ` ${number}`})`;
  return `${title.trim().slice(0, MAX_TITLE - ending.length)}${ending}`;
}

/**
 * Items that could be made from one text, each within the limits of its type, and for each type that
 * cannot be made the reason. Nothing is stored. The same arguments give the same items.
 * @param wanted  types as "module/type"; those without a maker are left out
 * @param seed  another one chooses other sentences, gaps and distractors
 */
export function deriveItems(
  source: { title: string; text: string },
  wanted: readonly ItemName[],
  profile: FormatProfile,
  seed: string,
): { proposals: Proposal[]; refusals: Refusal[] } {
  const text = source.text.replace(/\{\{\d+\}\}/g, " ").trim();
  const proposals: Proposal[] = [];
  const refusals: Refusal[] = [];
  for (const name of wanted) {
    const item = profile.items.get(name);
    const make = MAKERS[name];
    if (!item || !make) continue;
    const { module, type } = item;
    const made = make({ text, seed: `${seed} ${itemName(item)}` }, item);
    if (typeof made === "string") {
      refusals.push({ module, type, reason: made });
      continue;
    }
    for (const [index, content] of made.entries()) {
      proposals.push({
        module,
        type,
        title: titled(source.title, item, made.length > 1 ? index + 1 : null),
        content,
        missing: questionProblems(module, { type, ...content }),
      });
    }
  }
  return { proposals, refusals };
}
