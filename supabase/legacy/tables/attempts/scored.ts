import type { LegacyRow } from "../../legacy-row.ts";
import { plainNumber } from "../../values.ts";

/** A number of the column, or of the JSON beside it where the column is empty: there 0 was stored as NULL. */
export function scored(
  row: LegacyRow,
  field: string,
  inScores: unknown,
  range: { min: number; max: number },
): number | null {
  const own = row.number(field, range);
  if (own !== null) return own;
  const other = plainNumber(inScores);
  if (other === null || other < range.min || other > range.max) return null;
  row.note("changed", field, "The column was empty; what the scores say stands there.");
  return other;
}
