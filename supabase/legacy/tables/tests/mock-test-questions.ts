import type { LegacyTable } from "../../table.ts";
import { leaveOut } from "../leave-out.ts";

const LINKS = {
  speaking_questions: "speaking_question_id",
  writing_questions: "writing_question_id",
  reading_questions: "reading_question_id",
  listening_questions: "listening_question_id",
} as const;

const COLUMNS = Object.values(LINKS);

const isBank = (name: unknown): name is keyof typeof LINKS =>
  typeof name === "string" && Object.hasOwn(LINKS, name);

/** Items of the mock tests; each names the table that its question is in. */
export const mockTestQuestions: LegacyTable = {
  name: "mock_test_questions",
  target: "public.pte_questions",
  refs: {
    mock_test_id: "mock_tests",
    question_id: ({ question_table }) => String(question_table),
  },
  unique: ["test_id", ...COLUMNS],
  order: "t.mock_test_id, t.order_index, t.created_at, t.id",
  mapper: () => (row) => {
    const bank = row.raw("question_table");
    const question = row.required("question_id");
    if (row.raw("time_limit_seconds") !== null)
      row.note("left_out", "time_limit_seconds", "Times stand in the format profile.");
    leaveOut(row, ["metadata"]);
    if (`${String(row.raw("section"))}_questions` !== bank)
      row.note("changed", "section", "The bank that the question is in decides.");
    const created = row.timeOf("created_at");
    return [
      {
        into: "public.pte_questions",
        values: {
          id: row.key,
          test_id: row.required("mock_test_id"),
          ...Object.fromEntries(
            COLUMNS.map((column) => [
              column,
              isBank(bank) && LINKS[bank] === column ? question : null,
            ]),
          ),
          points: 1,
          order_index: row.count("order_index", 0),
          source: "import",
          tags: [],
          created_at: created,
          updated_at: created,
        },
      },
    ];
  },
};
