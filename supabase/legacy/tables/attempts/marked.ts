import { property } from "../../../../app/domain/answers/json.ts";
import type { LegacyRow } from "../../legacy-row.ts";
import type { Insert } from "../../table.ts";
import { plainNumber } from "../../values.ts";

/** A number of the column, or of the JSON beside it where the column is empty: there 0 was stored as NULL. */
export function scored(
  row: LegacyRow,
  field: string,
  inScores: unknown,
  range: { min: number; max: number },
): number | null {
  const own = row.number(field, range);
  if (own !== null) return own;
  const other = plainNumber(inScores);
  if (other === null || other < range.min || other > range.max) return null;
  row.note("changed", field, "The column was empty; what the scores say stands there.");
  return other;
}

const COUNTS = { min: 0, max: 1_000_000 };

/** What the machine counted of an answer to a reading or listening question. */
export function markedColumns(row: LegacyRow): Insert["values"] {
  const scores = row.json("scores");
  const common = {
    user_response: row.json("user_response") ?? {},
    scores,
    time_taken: row.integer("time_taken", { min: 0, max: 3600 }),
  };
  const none = { accuracy: null, correct_answers: null, total_answers: null };
  if (row.extra("unscorable") === true) {
    const reason = "The legacy could not read the key of this question; its score means nothing.";
    row.note("changed", "accuracy", reason);
    return { ...common, ...none };
  }
  const accuracy = scored(row, "accuracy", property(scores, "accuracy"), { min: 0, max: 100 });
  const right = property(scores, "correctAnswers") ?? property(scores, "correctWords");
  const all = property(scores, "totalAnswers") ?? property(scores, "totalWords");
  const correct = scored(row, "correct_answers", right, COUNTS);
  const total = scored(row, "total_answers", all, COUNTS);
  if (correct !== null && total !== null && correct > total) {
    row.note("changed", "correct_answers", "More were right than there are; both were dropped.");
    return { ...common, ...none, accuracy };
  }
  return { ...common, accuracy, correct_answers: correct, total_answers: total };
}

/** Joins the question and tells whether its key is of the generation that the legacy could not score. */
export const keyOfLaterGeneration = (module: "reading" | "listening", keyColumn: string) => ({
  join: `left join public.${module}_questions q on q.id = t.question_id`,
  extra: {
    unscorable: `coalesce(q.${keyColumn}::text ~ '^\\["[A-Z]"(, "[A-Z]")*\\]$'
      or jsonb_typeof(q.${keyColumn}) = 'object' and q.${keyColumn}::text ~ '^\\{"BLANK'
      or q.type::text = 'fill_in_blanks' and jsonb_typeof(q.${keyColumn} -> 0) = 'string', false)`,
  },
});
