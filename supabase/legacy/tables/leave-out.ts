import type { LegacyRow } from "../legacy-row.ts";

/** Puts values that no column here takes into the ledger. */
export function leaveOut(row: LegacyRow, fields: readonly string[]): void {
  for (const field of fields) {
    const value = row.raw(field);
    if (value !== null && value !== false && value !== 0)
      row.note("left_out", field, "There is no place for it here; the ledger keeps it.");
  }
}
