import type { LegacyRow } from "../legacy-row.ts";

const WORDS = { easy: "Easy", medium: "Medium", hard: "Hard" } as const;

/** Three spellings there, one here; NULL and unknown words become Medium. */
export function difficultyOf(row: LegacyRow): string {
  if (row.raw("difficulty") !== null) return row.word("difficulty", WORDS, "Medium");
  row.note("changed", "difficulty", 'None was given; "Medium" stands there.');
  return "Medium";
}
