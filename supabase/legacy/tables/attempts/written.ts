import { property } from "../../../../app/domain/answers/json.ts";
import type { LegacyRow } from "../../legacy-row.ts";
import type { Insert } from "../../table.ts";
import { scored } from "./scored.ts";

const NINETY = { min: 0, max: 90 };

/** Before migration 0011 the scores stood in the JSON alone. */
export function writtenColumns(row: LegacyRow): Insert["values"] {
  const scores = row.json("scores");
  const rounded = (field: string, name: string, range = NINETY) => {
    const value = scored(row, field, property(scores, name), range);
    return value === null ? null : Math.round(value);
  };
  return {
    user_response: row.text("user_response") ?? "",
    scores,
    time_taken: row.integer("time_taken", { min: 0, max: 7200 }),
    overall_score: rounded("overall_score", "total"),
    grammar_score: rounded("grammar_score", "grammar"),
    vocabulary_score: rounded("vocabulary_score", "vocabulary"),
    coherence_score: rounded("coherence_score", "coherence"),
    content_score: rounded("content_score", "content"),
    word_count: rounded("word_count", "wordCount", { min: 0, max: 1_000_000 }),
  };
}
