import type { LegacyRow } from "../../legacy-row.ts";
import { moduleNamed } from "../../question-types.ts";
import type { LegacyTable } from "../../table.ts";
import { attemptReference } from "./attempt-reference.ts";

/** The attempt and its module: both, or neither. */
function attemptOf(row: LegacyRow): { attempt_id: string | null; attempt_type: string | null } {
  const module = moduleNamed(row.raw("attempt_type"));
  const attempt = row.reference("attempt_id");
  if (module && attempt) return { attempt_id: attempt, attempt_type: module };
  if (row.raw("attempt_id") !== null || row.raw("attempt_type") !== null)
    row.note("changed", "attempt_id", "There is no such attempt; the reference was dropped.", {
      attempt_id: row.raw("attempt_id"),
      attempt_type: row.raw("attempt_type"),
    });
  return { attempt_id: null, attempt_type: null };
}

/** What the models were asked for, a ledger: who is gone leaves the line. */
export const aiCreditUsage: LegacyTable = {
  name: "ai_credit_usage",
  target: "public.ai_credit_usage",
  refs: { user_id: "users", session_id: "conversation_sessions", attempt_id: attemptReference },
  person: "user_id",
  mapper: () => (row) => [
    {
      into: "public.ai_credit_usage",
      values: {
        id: row.key,
        user_id: row.optional("user_id"),
        usage_type: row.raw("usage_type"),
        provider: row.filled("provider", "unknown"),
        model: row.text("model"),
        input_tokens: row.count("input_tokens", 0),
        output_tokens: row.count("output_tokens", 0),
        total_tokens: row.count("total_tokens", 0),
        audio_seconds: row.number("audio_seconds", { min: 0, max: 99_999_999 }),
        cost: row.number("cost", { min: 0, max: 9999 }),
        session_id: row.optional("session_id"),
        ...attemptOf(row),
        metadata: row.object("metadata"),
        created_at: row.timeOf("created_at"),
      },
    },
  ],
};

/** A counter of the hand-written mock-test file: lines of the same ledger. */
export const aiCreditLogs: LegacyTable = {
  name: "ai_credit_logs",
  target: "public.ai_credit_usage",
  refs: { user_id: "users" },
  person: "user_id",
  mapper: () => (row) => [
    {
      into: "public.ai_credit_usage",
      values: {
        id: row.key,
        user_id: row.optional("user_id"),
        usage_type: "other",
        provider: "unknown",
        metadata: {
          question_type: row.text("question_type"),
          credits_used: row.count("credits_used", 1),
        },
        input_tokens: 0,
        output_tokens: 0,
        total_tokens: 0,
        created_at: row.timeOf("created_at"),
      },
    },
  ],
};
