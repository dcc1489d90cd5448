import { findItemType, ITEM_TYPES, type ItemType, MODULES, type Range } from "./item-types";
import type { MediaItem } from "./media-file";
import { SOUND_LIMITS } from "./sound/sound-limits";

/** Usual lengths are round numbers, recordings are not: a tenth more or less is no mistake. */
const TOLERANCE = 0.1;

const bounds = (range: Range): readonly [number, number] =>
  typeof range === "number" ? [range, range] : range;

function accepted(seconds: Range): [number, number] {
  const [low, high] = bounds(seconds);
  return [low * (1 - TOLERANCE), high * (1 + TOLERANCE)];
}

/** What list_media compares files with: kinds and lengths by item type, and the limits of sound. */
export function mediaRules() {
  const items = ITEM_TYPES.flatMap(({ module, type, media }) =>
    media
      ? [
          [
            `${module}/${type}`,
            { kinds: media.kinds, seconds: media.seconds ? accepted(media.seconds) : null },
          ] as const,
        ]
      : [],
  );
  return { items: Object.fromEntries(items), sound: SOUND_LIMITS };
}

const article = (word: string) => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);

/** Why a file is unusual for an item of this type, as sentences; empty when it fits. */
export function fitFindings(item: ItemType, file: Pick<MediaItem, "type" | "duration">): string[] {
  const { media, title } = item;
  if (!media) return [];
  if (!media.kinds.includes(file.type))
    return [`${title} needs ${media.kinds.map(article).join(" or ")}, not ${article(file.type)}.`];
  if (!media.seconds || file.duration === null) return [];
  const [low, high] = accepted(media.seconds);
  if (file.duration >= low && file.duration <= high) return [];
  const [usualLow, usualHigh] = bounds(media.seconds);
  return [
    `${title} usually plays ${usualLow} to ${usualHigh} seconds; this has ${file.duration.toFixed(1)}.`,
  ];
}

/** The item type behind a use of a file: "speaking_question" and "read_aloud"; undefined for a lesson. */
export function itemTypeOfUse(use: { kind: string; type: string | null }): ItemType | undefined {
  const module = MODULES.find((name) => use.kind === `${name}_question`);
  return module && findItemType(module, use.type);
}
