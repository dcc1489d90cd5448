import { ID_COLUMN, VERSION_COLUMN } from "~/domain/importing/importable";
import type { PlannedRow } from "~/domain/importing/plan-row";
import { type BatchSkip, skipReason } from "~/ui/batches/batch";
import { STATES } from "./states";

/** Rows of which nothing can be saved. */
export const isRefused = ({ state }: Pick<PlannedRow, "state">): boolean =>
  state === "refused" || state === "unknown";

type FileRow = Record<string, unknown>;

/** A row of a file of rejects; the columns of the reasons change nothing when it is read again. */
const rejected = (row: number, fields: string[], reasons: string[], values: FileRow): FileRow => ({
  rejected_row: row,
  rejected_fields: [...new Set(fields)].join(", "),
  rejected_reasons: reasons.join(" "),
  ...values,
});

/**
 * Refused rows as they stand in the file, with what is wrong in the first columns, as the rejects of a
 * sync job: to be corrected in a spreadsheet and read again.
 */
export const refusalsForCsv = (rows: readonly PlannedRow[]): FileRow[] =>
  rows.filter(isRefused).map(({ row, state, problems, values = {} }) => {
    const all = state === "unknown" ? [{ label: "Id", message: STATES.unknown.meaning }] : problems;
    const reasons = all.map(({ message }) => message);
    return rejected(
      row,
      all.map(({ label }) => label),
      reasons,
      values,
    );
  });

/** Rows that the database left as they were, with what they would have changed: to be read again like any file. */
export function skipsForCsv(rows: readonly PlannedRow[], skips: readonly BatchSkip[]): FileRow[] {
  const skipOf = new Map(skips.map((skip) => [skip.record_id, skip]));
  return rows.flatMap(({ row, id, version, differences }) => {
    const skip = skipOf.get(id);
    if (!skip) return [];
    const labels = differences.map(({ label }) => label);
    const values = Object.fromEntries(differences.map(({ column, after }) => [column, after]));
    const named = { [ID_COLUMN]: id, [VERSION_COLUMN]: version, ...values };
    return [rejected(row, labels, [skipReason(skip)], named)];
  });
}
