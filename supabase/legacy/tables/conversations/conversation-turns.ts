import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";

/** Saving again wrote turns with the same number; they count on in the order of their creation. */
function placeOf(row: LegacyRow): number {
  const place = Number(row.extra("place"));
  if (row.raw("turn_index") !== place)
    row.note("changed", "turn_index", "Turns of a session are numbered from 0, without doubles.");
  return place;
}

export const conversationTurns: LegacyTable = {
  name: "conversation_turns",
  target: "public.conversation_turns",
  refs: { session_id: "conversation_sessions" },
  person: "session_id",
  through: "public.conversation_sessions",
  extra: { place: "a.place" },
  join: `join (
    select id, (row_number() over (partition by session_id order by created_at, turn_index, id) - 1)::int as place
    from public.conversation_turns
  ) a on a.id = t.id`,
  mapper: () => (row) => [
    {
      into: "public.conversation_turns",
      values: {
        id: row.key,
        session_id: row.required("session_id"),
        turn_index: placeOf(row),
        role: row.raw("role"),
        audio_url: row.text("audio_url"),
        transcript: row.text("transcript"),
        scores: row.json("scores"),
        duration_ms: row.integer("duration_ms"),
        silence_duration_ms: row.integer("silence_duration_ms"),
        words_per_minute: row.number("words_per_minute", { min: 0, max: 9999 }),
        pause_count: row.integer("pause_count"),
        filler_word_count: row.integer("filler_word_count"),
        metadata: row.object("metadata"),
        created_at: row.timeOf("created_at"),
      },
    },
  ],
};
