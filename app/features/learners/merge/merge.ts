import { z } from "zod";
import { membershipStatus, membershipTier } from "~/domain/membership";
import { useRpc } from "~/ui/use-rpc";

const side = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  created_at: z.string(),
  archived_at: z.string().nullable(),
  last_sign_in_at: z.string().nullable(),
  subscription: z
    .object({ tier: membershipTier, status: membershipStatus, in_stripe: z.boolean() })
    .nullable(),
});
export type MergeSide = z.infer<typeof side>;

/** What preview_account_merge answers. */
export const mergePreview = z.object({
  /** Why it cannot be done; null when it can. */
  problem: z.string().nullable(),
  kept: side.nullable(),
  merged: side.nullable(),
  tables: z.array(
    z.object({
      table_name: z.string(),
      column_name: z.string(),
      moves: z.number(),
      stays: z.number(),
      stays_because: z.string().nullable(),
    }),
  ),
  /** Empty fields of the kept account that take a value of the other one. */
  fills: z.array(z.object({ table_name: z.string(), column_name: z.string(), value: z.string() })),
});
export type MergePreview = z.infer<typeof mergePreview>;

export const mergeOutcome = z.object({ merge_id: z.uuid() });

export const undoOutcome = z.object({
  returned: z.number(),
  not_returned: z.array(z.object({ table: z.string(), key: z.string(), why: z.string() })),
});

/** A row of account_merges. */
export const accountMerge = z.object({
  id: z.uuid(),
  kept_id: z.uuid().nullable(),
  merged_id: z.uuid().nullable(),
  reason: z.string(),
  moved: z.record(z.string(), z.number()),
  merged_by: z.uuid().nullable(),
  created_at: z.string(),
  undone_at: z.string().nullable(),
  undo_reason: z.string().nullable(),
  not_returned: undoOutcome.shape.not_returned.nullable(),
});
export type AccountMerge = z.infer<typeof accountMerge>;

/** What merging would do; nothing while one of the two is not chosen. */
export const useMergePreview = (keptId: string | null, mergedId: string | null) =>
  useRpc("preview_account_merge", { kept_id: keptId, merged_id: mergedId }, mergePreview, {
    enabled: keptId !== null && mergedId !== null,
  });

/** `lesson_progress` reads "lesson progress". */
export const inWords = (name: string) => name.replaceAll("_", " ");

/** Why a row could not go back, after its table and key. */
export const NOT_RETURNED_WORDS: Record<string, string> = {
  changed: "was changed since",
  gone: "is not there any more",
  taken: "has a counterpart on the other account now",
};
