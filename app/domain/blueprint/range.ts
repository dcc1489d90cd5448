import type { Range } from "../item-types";
import { limitsOf } from "../profile/format-profile";

export const lowOf = (range: Range): number => limitsOf(range)[0];
export const highOf = (range: Range): number => limitsOf(range)[1];
export const middleOf = (range: Range): number => (lowOf(range) + highOf(range)) / 2;

/** A range as a person reads it: "2" or "2–3". */
export const rangeText = (range: Range): string =>
  lowOf(range) === highOf(range) ? String(lowOf(range)) : `${lowOf(range)}–${highOf(range)}`;

export type Verdict = "below" | "within" | "above";

/** Where a number stands to a range, its ends included. */
export function verdictOn(value: number, range: Range): Verdict {
  if (value < lowOf(range)) return "below";
  return value > highOf(range) ? "above" : "within";
}
