import { z } from "zod";

export const CONTENT_STATUSES = ["visible", "hidden", "removed"] as const;
export const contentStatus = z.enum(CONTENT_STATUSES);

export const STATUS_NAMES = { visible: "Visible", hidden: "Hidden", removed: "Removed" } as const;

const author = z.object({
  id: z.string().nullable(),
  /** "Learner" where the name is an address; null once the account is deleted. */
  name: z.string().nullable(),
});
export type Author = z.infer<typeof author>;

const written = z.object({
  id: z.string(),
  author,
  content: z.string(),
  status: contentStatus,
  like_count: z.number(),
  version: z.number(),
  created_at: z.string(),
  /** When the author or staff last changed the text; null: never. */
  edited_at: z.string().nullable(),
});

export const threadPost = written.extend({
  title: z.string(),
  forum: z.object({
    id: z.string(),
    title: z.string(),
    is_active: z.boolean(),
    is_locked: z.boolean(),
  }),
  is_pinned: z.boolean(),
  is_locked: z.boolean(),
  comment_count: z.number(),
  view_count: z.number(),
  /** The post that took over the comments of this one. */
  merged_into: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type ThreadPost = z.infer<typeof threadPost>;

export const threadComment = written.extend({ parent_id: z.string().nullable() });
export type ThreadComment = z.infer<typeof threadComment>;

/** What the function post_thread answers: as the caller may see it. */
export const thread = z.object({
  post: threadPost,
  comments: threadComment.array(),
  /** Comments that the caller may see, of which `comments` may be the first ones only. */
  comments_in_all: z.number(),
});
export type ThreadContent = z.infer<typeof thread>;
