import { gapNumbers } from "../gaps";
import type { ExchangeItem } from "./exchange-item";

/** Every gap of the text, of which there is one at least, is known. */
const knowsGaps = (text: string, known: Record<string, readonly string[]>) => {
  const gaps = gapNumbers(text);
  return gaps.length > 0 && gaps.every((gap) => known[gap]?.length);
};

/**
 * True for an item that has nothing to choose from or to fill in yet, as drafts may. QTI has no such
 * item: each interaction needs its choices, words or gaps.
 * Source: imsqti_asiv3p0, the content models of the interactions.
 */
export function isUnfinished({
  interaction,
  prompt_text,
}: Pick<ExchangeItem, "interaction" | "prompt_text">): boolean {
  const text = prompt_text ?? "";
  switch (interaction.kind) {
    case "choice":
    case "order":
      return interaction.choices.length === 0;
    case "gap_match":
      return interaction.bank.length === 0 || gapNumbers(text).length === 0;
    case "inline_choice":
      return !knowsGaps(text, interaction.lists);
    case "text_gaps":
      return !knowsGaps(text, interaction.answers);
    case "hottext":
      return text.trim() === "";
    default:
      return false;
  }
}
