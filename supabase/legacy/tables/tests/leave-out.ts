import type { LegacyRow } from "../../legacy-row.ts";

/** Puts values that no column here takes into the ledger. */
export function leaveOut(row: LegacyRow, fields: readonly string[]): void {
  for (const field of fields) {
    if (row.raw(field) !== null && row.raw(field) !== false)
      row.note("left_out", field, "There is no place for it here; the ledger keeps it.");
  }
}
