import { choiceShape } from "../answers/choices";
import { dropDownShape } from "../answers/drop-downs";
import { incorrectWordShape, trimPunctuation } from "../answers/incorrect-words";
import { paragraphShape } from "../answers/paragraphs";
import { typedGapShape } from "../answers/typed-gaps";
import { wordBankShape } from "../answers/word-bank";
import { findItemType, type Module } from "../item-types";
import { questionProblems } from "../question-problems";
import { bareWord } from "../words";
import { patchGapAnswers, rightWords } from "./patch-gaps";
import type { DerivedContent } from "./proposal";
import { CannotPatch, patchStrand, type Slot, slotsOf, textOfSlots } from "./strand";
import { type Change, changesBetween } from "./word-diff";

export type Patch =
  | { state: "unchanged" }
  | { state: "patched"; content: DerivedContent }
  | { state: "impossible"; reason: string };

const words = (text: string): string[] => slotsOf(text).map(({ said }) => said);

/** The prompt as the source says it: gaps filled, wrong words righted. */
function promptSlots(text: string, response: string | undefined, content: DerivedContent): Slot[] {
  const slots = slotsOf(text);
  if (response === "incorrect_words") {
    const altered = incorrectWordShape.key.safeParse(content.key).data?.words ?? [];
    const saidAt = new Map(altered.map(({ index, said, shown }) => [index, { said, shown }]));
    return slots.map((slot, index) => {
      const word = saidAt.get(index);
      return word ? { ...slot, said: slot.shown.replace(word.shown, word.said) } : slot;
    });
  }
  const right = rightWords(content.key);
  return slots.map((slot) => {
    const gap = /\{\{(\d+)\}\}/.exec(slot.shown)?.[1];
    return gap ? { ...slot, gap, said: slot.shown.replace(`{{${gap}}}`, right[gap] ?? "") } : slot;
  });
}

/** A correction of words that stand among the choices is for a person to decide. */
function refuseChoices(options: unknown, source: readonly string[], changes: readonly Change[]) {
  const choices = choiceShape.options.safeParse(options).data?.choices ?? [];
  const offered = new Set(choices.flatMap(({ text }) => words(text).map(bareWord)));
  const corrected = changes.flatMap(({ from, to }) => source.slice(from, to));
  const word = corrected.find((one) => bareWord(one).length > 3 && offered.has(bareWord(one)));
  if (word) throw new CannotPatch(`the corrected word “${trimPunctuation(word)}” is in a choice.`);
}

function patched(
  module: Module,
  type: string,
  content: DerivedContent,
  source: readonly string[],
  changes: readonly Change[],
): DerivedContent | null {
  const response = findItemType(module, type)?.response;
  let isChanged = false;
  const carry = (slots: Slot[]): Slot[] => {
    const result = patchStrand(slots, source, changes);
    isChanged ||= result.isChanged;
    return result.slots;
  };
  const carryText = (text: string) => textOfSlots(carry(slotsOf(text)));

  refuseChoices(content.options, source, changes);
  const before = content.prompt_text ? promptSlots(content.prompt_text, response, content) : null;
  const after = before && carry(before);
  let { options, key } = content;
  if (before && after && response === "incorrect_words")
    key = {
      words: after.flatMap(({ said, shown }, index) =>
        said === shown
          ? []
          : [{ index, shown: trimPunctuation(shown), said: trimPunctuation(said) }],
      ),
    };
  if (before && after && (typedGaps(key) || listedGaps(options)))
    ({ options, key } = patchGapAnswers({ options, key }, before, after));
  const boxes = paragraphShape.options.safeParse(options).data?.paragraphs;
  if (boxes) options = { paragraphs: boxes.map((box) => ({ ...box, text: carryText(box.text) })) };
  const transcript = content.transcript && carryText(content.transcript);
  if (!isChanged) return null;
  return {
    prompt_text: after ? textOfSlots(after) : content.prompt_text,
    transcript,
    options,
    key,
  };
}

const typedGaps = (key: unknown) => typedGapShape.key.safeParse(key).success;
const listedGaps = (options: unknown) =>
  dropDownShape.options.safeParse(options).success ||
  wordBankShape.options.safeParse(options).success;

/**
 * Carries the correction of a source over into an item that was made from it, word by word. Gap marks stay
 * where they are, their right words follow the source; wrong words shown on purpose stay wrong.
 * @param before  the text of the source that the item follows
 * @param after  its text now
 */
export function patchItem(
  module: Module,
  type: string,
  content: DerivedContent,
  before: string,
  after: string,
): Patch {
  const source = words(before);
  try {
    const changes = changesBetween(source, words(after));
    const result = patched(module, type, content, source, changes);
    if (!result) return { state: "unchanged" };
    const known = new Set(
      questionProblems(module, { type, ...content }).map(({ message }) => message),
    );
    const problem = questionProblems(module, { type, ...result }).find(
      ({ message }) => !known.has(message),
    );
    return problem
      ? { state: "impossible", reason: problem.message }
      : { state: "patched", content: result };
  } catch (error) {
    if (error instanceof CannotPatch) return { state: "impossible", reason: error.message };
    throw error;
  }
}
