import { z } from "zod";
import { mediaItem } from "~/domain/media-file";
import { problemsBy } from "~/ui/form-problems";

/** What a person may say about a file; the rest of the row is measured. */
export const mediaInput = z.object({
  title: z
    .string("A title is needed to find it again.")
    .trim()
    .min(1, "A title is needed to find it again.")
    .max(200),
  alt_text: z.string().trim().max(500, "At most 500 characters.").nullish(),
  transcript: z.string().trim().max(20_000).nullish(),
});

export const mediaProblems = problemsBy(mediaInput);

/** A row of the library as its own pages show it. */
export const mediaRecord = mediaItem.extend({
  version: z.number(),
  alt_text: z.string().nullable(),
  transcript: z.string().nullable(),
  url: z.string().nullable(),
  archived_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});
export type MediaRecord = z.infer<typeof mediaRecord>;

/** What uses a file (rpc media_usage). */
export const mediaUsage = z.array(
  z.object({
    kind: z.string(),
    id: z.uuid(),
    title: z.string().nullable(),
    type: z.string().nullable(),
    /** Learners meet it. */
    is_active: z.boolean(),
  }),
);
export type MediaUsage = z.infer<typeof mediaUsage>[number];

/** The console's page of something that uses a file. */
export function usagePath({ kind, id }: Pick<MediaUsage, "kind" | "id">): string {
  return kind === "lesson" ? `/admin/practice_lessons/${id}` : `/admin/${kind}s/${id}`;
}
