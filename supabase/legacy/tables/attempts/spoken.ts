import { property } from "../../../../app/domain/answers/json.ts";
import type { LegacyRow } from "../../legacy-row.ts";
import type { Insert } from "../../table.ts";
import { scored } from "./scored.ts";

const NINETY = { min: 0, max: 90 };

/** The scores as JSON: the total as `overall`, the parts beside it, and all else as it was. */
function inOneShape(scores: Record<string, unknown>, scale: string): Record<string, unknown> {
  const { total, overall_score, breakdown, ...others } = scores;
  const overall = total ?? overall_score;
  const parts = typeof breakdown === "object" && breakdown !== null ? breakdown : {};
  return {
    ...(overall !== undefined && { overall }),
    ...parts,
    ...others,
    score_scale: scale,
  };
}

/** Scores of speech had three shapes, told apart by the name of their total. */
function scoreColumns(row: LegacyRow, scores: Record<string, unknown>): Insert["values"] {
  if (scores.overallScore !== undefined) {
    const reason = "Partly random numbers: kept as they are, but they score nothing.";
    row.note("changed", "scores", reason);
    return {
      overall_score: null,
      pronunciation_score: null,
      fluency_score: null,
      content_score: null,
      scores: { ...scores, score_scale: "unscored" },
    };
  }
  const parts = scores.breakdown ?? scores;
  const rounded = (field: string, inScores: unknown) => {
    const value = scored(row, field, inScores, NINETY);
    return value === null ? null : Math.round(value);
  };
  const known = Object.keys(scores).length > 0;
  if (known) row.note("changed", "scores", "Their three shapes are one here; nothing was dropped.");
  return {
    overall_score: rounded("overall_score", scores.total ?? scores.overall_score),
    pronunciation_score: rounded("pronunciation_score", property(parts, "pronunciation")),
    fluency_score: rounded("fluency_score", property(parts, "fluency")),
    content_score: rounded("content_score", property(parts, "content")),
    scores: known ? inOneShape(scores, scores.overall_score === undefined ? "0-5" : "10-90") : {},
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
