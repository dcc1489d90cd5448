import { z } from "zod";
import { batchOutcome } from "~/ui/batches/batch";
import type { bankOf } from "../banks";
import { listArguments } from "../question-list";

type Bank = ReturnType<typeof bankOf>;

/** The questions that a bulk edit is about: those ticked, or all that the list's filter finds. */
export type Selection = { ids: readonly string[] } | { filter: unknown };

/** What a bulk edit changes; what is left out stays. */
export interface QuestionChanges {
  difficulty?: string;
  tags?: { add?: string[]; remove?: string[]; replace?: string[] };
  is_active?: boolean;
  archived?: boolean;
}

const sampled = z.object({
  id: z.string(),
  title: z.string(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});

/** What bulk_edit_questions answers. */
export const bulkEditAnswer = batchOutcome.extend({
  matched: z.number(),
  sample: z.array(sampled),
});
export type BulkEditAnswer = z.infer<typeof bulkEditAnswer>;

const FILTERS = [
  "query",
  "types",
  "difficulties",
  "tags",
  "active",
  "updated_from",
  "updated_to",
  "archived",
  "review_statuses",
  "assigned_to_me",
] as const;

/**
 * A selection as bulk_edit_questions takes it.
 * @throws Error for a filter that the list does not know
 */
export function selectionArgument(bank: Bank, selection: Selection) {
  if ("ids" in selection) return selection;
  const args = listArguments(bank.module, { filter: selection.filter });
  const given = FILTERS.map((name) => [name, args[name]] as const);
  return { filter: Object.fromEntries(given.filter(([, value]) => value !== null)) };
}

export const bulkEditArguments = (
  bank: Bank,
  selection: Selection,
  changes: QuestionChanges,
  rest: { reason?: string; batch_id?: string; preview?: boolean },
) => ({ module: bank.module, selection: selectionArgument(bank, selection), changes, ...rest });
