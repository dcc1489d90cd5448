import { z } from "zod";

/** A row of the table tags. */
export const tagRecord = z.looseObject({
  id: z.uuid(),
  name: z.string(),
  description: z.string().nullish(),
  archived_at: z.string().nullish(),
  version: z.number(),
});
export type TagRecord = z.infer<typeof tagRecord>;

/** A row of tag_usage: how many records carry the tag. */
export const tagUse = z.object({
  id: z.uuid(),
  questions: z.number(),
  lessons: z.number(),
  templates: z.number(),
  test_questions: z.number(),
});
export type TagUse = z.infer<typeof tagUse>;

/** What rename_tag and merge_tags answer. */
export const tagChange = z.object({ batch_id: z.uuid(), changed: z.number() });

const KINDS = [
  ["questions", "question", "questions"],
  ["lessons", "lesson", "lessons"],
  ["templates", "template", "templates"],
  ["test_questions", "test question", "test questions"],
] as const;

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** "12 questions and 1 lesson", or null for a tag that nothing carries. */
export function usesInWords(uses: readonly TagUse[]): string | null {
  const parts = KINDS.flatMap(([kind, one, many]) => {
    const n = uses.reduce((sum, use) => sum + use[kind], 0);
    return n > 0 ? [counted(n, one, many)] : [];
  });
  if (parts.length < 2) return parts[0] ?? null;
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "3 records are changed." for a notification. */
export const changedInWords = (n: number): string =>
  n === 0 ? "Nothing carried it." : `${counted(n, "record was", "records were")} changed.`;
