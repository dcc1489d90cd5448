import { type ItemType, MODULES } from "./item-types";
import type { MediaItem } from "./media-file";
import { type FormatProfile, itemOf, limitsOf } from "./profile/format-profile";
import { SOUND_LIMITS } from "./sound/sound-limits";

/** What list_media compares files with: kinds and lengths by item type, and the limits of sound. */
export function mediaRules(profile: FormatProfile) {
  const items = [...profile.items].flatMap(([name, { media }]) =>
    media
      ? [
          [
            name,
            { kinds: media.kinds, seconds: media.seconds ? limitsOf(media.seconds) : null },
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
  const [low, high] = limitsOf(media.seconds);
  if (file.duration >= low && file.duration <= high) return [];
  return [
    `${title} usually plays ${low} to ${high} seconds; this has ${file.duration.toFixed(1)}.`,
  ];
}

/** The item type behind a use of a file: "speaking_question" and "read_aloud"; undefined for a lesson. */
export function itemTypeOfUse(
  profile: FormatProfile,
  use: { kind: string; type: string | null },
): ItemType | undefined {
  const module = MODULES.find((name) => use.kind === `${name}_question`);
  return module && itemOf(profile, module, use.type);
}
