import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";
import { decodeJson } from "../../values.ts";
import { leaveOut } from "./leave-out.ts";

/** JSON in a text is decoded, any other text is an answer in words. */
function answerOf(row: LegacyRow, field: string): unknown {
  const decoded = decodeJson(row.raw(field));
  return typeof decoded === "string" ? { text: decoded } : decoded;
}

interface AnswerColumns {
  name: string;
  refs: LegacyTable["refs"];
  question: string;
  answer: string;
  leftOut: readonly string[];
}

/** Resubmitting added a row: the last one stays, the others are in the ledger. */
const answerTable = ({
  name,
  refs = {},
  question,
  answer,
  leftOut,
}: AnswerColumns): LegacyTable => ({
  name,
  target: "public.test_answers",
  refs,
  unique: ["attempt_id", "question_id"],
  order: "t.submitted_at desc, t.created_at desc, t.id",
  mapper: () => (row) => {
    leaveOut(row, leftOut);
    const correct = row.raw("is_correct");
    return [
      {
        into: "public.test_answers",
        values: {
          id: row.key,
          attempt_id: row.required("attempt_id"),
          question_id: row.required(question),
          user_answer: answerOf(row, answer),
          is_correct: typeof correct === "boolean" ? correct : null,
          points_earned: row.integer("points_earned"),
          ai_feedback: row.text("ai_feedback"),
          submitted_at: row.timeOf("submitted_at", "created_at"),
          created_at: row.timeOf("created_at", "submitted_at"),
        },
      },
    ];
  },
});

export const testAnswers = answerTable({
  name: "test_answers",
  refs: { attempt_id: "test_attempts", question_id: "pte_questions" },
  question: "question_id",
  answer: "user_answer",
  leftOut: [],
});

export const mockTestAnswers = answerTable({
  name: "mock_test_answers",
  refs: { attempt_id: "mock_test_attempts", mock_test_question_id: "mock_test_questions" },
  question: "mock_test_question_id",
  answer: "user_response",
  leftOut: [
    "points_possible",
    "scores",
    "time_taken_seconds",
    "flagged_for_human_review",
    "human_review_completed",
    "human_review_notes",
  ],
});
