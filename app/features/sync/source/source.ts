import { z } from "zod";

export const SOURCE_KINDS = ["feed", "upload", "postgres"] as const;

/** Sentences that a person reads beside the field. */
const required = (sentence: string) => z.string(sentence).trim().min(1, sentence);
const wholeNumber = (low: number, high: number) =>
  z.coerce
    .number(`A whole number from ${low} to ${high}.`)
    .int(`A whole number from ${low} to ${high}.`)
    .min(low, `At least ${low}.`)
    .max(high, `At most ${high}.`);

/** A paged JSON feed. Left out: found by itself, or the usual value. */
export const feedConfig = z.object({
  url: z.url({ protocol: /^https?$/, error: "Give the http or https address of the feed." }),
  /** Dotted path of the list in an answer; found by itself where it is empty. */
  itemsPath: z.string().trim().nullish(),
  pageParam: z.string().trim().min(1).nullish(),
  sizeParam: z.string().trim().min(1).nullish(),
  pageSize: wholeNumber(1, 1000).nullish(),
  firstPage: wholeNumber(0, 1).nullish(),
  /** Name of the header that carries the secret. */
  secretHeader: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,60}$/, "A header name has letters, digits and hyphens.")
    .nullish(),
  timeoutSeconds: wholeNumber(1, 120).nullish(),
});
export type FeedConfig = z.output<typeof feedConfig>;

/** A table or a query of another Postgres, read only. The password is the secret. */
export const postgresConfig = z
  .object({
    host: required("Give the host."),
    port: wholeNumber(1, 65_535).default(5432),
    database: required("Give the database."),
    user: required("Give the user."),
    ssl: z.boolean().default(true),
    table: z.string().trim().nullish(),
    query: z.string().trim().nullish(),
    /** Unique column by which the rows are read in order. */
    key: required("Name the unique column that the rows are read in order of."),
  })
  .refine(({ table, query }) => Boolean(table) !== Boolean(query), {
    error: "Give either a table or a query.",
    path: ["table"],
  });
export type PostgresConfig = z.output<typeof postgresConfig>;

export const uploadConfig = z.object({});

export const CONFIGS = {
  feed: feedConfig,
  postgres: postgresConfig,
  upload: uploadConfig,
} as const;

/** How fields of a source become ours. */
export const mapping = z.object({
  /** Field of ours: dotted path in a record of the source. */
  fields: z.record(z.string(), z.string()).default({}),
  /** Field of ours: what it is where the source says nothing. */
  values: z.record(z.string(), z.string()).default({}),
});
export type Mapping = z.output<typeof mapping>;

/** A row of pte_sync_sources. */
export const syncSource = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  config: z.record(z.string(), z.unknown()),
  mapping,
  schedule: z.string().nullable(),
  time_zone: z.string(),
  allowed_hosts: z.array(z.string()),
  has_secret: z.boolean(),
});
export type SyncSource = z.output<typeof syncSource>;
