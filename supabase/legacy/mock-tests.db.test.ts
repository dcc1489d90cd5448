import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "./report.ts";
import { learner, legacyId, openImport, tallyOf, when } from "./testing/open-import.ts";

const { build, insert, run, row, ledger } = openImport();
const id = {
  essay: legacyId(1),
  mock: legacyId(2),
  free: legacyId(3),
  item: legacyId(4),
  twice: legacyId(5),
  lost: legacyId(6),
  attempt: legacyId(7),
  paused: legacyId(8),
  answer: legacyId(9),
};
let report: Report;

beforeAll(async () => {
  await build();
  await insert("users", learner("ann"));
  await insert("writing_questions", {
    ...{
      id: id.essay,
      type: "write_essay",
      title: "Cities",
      prompt_text: "Discuss.",
      difficulty: "Hard",
    },
    ...{ is_active: true, bookmarked: false, created_at: when.created_at },
  });
  await insert("mock_tests", {
    ...{
      id: id.mock,
      test_number: 7,
      title: "Mock 7",
      difficulty: "hard",
      total_questions: 60,
      ...when,
    },
    ...{ duration_minutes: 120, is_free: false, status: "draft" },
  });
  const link = {
    mock_test_id: id.mock,
    question_table: "writing_questions",
    section: "writing",
    created_at: when.created_at,
  };
  await insert(
    "mock_test_questions",
    { ...link, id: id.item, question_id: id.essay, order_index: 0, time_limit_seconds: 1200 },
    { ...link, id: id.twice, question_id: id.essay, order_index: 1 },
    { ...link, id: id.lost, question_id: legacyId(99), order_index: 2 },
  );
  await insert("mock_test_attempts", {
    ...{ id: id.attempt, user_id: "ann", mock_test_id: id.mock, status: "completed", ...when },
    ...{ current_question_index: 0, pause_count: 0, enabling_skills: { grammar: 50 } },
    completed_at: "2025-03-01T12:00:00",
  });
  await insert("mock_tests", {
    ...{ id: id.free, test_number: 1, title: " ", difficulty: "easy", total_questions: 0, ...when },
    ...{ duration_minutes: 0, is_free: true, status: "published" },
  });
  await insert("mock_test_attempts", {
    ...{ id: id.paused, user_id: "ann", mock_test_id: id.free, status: "paused", ...when },
    ...{ current_question_index: 3, pause_count: 1, overall_score: 95 },
  });
  await insert("mock_test_answers", {
    ...{ id: id.answer, attempt_id: id.attempt, mock_test_question_id: id.item },
    ...{
      question_id: id.essay,
      question_table: "writing_questions",
      user_response: { text: "It is." },
    },
    ...{ points_possible: 15, submitted_at: "2025-03-01T11:00:00", created_at: when.created_at },
    flagged_for_human_review: false,
  });
  report = await run();
});

describe("mock tests of the legacy database", () => {
  test("all add up", () => {
    expect(report.problems).toEqual([]);
    expect(tallyOf(report, "mock_test_questions")).toMatchObject({
      ...{ imported: 1, merged: 1, setAside: 1 },
    });
  });

  test("a mock test is a test; its items point into the banks", async () => {
    expect(await row("pte_tests", id.mock)).toMatchObject({
      ...{
        test_type: "mock",
        is_premium: true,
        duration: 120,
        archived_at: new Date("2025-04-01T10:00:00Z"),
      },
    });
    expect(await ledger(id.mock)).toEqual([
      "review total_questions",
      "left_out test_number",
      "left_out difficulty",
      "review status",
    ]);
    expect(await row("pte_questions", id.item)).toMatchObject({
      ...{
        test_id: id.mock,
        writing_question_id: id.essay,
        question: "Cities",
        section: "writing",
      },
      ...{ question_type: "write_essay", difficulty: "Hard" },
    });
    expect(await row("pte_questions", id.lost)).toBeUndefined();
  });

  test("a free one is not premium; its number stands in for a missing title", async () => {
    expect(await row("pte_tests", id.free)).toMatchObject({
      ...{ title: "Mock test 1", is_premium: false, duration: null, archived_at: null },
    });
  });

  test("one that was paused and left is abandoned", async () => {
    expect(await row("test_attempts", id.paused)).toMatchObject({
      ...{ status: "abandoned", total_score: null, started_at: new Date(`${when.created_at}Z`) },
    });
    expect(await ledger(id.paused)).toEqual([
      "left_out current_question_index",
      "left_out current_section",
      "left_out pause_count",
      "changed started_at",
      "changed status",
      "changed status",
      "changed overall_score",
    ]);
  });

  test("attempts at a mock test are attempts at a test", async () => {
    expect(await row("test_attempts", id.attempt)).toMatchObject({
      ...{ test_id: id.mock, status: "completed", total_score: null },
    });
    expect(await ledger(id.attempt)).toContain("left_out enabling_skills");
    expect(await row("test_answers", id.answer)).toMatchObject({
      ...{ attempt_id: id.attempt, question_id: id.item, user_answer: { text: "It is." } },
    });
    expect(await ledger(id.answer)).toEqual(["left_out points_possible"]);
  });
});
