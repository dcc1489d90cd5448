import type { LedgerRow } from "./job";

/**
 * Rejected rows as they came in, with what is wrong in the first columns: to be corrected in a
 * spreadsheet and uploaded again, where these columns are not mapped to anything.
 */
export const rejectsForCsv = (
  rows: readonly Pick<LedgerRow, "row" | "field" | "reason" | "payload">[],
): Record<string, unknown>[] =>
  rows.map(({ row, field, reason, payload }) => ({
    rejected_row: row,
    rejected_field: field,
    rejected_reason: reason,
    ...payload,
  }));
