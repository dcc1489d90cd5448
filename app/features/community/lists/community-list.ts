import { z } from "zod";
import { contentStatus } from "~/ui/thread/thread";

const several = <T extends z.ZodType>(entry: T) =>
  z.array(entry).or(entry.transform((one) => [one]));

const common = {
  q: z.string().optional(),
  forum: several(z.string()).optional(),
  status: several(contentStatus).optional(),
  author: z.string().optional(),
  /** First and last day, in the reader's zone. */
  created_from: z.iso.date().optional(),
  created_to: z.iso.date().optional(),
};

/** What the list of posts can be narrowed by; also what stands in the address. */
export const postFilter = z.strictObject({
  ...common,
  pinned: z.boolean().optional(),
  locked: z.boolean().optional(),
  merged: z.boolean().optional(),
});

/** The same of the list of comments. */
export const commentFilter = z.strictObject({ ...common, post: z.string().optional() });

const named = z.object({ id: z.string(), title: z.string() });
const author = z.object({ id: z.string().nullable(), name: z.string().nullable() });

const row = {
  id: z.string(),
  author,
  status: contentStatus,
  like_count: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
  version: z.number(),
};

/** A post as list_posts gives it. Texts for the eye are escaped, hits between mark tags. */
export const postRow = z.object({
  ...row,
  title: z.string(),
  title_marked: z.string(),
  /** Null where nothing was searched for. */
  excerpt: z.string().nullable(),
  forum: named,
  is_pinned: z.boolean(),
  is_locked: z.boolean(),
  merged_into: z.string().nullable(),
  comment_count: z.number(),
  view_count: z.number(),
});
export type PostRow = z.infer<typeof postRow>;

/** A comment as list_comments gives it. */
export const commentRow = z.object({ ...row, post: named, excerpt: z.string() });

const answer = { total: z.number(), total_is_estimate: z.boolean() };
export const postsAnswer = z.object({
  ...answer,
  rows: postRow.array(),
  /** Nothing has the words as typed; these have some that look like them. */
  is_similar: z.boolean(),
});
export const commentsAnswer = z.object({ ...answer, rows: commentRow.array() });

interface ListParams {
  filter?: unknown;
  sort?: { field: string; order: "ASC" | "DESC" | undefined } | undefined;
  pagination?: { page: number; perPage: number } | undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const startOf = (date: string): Date => new Date(`${date}T00:00`);

/** @throws Error for a filter the functions do not know: showing everything instead would mislead */
function read<Schema extends z.ZodType>(schema: Schema, filter: unknown): z.output<Schema> {
  const parsed = schema.safeParse(filter ?? {});
  if (!parsed.success)
    throw new Error("The list cannot be filtered like this. Clear the filters and try again.");
  return parsed.data;
}

function commonArguments(
  filter: Pick<
    z.output<typeof postFilter>,
    "q" | "forum" | "status" | "author" | "created_from" | "created_to"
  >,
  { sort, pagination }: ListParams,
) {
  const query = filter.q?.trim() || null;
  const field = sort?.field ?? "match";
  return {
    query,
    forums: filter.forum?.length ? filter.forum : null,
    statuses: filter.status?.length ? filter.status : null,
    author: filter.author ?? null,
    created_from: filter.created_from ? startOf(filter.created_from).toISOString() : null,
    created_to: filter.created_to
      ? new Date(startOf(filter.created_to).getTime() + DAY_MS).toISOString()
      : null,
    // The best match of no search is the newest.
    sort: field === "match" && query === null ? "created_at" : field,
    descending: sort?.order !== "ASC",
    page: pagination?.page ?? 1,
    per_page: pagination?.perPage ?? 25,
  };
}

/** The arguments of list_posts for a page of the list. */
export function postArguments(params: ListParams) {
  const filter = read(postFilter, params.filter);
  return {
    ...commonArguments(filter, params),
    pinned: filter.pinned ?? null,
    locked: filter.locked ?? null,
    merged: filter.merged ?? null,
  };
}

/** The arguments of list_comments for a page of the list. */
export function commentArguments(params: ListParams) {
  const filter = read(commentFilter, params.filter);
  return { ...commonArguments(filter, params), post: filter.post ?? null };
}
