import type { LedgerRow } from "./job";

/**
 * Rejected rows as they came in, with what is wrong in the first columns: to be corrected in a
 * spreadsheet and uploaded again, where these columns are not mapped to anything.
 */
export const rejectsForCsv = (
  rows: readonly Pick<LedgerRow, "row" | "field" | "reason" | "problems" | "payload">[],
): Record<string, unknown>[] =>
  rows.map(({ row, field, reason, problems, payload }) => {
    const all = problems ?? [{ field, reason: reason ?? "" }];
    return {
      rejected_row: row,
      rejected_fields: [...new Set(all.map((one) => one.field).filter(Boolean))].join(", "),
      rejected_reasons: all.map((one) => one.reason).join(" "),
      ...payload,
    };
  });
