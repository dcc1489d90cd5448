import { z } from "zod";
import { MEDIA_KINDS } from "~/domain/media-file";
import type { mediaRules } from "~/domain/media-fit";
import { mediaAnalysis } from "./analysis";
import { mediaRecord } from "./media";

const several = <T extends z.ZodType>(entry: T) =>
  z.array(entry).or(entry.transform((one) => [one]));

/** Dimensions that list_media tags and counts. */
const dimensions = z.strictObject({
  kind: several(z.enum(MEDIA_KINDS)).optional(),
  bucket: several(z.string()).optional(),
  usage: several(z.enum(["used", "unused"])).optional(),
  attention: several(z.enum(["unfit", "poor_sound", "not_measured", "duplicate"])).optional(),
  transcript: several(z.enum(["with", "without"])).optional(),
  alt_text: several(z.enum(["with", "without"])).optional(),
  shelf: several(z.enum(["current", "archived"])).optional(),
});
export type Dimension = keyof z.output<typeof dimensions>;

/** What the library can be narrowed by; also what stands in the address. */
export const mediaFilter = dimensions.extend({
  q: z.string().optional(),
  /** Seconds. */
  duration_from: z.coerce.number().optional(),
  duration_to: z.coerce.number().optional(),
});

interface ListParams {
  filter?: unknown;
  sort?: { field: string; order: "ASC" | "DESC" };
  pagination?: { page: number; perPage: number };
  meta?: { mediaRules?: ReturnType<typeof mediaRules> };
}

/**
 * The arguments of list_media for a page of the library. Archived files are left out unless asked for.
 * @throws Error for a filter the function does not know: showing everything instead would mislead
 */
export function listArguments({ filter = {}, sort, pagination, meta }: ListParams) {
  const parsed = mediaFilter.safeParse(filter);
  if (!parsed.success)
    throw new Error("The library cannot be filtered like this. Clear the filters and try again.");
  const { q, duration_from, duration_to, ...chosen } = parsed.data;
  const given = Object.entries({ shelf: ["current"], ...chosen }).filter(
    ([, values]) => values && values.length > 0,
  );
  return {
    query: q?.trim() || null,
    filters: Object.fromEntries(given),
    rules: meta?.mediaRules ?? {},
    duration_from: duration_from ?? null,
    duration_to: duration_to ?? null,
    sort: sort?.field ?? "created_at",
    descending: sort?.order !== "ASC",
    page: pagination?.page ?? 1,
    per_page: pagination?.perPage ?? 25,
  };
}

/** A row of the library as lists show it. */
export const listedMedia = mediaRecord.extend({
  tags: z.array(z.string()),
  analysis: mediaAnalysis.nullable(),
  /** Where the search hit, as HTML with <mark>. */
  excerpt: z.string().nullish(),
});
export type ListedMedia = z.output<typeof listedMedia>;

/** What list_media answers; rows are parsed where they are shown. */
export const listAnswer = z.object({
  rows: z.array(z.looseObject({ id: z.uuid() })),
  total: z.number(),
  facets: z.record(z.string(), z.number()),
});
