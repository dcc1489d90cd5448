import { z } from "zod";
import { ITEM_TYPES, type ItemType, type Module } from "../item-types";

/** "module/type", as in "reading/reorder_paragraphs". */
export type ItemName = string;

export const itemName = ({ module, type }: Pick<ItemType, "module" | "type">): ItemName =>
  `${module}/${type}`;

const amount = z.number().nonnegative();
const limits = z
  .tuple([amount, amount])
  .refine(([low, high]) => low <= high, "The lower value comes first.");
const range = z.union([amount, limits]);

/** What a version of the format may say differently about one type. Times in seconds, lengths in words. */
export const itemOverrides = z
  .strictObject({
    perTest: range,
    playAfterSeconds: range,
    prepareSeconds: range,
    answerSeconds: range,
    answerWords: limits,
    promptWords: amount,
    mediaSeconds: range,
    optionCount: range,
    optionWords: amount,
    silenceSeconds: amount,
    /** Highest points by trait. */
    traits: z.record(z.string(), amount),
  })
  .partial();
export type ItemOverrides = z.infer<typeof itemOverrides>;

const knownNames = new Set(ITEM_TYPES.map(itemName));

/** The changes of one version, by "module/type". The shape of format_profiles.overrides. */
export const profileOverrides = z
  .record(z.string(), itemOverrides)
  .refine((items) => Object.keys(items).every((name) => knownNames.has(name)), {
    error: "There is no item type of this name.",
  });
export type ProfileOverrides = z.infer<typeof profileOverrides>;

/** The format of the test from a day on: every limit, time, count and point the console works with. */
export interface FormatProfile {
  version: string;
  /** First day in force, YYYY-MM-DD, UTC. */
  effectiveFrom: string;
  items: ReadonlyMap<ItemName, ItemType>;
}

/** The format in force since 7 August 2025, as built in. */
export const BUILT_IN_PROFILE: FormatProfile = {
  version: "2025-08",
  effectiveFrom: "2025-08-07",
  items: new Map(ITEM_TYPES.map((item) => [itemName(item), item])),
};

/** The type as the profile has it; undefined when the module has no type of this name. */
export const itemOf = (
  profile: FormatProfile,
  module: Module,
  type: unknown,
): ItemType | undefined =>
  typeof type === "string" ? profile.items.get(`${module}/${type}`) : undefined;

/** The lowest and the highest of a value that may be one number. */
export const limitsOf = (value: ItemType["perTest"]): readonly [low: number, high: number] =>
  typeof value === "number" ? [value, value] : value;

/** A type with what a version says differently about it; what it says nothing of stays. */
function changed(item: ItemType, overrides: ItemOverrides): ItemType {
  const { promptWords, mediaSeconds, traits, ...direct } = overrides;
  const given = Object.fromEntries(
    Object.entries(direct).filter(([, value]) => value !== undefined),
  );
  return {
    ...item,
    ...given,
    ...(promptWords !== undefined &&
      item.prompt && { prompt: { ...item.prompt, maxWords: promptWords } }),
    ...(mediaSeconds !== undefined &&
      item.media && { media: { ...item.media, seconds: mediaSeconds } }),
    ...(traits && {
      traits: item.traits.map((trait) => {
        const max = traits[trait.name];
        return max === undefined ? trait : { ...trait, max };
      }),
    }),
    ...(item.form &&
      overrides.answerWords && { form: { ...item.form, full: overrides.answerWords } }),
    // What a version states is no longer only believed.
    unconfirmed: item.unconfirmed.filter(({ field }) => !Object.hasOwn(overrides, field)),
  };
}

/** The profile with a version's changes. @param version  a row of format_profiles, its overrides parsed */
export function withOverrides(
  profile: FormatProfile,
  version: { version: string; effectiveFrom: string; overrides: ProfileOverrides },
): FormatProfile {
  const items = new Map(
    [...profile.items].map(([name, item]) => {
      const overrides = version.overrides[name];
      return [name, overrides ? changed(item, overrides) : item] as const;
    }),
  );
  return { version: version.version, effectiveFrom: version.effectiveFrom, items };
}

/** A row of the table format_profiles. */
export const profileRow = z.object({
  profile_version: z.string(),
  effective_from: z.iso.date(),
  overrides: profileOverrides,
});
export type ProfileRow = z.infer<typeof profileRow>;

/**
 * The profile in force on a day: of the rows that have taken effect the latest, else the built-in one.
 * Each row holds all that differs from the built-in profile.
 * @param day  YYYY-MM-DD, UTC
 */
export function profileInForce(rows: readonly ProfileRow[], day: string): FormatProfile {
  const [row] = rows
    .filter(({ effective_from }) => effective_from <= day)
    .toSorted((a, b) => b.effective_from.localeCompare(a.effective_from));
  if (!row) return BUILT_IN_PROFILE;
  const { profile_version: version, effective_from: effectiveFrom, overrides } = row;
  return withOverrides(BUILT_IN_PROFILE, { version, effectiveFrom, overrides });
}
