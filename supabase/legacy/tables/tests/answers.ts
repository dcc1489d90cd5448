import type pg from "pg";
import { MODULES, type Module } from "../../../../app/domain/item-types.ts";
import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";
import { decodeJson, jsonObject } from "../../values.ts";
import { convertResponse, renameParts } from "../attempts/response.ts";
import { leaveOut } from "../leave-out.ts";
import { type Asked, itemsAsked } from "../questions/asked.ts";

/** In a test a text is called `text`, in an attempt `textAnswer`. */
function inTest({ textAnswer, ...others }: Record<string, unknown>): Record<string, unknown> {
  return textAnswer === undefined ? others : { text: textAnswer, ...others };
}

/** JSON in a text is decoded, any other text is an answer in words. */
function answerOf(row: LegacyRow, field: string, asked: Asked | undefined): unknown {
  const given = decodeJson(row.raw(field));
  if (typeof given === "string") return { text: given };
  const object = jsonObject.safeParse(given).data;
  if (!object || Array.isArray(given)) return given;
  const converted = asked ? convertResponse(asked, given) : renameParts(object);
  if (converted === null)
    row.note("review", field, "It does not fit the question and stays as it was.");
  const answer = inTest(converted ?? renameParts(object));
  if (converted !== null && JSON.stringify(answer) !== JSON.stringify(given))
    row.note("changed", field, "Its parts are called, and options named, as they are here.");
  return answer;
}

type FindAsked = (
  source: pg.ClientBase,
  rows: readonly LegacyRow[],
) => Promise<(row: LegacyRow) => Asked | undefined>;

interface AnswerColumns {
  name: string;
  /** Beside attempt_id. */
  attempts: string;
  question: readonly [column: string, table: string];
  answer: string;
  /** What no points mean. */
  unmarked: 0 | null;
  leftOut: readonly string[];
  join?: string;
  extra?: LegacyTable["extra"];
  find: FindAsked;
}

/** Resubmitting added a row: the last one stays, the others are in the ledger. */
function answerTable(columns: AnswerColumns): LegacyTable {
  const { name, attempts, question, answer, unmarked, leftOut, join, extra, find } = columns;
  return {
    name,
    target: "public.test_answers",
    refs: { attempt_id: attempts, [question[0]]: question[1] },
    person: "attempt_id",
    through: "public.test_attempts",
    unique: ["attempt_id", "question_id"],
    order: "t.submitted_at desc, t.created_at desc, t.id",
    ...(join && { join }),
    ...(extra && { extra }),
    mapper: async ({ rows, source }) => {
      const askedOf = await find(source, rows);
      return (row) => {
        leaveOut(row, leftOut);
        if (row.extra("elsewhere") === true)
          row.note("changed", "question_id", "Its place in the test decides on the question.");
        const correct = row.raw("is_correct");
        return [
          {
            into: "public.test_answers",
            values: {
              id: row.key,
              attempt_id: row.required("attempt_id"),
              question_id: row.required(question[0]),
              user_answer: answerOf(row, answer, askedOf(row)),
              is_correct: typeof correct === "boolean" ? correct : null,
              points_earned: row.integer("points_earned") ?? unmarked,
              ai_feedback: row.text("ai_feedback"),
              submitted_at: row.timeOf("submitted_at", "created_at"),
              created_at: row.timeOf("created_at", "submitted_at"),
            },
          },
        ];
      };
    },
  };
}

/** Answers to questions of the feed's bank, which kept no options: only the parts get their names. */
export const testAnswers = answerTable({
  name: "test_answers",
  attempts: "test_attempts",
  question: ["question_id", "pte_questions"],
  answer: "user_answer",
  unmarked: 0,
  leftOut: [],
  find: async () => () => undefined,
});

/** The question of an answer in the bank of its module, as its place in the test says. */
async function askedInMockTest(source: pg.ClientBase, rows: readonly LegacyRow[]) {
  const byModule = new Map<Module, ReadonlyMap<string, Asked>>();
  const moduleOf = (row: LegacyRow) =>
    MODULES.find((module) => row.extra("bank") === `${module}_questions`);
  const questionOf = (row: LegacyRow) => String(row.extra("question"));
  for (const module of MODULES) {
    const ids = rows.flatMap((row) => (moduleOf(row) === module ? questionOf(row) : []));
    if (ids.length > 0) byModule.set(module, await itemsAsked(source, module, ids));
  }
  return (row: LegacyRow): Asked | undefined => {
    const module = moduleOf(row);
    return module && byModule.get(module)?.get(questionOf(row));
  };
}

export const mockTestAnswers = answerTable({
  name: "mock_test_answers",
  attempts: "mock_test_attempts",
  question: ["mock_test_question_id", "mock_test_questions"],
  answer: "user_response",
  unmarked: null,
  leftOut: [
    "points_possible",
    "scores",
    "time_taken_seconds",
    "flagged_for_human_review",
    "human_review_completed",
    "human_review_notes",
  ],
  join: "left join public.mock_test_questions p on p.id = t.mock_test_question_id",
  extra: {
    bank: "p.question_table",
    question: "p.question_id",
    elsewhere:
      "(p.question_id, p.question_table) is distinct from (t.question_id, t.question_table)",
  },
  find: askedInMockTest,
});
