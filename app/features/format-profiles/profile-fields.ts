import type { ItemType, Range } from "~/domain/item-types";
import { type ItemOverrides, itemOverrides, limitsOf } from "~/domain/profile/format-profile";

/** A value of a type that a version may change, with how it is shown and typed. */
export interface ProfileFieldSpec {
  /** Key of ItemOverrides, or "traits." with the name of a trait. */
  name: string;
  label: string;
  /** As the type has it; undefined where the type has no such value. */
  current: Range | undefined;
  /** Why the value is only believed, when it is. */
  unconfirmed: string | undefined;
}

const LABELS: [
  name: Exclude<keyof ItemOverrides, "traits">,
  label: string,
  current: (item: ItemType) => Range | undefined,
][] = [
  ["perTest", "Items in a test", (item) => item.perTest],
  ["prepareSeconds", "To prepare, seconds", (item) => item.prepareSeconds],
  ["playAfterSeconds", "Recording starts after, seconds", (item) => item.playAfterSeconds],
  ["answerSeconds", "To answer, seconds", (item) => item.answerSeconds],
  ["silenceSeconds", "Recording stops after silence, seconds", (item) => item.silenceSeconds],
  ["answerWords", "Words of an answer", (item) => item.answerWords],
  ["promptWords", "Words of the text, at most", (item) => item.prompt?.maxWords],
  ["mediaSeconds", "Length of the recording, seconds", (item) => item.media?.seconds],
  ["optionCount", "Options", (item) => item.optionCount],
  ["optionWords", "Words of all boxes, at most", (item) => item.optionWords],
];

/** The values of a type that a version may change: those that the type has. */
export function profileFields(item: ItemType): ProfileFieldSpec[] {
  const noteOf = (field: string) => item.unconfirmed.find((one) => one.field === field)?.note;
  const direct = LABELS.flatMap(([name, label, read]) => {
    const current = read(item);
    return current === undefined ? [] : [{ name, label, current, unconfirmed: noteOf(name) }];
  });
  const traits = item.traits.map(({ name, max }) => ({
    name: `traits.${name}`,
    label: `Points for ${name}`,
    current: max,
    unconfirmed: noteOf("traits"),
  }));
  return [...direct, ...traits.filter(({ current }) => current !== undefined)];
}

/** "30", or "30–40" for a range. */
export function rangeText(range: Range | undefined): string {
  if (range === undefined) return "";
  const [low, high] = limitsOf(range);
  return low === high && typeof range === "number" ? String(low) : `${low}–${high}`;
}

/** What was typed as a value or a range; null when it is neither. Any dash or "to" parts the two. */
export function parseRange(text: string): Range | null {
  const parts = text.trim().split(/\s*(?:-|–|—|to)\s*/);
  const numbers = parts.map((part) => (/^\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  const [low, high] = numbers;
  if (low === undefined || numbers.some(Number.isNaN) || numbers.length > 2) return null;
  if (high === undefined) return low;
  return low <= high ? [low, high] : null;
}

/** The value that a version gives a field; undefined where it says nothing. */
export function overrideOf(overrides: ItemOverrides, name: string): Range | undefined {
  const [first, trait] = name.split(/\.(.*)/);
  if (first === "traits" && trait !== undefined) return overrides.traits?.[trait];
  const found = LABELS.find(([known]) => known === name);
  return found ? overrides[found[0]] : undefined;
}

/** The overrides with a field set, or left as it is built in. What the type does not accept is not taken. */
export function withOverride(
  overrides: ItemOverrides,
  name: string,
  value: Range | undefined,
): ItemOverrides {
  const [first, trait] = name.split(/\.(.*)/);
  const next: Record<string, unknown> = { ...overrides };
  if (first === "traits" && trait !== undefined) {
    const traits = Object.fromEntries(
      Object.entries({ ...overrides.traits, [trait]: value }).filter(
        ([, max]) => max !== undefined,
      ),
    );
    if (Object.keys(traits).length > 0) next.traits = traits;
    else delete next.traits;
  } else if (value === undefined) delete next[name];
  else next[name] = value;
  const { data } = itemOverrides.safeParse(next);
  return data ?? overrides;
}
