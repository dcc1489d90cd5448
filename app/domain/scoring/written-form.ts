import type { FormRule } from "../item-types/facts";
import { countWords } from "../words";
import { type ItemScore, info, type Reason } from "./item-score";

/** Sentences of a text: stretches up to a full stop, question or exclamation mark that ends one. */
export const countSentences = (text: string): number =>
  text.split(/[.!?]+(?=["')\]]*(?:\s|$))/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

const within = (words: number, [low, high]: readonly [number, number]) =>
  words >= low && words <= high;
const limits = ([low, high]: readonly [number, number]) => `${low} to ${high}`;

/**
 * Points for the form of a written answer, the one trait a machine counts: its length, and for a
 * summary of a written text that it is one sentence. Form 0 makes the whole item 0.
 * Source: Pearson, Score Guide, "form" of the three written types.
 */
export function scoreForm(rule: FormRule, text: string): ItemScore {
  const words = countWords(text);
  const sentences = countSentences(text);
  const reasons: Reason[] = [];
  let points = 0;
  if (within(words, rule.full)) {
    points = rule.points;
    reasons.push({
      verdict: "gained",
      points,
      message: `${words} words: within ${limits(rule.full)}.`,
    });
  } else if (rule.partial && within(words, rule.partial)) {
    points = 1;
    reasons.push({
      verdict: "gained",
      points,
      message: `${words} words: outside ${limits(rule.full)}, but within ${limits(rule.partial)}.`,
    });
  } else {
    reasons.push({
      verdict: "missed",
      points: 0,
      message: `${words} words: outside ${limits(rule.partial ?? rule.full)}.`,
    });
  }
  if (rule.oneSentence && sentences !== 1 && words > 0) {
    reasons.push({
      verdict: "lost",
      points: -points,
      message: `${sentences} sentences: it must be one.`,
    });
    points = 0;
  }
  if (points === 0) reasons.push(info("Form 0 makes the whole item 0."));
  return { points, max: rule.points, scored: "form_only", reasons };
}
