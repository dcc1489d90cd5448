import { property, textOf, textsOf } from "../answers/json";
import { gapNumbers } from "../gaps";
import { gained, type ItemScore, missed, scoreOf } from "./item-score";

const tidy = (word: string) => word.trim().replace(/\s+/g, " ");

/** The answers that count in a gap: one from a list or bank, or each accepted spelling. */
export function acceptedInGap(key: unknown, gap: string): string[] {
  const answer = property(property(key, "blanks"), gap);
  if (Array.isArray(answer)) return textsOf(answer).flatMap((text) => text ?? []);
  const text = textOf(answer);
  return text === null ? [] : [text];
}

/**
 * 1 for each gap filled right; a wrong word costs nothing. Typed words must be spelled right, in any
 * case. Source: Pearson, Score Guide, the three "fill in the blanks" types.
 * @param typed  the candidate typed the words, so that case does not count
 */
export function scoreGaps(
  text: string,
  key: unknown,
  answers: Record<string, string>,
  typed: boolean,
): ItemScore {
  const compared = (word: string) => (typed ? tidy(word).toLowerCase() : tidy(word));
  const reasons = gapNumbers(text).map((gap) => {
    const accepted = acceptedInGap(key, gap);
    const answer = Object.hasOwn(answers, gap) ? tidy(answers[gap] ?? "") : "";
    const right = accepted[0] ?? "";
    if (answer === "") return missed(`Gap ${gap} is empty; "${right}" is right.`, gap);
    return accepted.some((word) => compared(word) === compared(answer))
      ? gained(`Gap ${gap}: "${answer}" is right.`, gap)
      : missed(`Gap ${gap}: "${answer}" is wrong; "${right}" is right.`, gap);
  });
  return scoreOf(reasons.length, reasons);
}
