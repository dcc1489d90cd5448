import { z } from "zod";

export const CASE_STATES = ["open", "appealed", "decided"] as const;
export const DECISION_ACTIONS = ["approve", "hide", "remove", "warn", "silence", "ban"] as const;
export const decisionAction = z.enum(DECISION_ACTIONS);
export type DecisionAction = z.infer<typeof decisionAction>;

/** A row of list_cases. */
export const caseRow = z.object({
  id: z.uuid(),
  kind: z.enum(["post", "comment"]),
  title: z.string(),
  /** Opening of the text, without markup. */
  excerpt: z.string(),
  state: z.enum(CASE_STATES),
  severity: z.number(),
  score: z.number(),
  reports: z.number(),
  reach: z.number(),
  /** Label of the gravest flag. */
  reason: z.string().nullable(),
  /** Name of the gravest rule that caught it. */
  rule: z.string().nullable(),
  forum: z.string().nullable(),
  author_name: z.string().nullable(),
  queued_at: z.string(),
  decided_at: z.string().nullable(),
  action: decisionAction.nullable(),
  decided_by_name: z.string().nullable(),
  claimed_by: z.uuid().nullable(),
  claimed_by_name: z.string().nullable(),
  claimed_until: z.string().nullable(),
});
export type CaseRow = z.infer<typeof caseRow>;

const cursor = z.object({ score: z.number(), at: z.string(), id: z.uuid() });
export type Cursor = z.infer<typeof cursor>;

export const casePage = z.object({
  rows: caseRow.array(),
  /** Counted to 1,000. */
  total: z.number(),
  more_than_total: z.boolean(),
  as_of: z.string(),
  next: cursor.nullable(),
});
export type CasePage = z.infer<typeof casePage>;

const listed = z.array(z.object({ id: z.string(), name: z.string(), count: z.number() }));
/** By choice; one that nothing waits under is not among them. */
const named = z.record(z.string(), z.number());
/** What case_counts answers: how much waits under each choice of a filter, with the other filters in force. */
export const caseCounts = z.object({
  states: named,
  claims: named,
  kinds: named,
  /** By the least number of hours: "1", "4", "24", "72". */
  ages: named,
  reasons: listed,
  rules: listed,
  forums: listed,
  oldest: z.string().nullable(),
  /** The backend announces changes of the queue. */
  live: z.boolean(),
});
export type CaseCounts = z.infer<typeof caseCounts>;

/** What claiming, giving back and handing over answer. */
export const claimAnswer = z.object({
  case_id: z.uuid().nullable(),
  claimed_until: z.string().nullable(),
});

/** What decide_case answers. */
export const decisionAnswer = z.object({
  id: z.uuid(),
  case_id: z.uuid(),
  action: decisionAction,
  until: z.string().nullable(),
});

/** What undo_decisions answers. */
export const undoAnswer = z.object({
  undone: z.number(),
  results: z.array(
    z.object({
      id: z.uuid(),
      case_id: z.uuid(),
      title: z.string(),
      content: z.enum(["restored", "unchanged", "changed_since", "gone"]),
      since: z.object({ at: z.string(), actor_name: z.string().nullable() }).nullable(),
      penalty: z.enum(["lifted", "lifted_before", "none"]),
      reopened: z.boolean(),
    }),
  ),
  skips: z.array(z.object({ id: z.uuid(), problem: z.string() })),
});
export type UndoAnswer = z.infer<typeof undoAnswer>;
