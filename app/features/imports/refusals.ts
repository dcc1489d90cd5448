import type { PlannedRow } from "~/domain/importing/plan-row";
import { STATES } from "./states";

/** Rows of which nothing can be saved. */
export const isRefused = ({ state }: Pick<PlannedRow, "state">): boolean =>
  state === "refused" || state === "unknown";

/**
 * Refused rows as they stand in the file, with what is wrong in the first columns, as the rejects of a
 * sync job: to be corrected in a spreadsheet and read again, where these columns change nothing.
 */
export const refusalsForCsv = (rows: readonly PlannedRow[]): Record<string, unknown>[] =>
  rows.filter(isRefused).map(({ row, state, problems, values }) => {
    const all = state === "unknown" ? [{ label: "Id", message: STATES.unknown.meaning }] : problems;
    return {
      rejected_row: row,
      rejected_fields: [...new Set(all.map(({ label }) => label))].join(", "),
      rejected_reasons: all.map(({ message }) => message).join(" "),
      ...values,
    };
  });
