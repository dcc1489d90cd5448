import { z } from "zod";
import { reviewStatus } from "~/domain/review";

/** What the review needs of a question or lesson. */
export const reviewRecord = z.looseObject({
  id: z.uuid(),
  version: z.number(),
  review_status: reviewStatus,
  reviewer_id: z.uuid().nullable(),
  publish_at: z.string().nullable(),
  content_changed_by: z.uuid().nullable(),
});
export type ReviewRecord = z.infer<typeof reviewRecord>;

/** A colleague as content_staff names them. */
export const colleague = z.object({ id: z.uuid(), name: z.string(), may_review: z.boolean() });
export type Colleague = z.infer<typeof colleague>;

/** A row of review_comments. */
export const reviewComment = z.looseObject({
  id: z.uuid(),
  field: z.string().nullable(),
  body: z.string(),
  author_id: z.uuid().nullable(),
  resolved_at: z.string().nullable(),
  created_at: z.string(),
});
export type ReviewComment = z.infer<typeof reviewComment>;

/** A field that a comment can be about, as its form calls it. */
export interface CommentedField {
  source: string;
  label: string;
}

/** Who wrote or does something: a colleague, somebody who left, or the system. */
export function nameOf(staff: readonly Colleague[], id: string | null): string {
  if (id === null) return "The system";
  return staff.find((person) => person.id === id)?.name ?? "A former colleague";
}
