import { property } from "../../../../app/domain/answers/json.ts";
import type { LegacyRow } from "../../legacy-row.ts";
import type { Insert } from "../../table.ts";
import type { Asked } from "../questions/asked.ts";
import { isUnreadable, type Marks, markAgain, UNMARKED } from "./mark-again.ts";
import { convertResponse } from "./response.ts";
import { scored } from "./scored.ts";

const COUNTS = { min: 0, max: 1_000_000 };

/** The answer in our shape; one that cannot be read stays as it was, and null is returned beside it. */
function answerOf(row: LegacyRow, asked: Asked | undefined) {
  const given = row.json("user_response") ?? {};
  const converted = asked ? convertResponse(asked, given) : null;
  if (converted === null) {
    const reason =
      "It does not fit the question and stays as it was, so it cannot be marked again.";
    row.note("review", "user_response", reason);
  } else if (JSON.stringify(converted) !== JSON.stringify(given)) {
    const reason = "Options and paragraphs are named by their ids here, gaps by their numbers.";
    row.note("changed", "user_response", reason);
  }
  return { user_response: converted ?? given, converted };
}

/** The marks that the legacy gave, where they can be meant. */
function marksOf(row: LegacyRow, scores: unknown): Marks {
  const accuracy = scored(row, "accuracy", property(scores, "accuracy"), { min: 0, max: 100 });
  const right = property(scores, "correctAnswers") ?? property(scores, "correctWords");
  const all = property(scores, "totalAnswers") ?? property(scores, "totalWords");
  const correct = scored(row, "correct_answers", right, COUNTS);
  const total = scored(row, "total_answers", all, COUNTS);
  if (correct !== null && total !== null && correct > total) {
    row.note("changed", "correct_answers", "More were right than there are; both were dropped.");
    return { ...UNMARKED, accuracy };
  }
  return { accuracy, correct_answers: correct, total_answers: total };
}

/** Marks for an answer that the legacy could not mark: ours, or none. */
function newMarks(row: LegacyRow, asked: Asked, answer: Record<string, unknown> | null): Marks {
  const marks = answer && markAgain(asked, answer);
  const old = {
    accuracy: row.raw("accuracy"),
    correct_answers: row.raw("correct_answers"),
    total_answers: row.raw("total_answers"),
    scores: row.raw("scores"),
  };
  const reason = "The legacy could not read the key of this question";
  row.note(
    "changed",
    "accuracy",
    marks ? `${reason}; it was marked anew.` : `${reason}; its score means nothing.`,
    old,
  );
  return marks ?? UNMARKED;
}

/** The marks of another scorer do not stand beside ours. */
const scoresOf = (marks: Marks) =>
  marks.total_answers === null
    ? null
    : { correctAnswers: marks.correct_answers, totalAnswers: marks.total_answers };

/** What the machine counted of an answer to a reading or listening question. */
export function markedColumns(row: LegacyRow, asked: Asked | undefined): Insert["values"] {
  const { user_response, converted } = answerOf(row, asked);
  const time_taken = row.integer("time_taken", { min: 0, max: 3600 });
  if (asked && isUnreadable(asked)) {
    const marks = newMarks(row, asked, converted);
    return { user_response, time_taken, scores: scoresOf(marks), ...marks };
  }
  const scores = row.json("scores");
  return { user_response, time_taken, scores, ...marksOf(row, scores) };
}
