import type { LegacyTable } from "../../table.ts";

export const practiceSessions: LegacyTable = {
  name: "practice_sessions",
  target: "public.practice_sessions",
  refs: { user_id: "users", question_id: "pte_questions" },
  person: "user_id",
  mapper: () => (row) => [
    {
      into: "public.practice_sessions",
      values: {
        id: row.key,
        user_id: row.required("user_id"),
        question_id: row.required("question_id"),
        score: row.number("score", { min: 0 }),
        submitted_at: row.timeOf("submitted_at", "created_at"),
        created_at: row.timeOf("created_at", "submitted_at"),
      },
    },
  ],
};
