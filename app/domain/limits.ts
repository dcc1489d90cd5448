import type { Range } from "./item-types";
import { limitsOf } from "./profile/format-profile";

/** How an amount stands to its limits; `by` is how much is missing or too much. */
export interface Standing {
  state: "empty" | "within" | "under" | "over";
  by: number;
}

/** @param limits  lowest and highest amount, or the highest alone; nothing at all is no complaint */
export function standing(amount: number, limits: Range | undefined): Standing {
  if (amount === 0) return { state: "empty", by: 0 };
  if (limits === undefined) return { state: "within", by: 0 };
  const [low, high] = typeof limits === "number" ? [0, limits] : limitsOf(limits);
  if (amount > high) return { state: "over", by: amount - high };
  if (amount < low) return { state: "under", by: low - amount };
  return { state: "within", by: 0 };
}

/** "50 to 70", "up to 60". */
export function limitsInWords(limits: Range): string {
  const [low, high] = typeof limits === "number" ? [0, limits] : limits;
  return low > 0 ? `${low} to ${high}` : `up to ${high}`;
}

const WORDS_A_MINUTE = 150;

/** About how long a text takes to say, in seconds, at the pace of a calm reader. */
export const spokenSeconds = (words: number): number => Math.round((words / WORDS_A_MINUTE) * 60);
