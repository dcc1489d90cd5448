import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";
import { instant } from "../../values.ts";
import { isStale } from "../tests/progress.ts";

/** Sessions whose browser was closed stayed active for ever: after a day they count as abandoned. */
function endOf(row: LegacyRow, started: string): { status: string; ended_at: string | null } {
  const status = String(row.raw("status"));
  const ended_at = row.time("ended_at");
  if (status !== "active" || !isStale(started)) return { status, ended_at };
  row.note("changed", "status", "It was active for more than a day: abandoned at its last turn.");
  return { status: "abandoned", ended_at: ended_at ?? instant(row.extra("last_turn")) ?? started };
}

/** The stored numbers were those of the last batch that was saved. */
function counted(row: LegacyRow, field: string): number {
  const sum = Number(row.extra(field));
  if (row.raw(field) !== sum) row.note("changed", field, `The turns say ${sum}.`);
  return sum;
}

export const conversationSessions: LegacyTable = {
  name: "conversation_sessions",
  target: "public.conversation_sessions",
  refs: { user_id: "users" },
  person: "user_id",
  extra: {
    total_turns: "a.turns",
    total_duration_ms: "a.duration",
    last_turn: "to_jsonb(a.last_turn)",
  },
  join: `cross join lateral (
    select count(*)::int as turns, least(coalesce(sum(greatest(u.duration_ms, 0)), 0), 2147483647)::int as duration,
      max(u.created_at) filter (where isfinite(u.created_at)) as last_turn
    from public.conversation_turns u where u.session_id = t.id
  ) a`,
  mapper: () => (row) => {
    const started = row.timeOf("started_at", "created_at");
    return [
      {
        into: "public.conversation_sessions",
        values: {
          id: row.key,
          user_id: row.required("user_id"),
          session_type: row.raw("session_type"),
          started_at: started,
          ...endOf(row, started),
          total_turns: counted(row, "total_turns"),
          total_duration_ms: counted(row, "total_duration_ms"),
          ai_provider: row.text("ai_provider") ?? "openai",
          model_used: row.text("model_used"),
          token_usage: row.object("token_usage"),
          metadata: row.object("metadata"),
          ...row.times(),
        },
      },
    ];
  },
};
