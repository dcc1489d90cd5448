import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";

const SCORE = { min: 0, max: 90 };

/** How many of how many; the percentage follows from them here. */
function countsOf(row: LegacyRow): { questions_completed: number; questions_total: number } {
  const completed = row.count("questions_completed", 0);
  const total = row.count("questions_total", 0);
  const percentage = total === 0 ? 0 : Math.floor((Math.min(completed, total) * 100) / total);
  if (completed > total)
    row.note("changed", "questions_completed", "More were completed than there are: all are.");
  if (row.raw("completion_percentage") !== null && row.raw("completion_percentage") !== percentage)
    row.note("changed", "completion_percentage", `The counts say ${percentage}.`);
  return { questions_completed: Math.min(completed, total), questions_total: total };
}

export const lessonProgress: LegacyTable = {
  name: "lesson_progress",
  target: "public.lesson_progress",
  refs: { user_id: "users", lesson_id: "practice_lessons" },
  person: "user_id",
  unique: ["user_id", "lesson_id"],
  mapper: () => (row) => [
    {
      into: "public.lesson_progress",
      values: {
        id: row.key,
        user_id: row.required("user_id"),
        lesson_id: row.required("lesson_id"),
        ...countsOf(row),
        average_score: row.number("average_score", SCORE),
        best_score: row.integer("best_score", SCORE),
        total_attempts: row.count("total_attempts", 0),
        started_at: row.timeOf("started_at", "created_at"),
        last_activity_at: row.timeOf("last_activity_at", "updated_at"),
        completed_at: row.time("completed_at"),
        ...row.times(),
      },
    },
  ],
};
