import type { LegacyTable } from "../../table.ts";
import { leaveOut } from "./leave-out.ts";
import { progressOf } from "./progress.ts";
import { scoresOf } from "./scores.ts";

const WORDS = {
  not_started: "in_progress",
  in_progress: "in_progress",
  paused: "in_progress",
  completed: "completed",
  abandoned: "abandoned",
  expired: "abandoned",
} as const;

/** Columns that attempts at a test do not have here. */
const LEFT_OUT = [
  "paused_at",
  "resumed_at",
  "time_remaining_seconds",
  "enabling_skills",
  "time_spent",
  "metadata",
];

export const mockTestAttempts: LegacyTable = {
  name: "mock_test_attempts",
  target: "public.test_attempts",
  refs: { user_id: "users", mock_test_id: "mock_tests" },
  person: "user_id",
  mapper: () => (row) => {
    leaveOut(row, LEFT_OUT);
    return [
      {
        into: "public.test_attempts",
        values: {
          id: row.key,
          user_id: row.required("user_id"),
          test_id: row.required("mock_test_id"),
          ...progressOf(row, WORDS),
          ...scoresOf(row, "overall_score"),
          created_at: row.timeOf("created_at", "updated_at"),
          updated_at: row.timeOf("updated_at", "created_at"),
        },
      },
    ];
  },
};
