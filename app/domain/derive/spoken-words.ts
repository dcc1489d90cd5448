import type { ItemType } from "../item-types";
import { limitsOf } from "../profile/format-profile";

/** Speakers of the test say about two to three words a second. */
const SLOW = 2;
const FAST = 3;

/** Fewest and most words that fit into the recording of a type. */
export function spokenWords({ media }: ItemType): readonly [number, number] {
  const [low, high] = limitsOf(media?.seconds ?? [5, 90]);
  return [Math.max(5, Math.round(low * SLOW)), Math.round(high * FAST)];
}
