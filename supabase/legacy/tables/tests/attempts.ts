import type { LegacyTable } from "../../table.ts";
import { leaveOut } from "../leave-out.ts";
import { type ProgressWords, progressOf } from "./progress.ts";
import { scoresOf } from "./scores.ts";

interface AttemptColumns {
  name: string;
  /** The column that names the test, and the table that it is in. */
  test: readonly [column: string, table: string];
  words: ProgressWords;
  total: string;
  leftOut: readonly string[];
}

/** Attempts at a test, of either of the two test systems. */
const attemptTable = ({ name, test, words, total, leftOut }: AttemptColumns): LegacyTable => ({
  name,
  target: "public.test_attempts",
  refs: { user_id: "users", [test[0]]: test[1] },
  person: "user_id",
  mapper: () => (row) => {
    leaveOut(row, leftOut);
    return [
      {
        into: "public.test_attempts",
        values: {
          id: row.key,
          user_id: row.required("user_id"),
          test_id: row.required(test[0]),
          ...progressOf(row, words),
          ...scoresOf(row, total),
          ...row.times(),
        },
      },
    ];
  },
});

const SAME = {
  in_progress: "in_progress",
  completed: "completed",
  abandoned: "abandoned",
} as const;

export const testAttempts = attemptTable({
  name: "test_attempts",
  test: ["test_id", "pte_tests"],
  words: SAME,
  total: "total_score",
  leftOut: [],
});

export const mockTestAttempts = attemptTable({
  name: "mock_test_attempts",
  test: ["mock_test_id", "mock_tests"],
  words: {
    ...SAME,
    not_started: "in_progress",
    paused: "in_progress",
    expired: "abandoned",
  },
  total: "overall_score",
  leftOut: [
    "current_question_index",
    "current_section",
    "pause_count",
    "paused_at",
    "resumed_at",
    "time_remaining_seconds",
    "enabling_skills",
    "time_spent",
    "metadata",
  ],
});
