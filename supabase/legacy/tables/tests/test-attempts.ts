import type { LegacyTable } from "../../table.ts";
import { progressOf } from "./progress.ts";
import { scoresOf } from "./scores.ts";

const WORDS = {
  in_progress: "in_progress",
  completed: "completed",
  abandoned: "abandoned",
} as const;

export const testAttempts: LegacyTable = {
  name: "test_attempts",
  target: "public.test_attempts",
  refs: { user_id: "users", test_id: "pte_tests" },
  person: "user_id",
  mapper: () => (row) => [
    {
      into: "public.test_attempts",
      values: {
        id: row.key,
        user_id: row.required("user_id"),
        test_id: row.required("test_id"),
        ...progressOf(row, WORDS),
        ...scoresOf(row, "total_score"),
        created_at: row.timeOf("created_at", "updated_at"),
        updated_at: row.timeOf("updated_at", "created_at"),
      },
    },
  ],
};
