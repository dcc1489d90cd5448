import { z } from "zod";

/** Where a review stands (enum public.review_status). */
export const REVIEW_STATUSES = ["draft", "in_review", "approved"] as const;
export const reviewStatus = z.enum(REVIEW_STATUSES);

/** The one status a person sees of a question or lesson, in the order of its life. */
export const SHOWN_STATUSES = [...REVIEW_STATUSES, "published", "archived"] as const;
export type ShownStatus = (typeof SHOWN_STATUSES)[number];

export const STATUS_WORDS: Record<ShownStatus, string> = {
  draft: "Draft",
  in_review: "In review",
  approved: "Approved",
  published: "Published",
  archived: "Archived",
};

/** The columns that decide the shown status: a question's, or a lesson's. */
const statusColumns = z.object({
  review_status: reviewStatus.catch("draft"),
  is_active: z.boolean().nullish(),
  archived_at: z.string().nullish(),
  status: z.string().nullish(),
});

/** The status of a question or lesson in one word: archived, else published, else where its review stands. */
export function shownStatus(record: unknown): ShownStatus {
  const parsed = statusColumns.safeParse(record).data;
  if (!parsed) return "draft";
  if (parsed.archived_at || parsed.status === "archived") return "archived";
  if (parsed.is_active || parsed.status === "published") return "published";
  return parsed.review_status;
}
