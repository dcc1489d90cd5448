import { z } from "zod";

/** A JSON object. */
export const jsonObject = z.record(z.string(), z.unknown());

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
});

/** A JSON value, decoded once more when it is a text that holds an object or a list. */
export function decodeJson(value: unknown): unknown {
  const inner = jsonText.safeParse(value).data;
  return typeof inner === "object" && inner !== null ? inner : (value ?? null);
}

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * A legacy timestamp: no zone, UTC by convention, as `to_jsonb` writes it.
 * @returns the instant in ISO form; null for infinity, BC and years outside 2000 to 2099.
 */
export function instant(value: unknown): string | null {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(value)) return null;
  const time = Date.parse(`${value}Z`);
  return time >= EARLIEST && time < LATEST ? `${value}Z` : null;
}

/**
 * The day that a date of a learner means: it was stored as local midnight turned into UTC, so it is the
 * midnight nearest to the instant. @returns YYYY-MM-DD
 */
export function nearestDay(iso: string): string {
  return new Date(Date.parse(iso) + 12 * 3_600_000).toISOString().slice(0, 10);
}

/** A plain decimal number, also in a text; null for NaN, infinity and words. */
export function plainNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || !/^\s*[-+]?\d+(\.\d+)?\s*$/.test(value)) return null;
  return Number(value);
}

/** What a list of words says of one; nothing for "constructor" and other names that every object has. */
export const named = <T>(known: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(known, word) ? known[word] : undefined;

/** A word as the mappings know it: no case, no space around it, "-", "_" and spaces alike. */
export const bareWordOf = (value: unknown): string =>
  typeof value === "string"
    ? value
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, "_")
    : "";
