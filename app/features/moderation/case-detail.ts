import { z } from "zod";
import { membershipTier } from "~/domain/membership";
import { caseRow, decisionAction } from "./case";

const penalty = z.object({
  id: z.uuid(),
  kind: z.enum(["warning", "silence", "ban"]),
  reason: z.string(),
  starts_at: z.string(),
  ends_at: z.string().nullable(),
  lifted_at: z.string().nullable(),
  case_id: z.uuid(),
  in_force: z.boolean(),
});
export type CasePenalty = z.infer<typeof penalty>;

const author = z.object({
  id: z.uuid(),
  name: z.string(),
  member_since: z.string(),
  tier: membershipTier.nullable(),
  /** These counts end at 1,000. */
  posts: z.number(),
  comments: z.number(),
  taken_down: z.number(),
  flags_raised: z.number(),
  is_staff: z.boolean(),
  penalties: penalty.array(),
});
export type CaseAuthor = z.infer<typeof author>;

const decision = z.object({
  id: z.uuid(),
  case_id: z.uuid(),
  title: z.string(),
  action: decisionAction,
  reason: z.string(),
  message: z.string().nullable(),
  until: z.string().nullable(),
  created_at: z.string(),
  decided_by: z.uuid().nullable(),
  decided_by_name: z.string().nullable(),
  undone_at: z.string().nullable(),
  undone_by_name: z.string().nullable(),
  undo_reason: z.string().nullable(),
});
export type CaseDecision = z.infer<typeof decision>;

const similar = z.object({
  id: z.uuid(),
  title: z.string(),
  excerpt: z.string(),
  /** 0 to 1, by trigrams. */
  likeness: z.number(),
  same_author: z.boolean(),
  reason: z.string().nullable(),
  action: decisionAction,
  decided_at: z.string(),
  decided_by_name: z.string().nullable(),
});
export type SimilarCase = z.infer<typeof similar>;

const note = z.object({
  id: z.uuid(),
  about: z.enum(["case", "author"]),
  body: z.string(),
  by_name: z.string().nullable(),
  created_at: z.string(),
});

/** What case_detail answers. Texts are as people wrote them. */
export const caseDetail = z.object({
  case: caseRow,
  /** Null once the post or comment is deleted. */
  content: z
    .object({
      kind: z.enum(["post", "comment"]),
      id: z.uuid(),
      post_id: z.uuid(),
      title: z.string(),
      content: z.string(),
      status: z.enum(["visible", "hidden", "removed"]),
      created_at: z.string(),
    })
    .nullable(),
  author: author.nullable(),
  flags: z.array(
    z.object({
      id: z.uuid(),
      reason: z.string(),
      note: z.string().nullable(),
      by_name: z.string().nullable(),
      created_at: z.string(),
    }),
  ),
  rules: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      action: z.enum(["hold", "flag"]),
      caught: z.string(),
    }),
  ),
  decisions: decision.array(),
  author_decisions: decision.array(),
  similar: similar.array(),
  notes: note.array(),
  appeal: z
    .object({
      id: z.uuid(),
      message: z.string(),
      created_at: z.string(),
      outcome: z.enum(["upheld", "overturned"]).nullable(),
      answer: z.string().nullable(),
      is_own_decision: z.boolean(),
    })
    .nullable(),
});
export type CaseDetail = z.infer<typeof caseDetail>;
