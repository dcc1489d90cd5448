import { property } from "../../../../app/domain/answers/json.ts";
import type { LegacyRow } from "../../legacy-row.ts";
import type { Insert } from "../../table.ts";
import { jsonObject } from "../../values.ts";
import { scored } from "./marked.ts";

const NINETY = { min: 0, max: 90 };

/** Scores of speech had three shapes, told apart by the name of their total. */
function scoreColumns(row: LegacyRow, scores: unknown): Insert["values"] {
  if (property(scores, "overallScore") !== undefined) {
    row.note(
      "changed",
      "scores",
      "Partly random numbers: kept as they are, but they score nothing.",
    );
    return {
      overall_score: null,
      pronunciation_score: null,
      fluency_score: null,
      content_score: null,
      scores: { ...jsonObject.parse(scores), score_scale: "unscored" },
    };
  }
  const parts = property(scores, "breakdown") ?? scores;
  const total = property(scores, "total") ?? property(scores, "overall_score");
  const rounded = (field: string, inScores: unknown) => {
    const value = scored(row, field, inScores, NINETY);
    return value === null ? null : Math.round(value);
  };
  const scale = property(scores, "overall_score") !== undefined ? "10-90" : "0-5";
  const known = jsonObject.safeParse(scores).data ?? {};
  return {
    overall_score: rounded("overall_score", total),
    pronunciation_score: rounded("pronunciation_score", property(parts, "pronunciation")),
    fluency_score: rounded("fluency_score", property(parts, "fluency")),
    content_score: rounded("content_score", property(parts, "content")),
    scores: Object.keys(known).length > 0 ? { ...known, score_scale: scale } : {},
  };
}

export const spokenColumns = (row: LegacyRow): Insert["values"] => ({
  type: row.raw("type"),
  audio_url: row.filled("audio_url", "missing"),
  transcript: row.text("transcript"),
  duration_ms: row.count("duration_ms", 0, { min: 0, max: 600_000 }),
  words_per_minute: row.number("words_per_minute", { min: 0, max: 9999.99 }),
  filler_rate: row.number("filler_rate", { min: 0, max: 1 }),
  timings: row.object("timings"),
  is_public: row.flag("is_public", false),
  ...scoreColumns(row, row.object("scores")),
});
