import type { LegacyRow } from "../../legacy-row.ts";
import { plainNumber } from "../../values.ts";

const HIGHEST = 90;

/** A score in a text: a number, or "78/90" with the points before the line. */
export function scoreOf(row: LegacyRow, field: string): number | null {
  const value = row.raw(field);
  if (value === null || value === "") return null;
  const [, points, of] = /^\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)\s*$/.exec(String(value)) ?? [];
  const most = Number(of);
  const read = points === undefined ? plainNumber(value) : (Number(points) * HIGHEST) / most;
  if (read === null || !Number.isFinite(read) || read < 0 || read > HIGHEST) {
    row.note("changed", field, "This is no score from 0 to 90; it was dropped.");
    return null;
  }
  const score = Math.round(read * 100) / 100;
  if (points !== undefined) row.note("changed", field, `It is the number ${score} here.`);
  return score;
}

/** The five scores of an attempt at a test, of columns that one name differs in. */
export const scoresOf = (row: LegacyRow, total: string) => ({
  total_score: scoreOf(row, total),
  speaking_score: scoreOf(row, "speaking_score"),
  writing_score: scoreOf(row, "writing_score"),
  reading_score: scoreOf(row, "reading_score"),
  listening_score: scoreOf(row, "listening_score"),
});
