import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";

const PERCENT = { min: 0, max: 100 };
const COUNTS = [
  "total_practice_time_minutes",
  "total_attempts",
  "lessons_completed",
  "speaking_attempts",
  "writing_attempts",
  "reading_attempts",
  "listening_attempts",
];
const AVERAGES = ["speaking_average", "writing_average", "reading_average", "listening_average"];

/** The longest streak is never shorter than the current one. */
function streaksOf(row: LegacyRow) {
  const current = row.count("current_streak_days", 0);
  const longest = row.count("longest_streak_days", 0);
  if (longest < current)
    row.note("changed", "longest_streak_days", "The current one is longer; it stands there.");
  return { current_streak_days: current, longest_streak_days: Math.max(current, longest) };
}

export const userStats: LegacyTable = {
  name: "user_stats",
  target: "public.user_stats",
  refs: { user_id: "users" },
  person: "user_id",
  unique: ["user_id"],
  mapper: () => (row) => [
    {
      into: "public.user_stats",
      values: {
        id: row.key,
        user_id: row.required("user_id"),
        ...Object.fromEntries(COUNTS.map((field) => [field, row.count(field, 0)])),
        ...Object.fromEntries(AVERAGES.map((field) => [field, row.number(field, PERCENT)])),
        ...streaksOf(row),
        last_activity_at: row.time("last_activity_at"),
        ...row.times(),
      },
    },
  ],
};
