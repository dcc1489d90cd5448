import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";

/** 0 was the default and meant that nobody had computed it. */
function scoreOf(row: LegacyRow, field: string): number | null {
  const score = row.integer(field, { min: 0, max: 90 });
  if (score !== 0) return score;
  row.note("changed", field, "0 meant that it was never computed.");
  return null;
}

export const userProgress: LegacyTable = {
  name: "user_progress",
  target: "public.user_progress",
  refs: { user_id: "users" },
  person: "user_id",
  unique: ["user_id"],
  mapper: () => (row) => [
    {
      into: "public.user_progress",
      values: {
        id: row.key,
        user_id: row.required("user_id"),
        overall_score: scoreOf(row, "overall_score"),
        speaking_score: scoreOf(row, "speaking_score"),
        writing_score: scoreOf(row, "writing_score"),
        reading_score: scoreOf(row, "reading_score"),
        listening_score: scoreOf(row, "listening_score"),
        tests_completed: row.count("tests_completed", 0),
        questions_answered: row.count("questions_answered", 0),
        study_streak: row.count("study_streak", 0),
        total_study_time: row.count("total_study_time", 0),
        last_active_at: row.time("last_active_at"),
        ...row.times(),
      },
    },
  ],
};
