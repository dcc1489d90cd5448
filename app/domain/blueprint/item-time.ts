import { ITEM_TYPES, type ItemType } from "../item-types";
import { middleOf } from "./range";
import { TEST_PARTS } from "./test-frame";

/** Preparation and answer where the type has a clock of its own; else undefined. */
const ownClock = ({ prepareSeconds = 0, answerSeconds }: ItemType): number | undefined =>
  answerSeconds === undefined ? undefined : middleOf(prepareSeconds) + middleOf(answerSeconds);

const usualMedia = ({ media }: ItemType): number => (media?.seconds ? middleOf(media.seconds) : 0);

/**
 * What an item without a clock of its own may take of its part, recordings apart: the part's clock
 * less all recordings and own clocks, shared equally among its other items.
 */
function sharedSeconds(part: ItemType["part"], types: readonly ItemType[]): number {
  const frame = TEST_PARTS.find((known) => known.part === part);
  let left = frame ? middleOf(frame.minutes) * 60 : 0;
  let sharing = 0;
  for (const type of types) {
    if (type.part !== part) continue;
    const clock = ownClock(type);
    const count = middleOf(type.perTest);
    left -= count * (usualMedia(type) + (clock ?? 0));
    if (clock === undefined) sharing += count;
  }
  return sharing > 0 ? Math.max(0, left / sharing) : 0;
}

/**
 * Seconds a candidate spends on an item: its recording, then the clock of its type, or its share of
 * the part's clock where the part has one clock for all.
 * @param mediaSeconds  measured length of its recording; the usual one of its type where it is unknown
 * @param types         the format in force, which decides the share
 */
export function itemSeconds(
  type: ItemType,
  mediaSeconds: number | null,
  types: readonly ItemType[] = ITEM_TYPES,
): number {
  return (mediaSeconds ?? usualMedia(type)) + (ownClock(type) ?? sharedSeconds(type.part, types));
}

/** Points an item is worth: the traits' maxima; `answers` stands in where the item itself decides. */
export const itemPoints = ({ traits }: ItemType, answers: number): number =>
  traits.reduce((sum, { max }) => sum + (max ?? answers), 0);
