import { z } from "zod";
import { problemsBy } from "~/ui/form-problems";

/** A forum as the console reads it. */
export const forum = z.looseObject({
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  category: z.string().nullable(),
  is_active: z.boolean(),
  is_locked: z.boolean(),
  order_index: z.number(),
  post_count: z.number(),
  archived_at: z.string().nullable(),
  version: z.number(),
});
export type Forum = z.infer<typeof forum>;

const nothing = (value: unknown) => (value === "" ? null : value);

/** What a moderator may say about a forum. */
export const forumInput = z.looseObject({
  title: z
    .string("A forum needs a title.")
    .trim()
    .min(1, "A forum needs a title.")
    .max(200, "At most 200 characters."),
  description: z.preprocess(nothing, z.string().max(2000, "At most 2,000 characters.").nullish()),
  category: z.preprocess(nothing, z.string().nullish()),
});

/** A category of forums. */
export const categoryInput = z.looseObject({
  name: z
    .string("A category needs a name.")
    .trim()
    .min(1, "A category needs a name.")
    .max(60, "At most 60 characters."),
});

export const forumProblems = problemsBy(forumInput);
export const categoryProblems = problemsBy(categoryInput);
