import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "./report.ts";
import { userId } from "./tables/people/users.ts";
import { ROWS } from "./testing/every-table.ts";
import { learner, legacyId, openImport, when } from "./testing/open-import.ts";

const { legacy, build, insert, run, row, rowsOf, ledger } = openImport();
const id = {
  talk: legacyId(201),
  again: legacyId(202),
  liked: legacyId(203),
  comment: legacyId(204),
  stripped: legacyId(205),
  apostrophe: legacyId(206),
  answer: legacyId(207),
  place: legacyId(208),
  choice: legacyId(209),
  prose: legacyId(210),
  differing: legacyId(211),
};
let report: Report;

beforeAll(async () => {
  await build(["people", "content", "mock-test-system"]);
  for (const [table, values] of ROWS) await insert(table, values);
  await insert("users", {
    ...learner("ben"),
    ...{ subscription_tier: "free", mock_tests_taken: 3 },
    ...{ subscription_expires_at: "2026-01-01", last_mock_test_at: "2025-06-01" },
  });
  await insert("accounts", {
    ...{ id: "oauth", account_id: "g-9", provider_id: "google", user_id: "ben" },
    ...{ scope: "openid email", access_token_expires_at: "2025-06-01", password: "stray", ...when },
  });
  await insert(
    "forums",
    { id: id.talk, title: "Talk", category: " Exam days ", order_index: 1, ...when },
    { id: id.again, title: "More", category: "exam DAYS", order_index: 2, ...when },
  );
  await insert("posts", {
    ...{ id: id.liked, forum_id: id.talk, author_id: "ann", title: "Liked", content: "<b>x</b>" },
    ...{ like_count: 7, view_count: 12, is_pinned: null, ...when },
  });
  await insert("comments", {
    ...{ id: id.comment, post_id: id.liked, author_id: "ben", content: "y", like_count: 2 },
    ...when,
  });
  const essay = {
    ...{ type: "write_essay", difficulty: "Medium", is_active: true, bookmarked: false },
    created_at: when.created_at,
  };
  await insert(
    "writing_questions",
    { ...essay, id: id.stripped, title: "A", prompt_text: "Some people dont travel. Discuss." },
    { ...essay, id: id.apostrophe, title: "B", prompt_text: "Some people don't travel. Discuss." },
  );
  await insert("reading_questions", {
    ...{ ...essay, id: id.choice, type: "mcq_multiple", title: "Choice", prompt_text: "Which?" },
    ...{ options: ["x", "y", "z"], answer_key: ["x", "z"] },
  });
  await insert("mock_test_questions", {
    ...{ id: id.place, mock_test_id: legacyId(18), question_id: id.choice, order_index: 1 },
    ...{ question_table: "reading_questions", section: "writing", created_at: when.created_at },
    metadata: { questionType: "mcq_multiple" },
  });
  await insert("mock_test_answers", {
    ...{ id: id.answer, attempt_id: legacyId(26), mock_test_question_id: id.place },
    ...{ question_id: legacyId(12), question_table: "reading_questions" },
    ...{ user_response: { selectedOptions: ["x", "y"], text: null }, points_earned: null },
    ...{ submitted_at: when.created_at, created_at: when.created_at },
  });
  await insert("test_answers", {
    ...{ id: id.prose, attempt_id: legacyId(24), question_id: legacyId(16), points_earned: null },
    ...{ user_answer: '{"textAnswer": "It is.", "selectedOption": null}' },
    ...{ submitted_at: "2025-06-01", created_at: when.created_at },
  });
  await insert("speaking_attempts", {
    ...{ id: id.differing, user_id: "ann", question_id: legacyId(10), type: "retell_lecture" },
    ...{ audio_url: "a", scores: {}, duration_ms: 1, timings: {}, is_public: false },
    created_at: when.created_at,
  });
  report = await run();
});

describe("oddities that the data dictionary names", () => {
  test("all add up", () => {
    expect(report.problems).toEqual([]);
  });

  test("columns of the hand-written file have no place here, and are in the ledger", async () => {
    expect(await ledger("ben")).toEqual([
      "left_out subscription_expires_at",
      "left_out last_mock_test_at",
      "left_out mock_tests_taken",
    ]);
  });

  test("of a provider the subject comes over, nothing else", async () => {
    expect(await ledger("oauth")).toEqual([
      "left_out access_token_expires_at",
      "left_out scope",
      "left_out password",
    ]);
    expect(await rowsOf("select from private.legacy_ledger where old::text ~ 'stray'")).toEqual([]);
  });

  test("forums stand in a list of categories, one spelling each", async () => {
    expect(await row("forums", id.talk)).toMatchObject({ category: "Exam days" });
    expect(await row("forums", id.again)).toMatchObject({ category: "Exam days" });
    expect(await ledger(id.again)).toEqual(["changed category"]);
    expect(await rowsOf("select name from public.forum_categories")).toEqual([
      { name: "Exam days" },
    ]);
  });

  test("a like without the person behind it is none; text is kept as it was written", async () => {
    expect(await row("posts", id.liked)).toMatchObject({
      ...{ like_count: 0, view_count: 12, comment_count: 1, content: "<b>x</b>" },
    });
    expect(await ledger(id.liked)).toEqual(["left_out like_count"]);
    expect(await ledger(id.comment)).toEqual(["left_out like_count"]);
    expect(await rowsOf("select * from private.community_drift()")).toEqual([]);
  });

  test("a text that lost its apostrophes is for review", async () => {
    expect(await ledger(id.stripped)).toContain("review prompt_text");
    expect(await ledger(id.apostrophe)).not.toContain("review prompt_text");
  });

  test("an answer in a mock test names options by their ids, as its place says", async () => {
    expect(await row("test_answers", id.answer)).toMatchObject({
      ...{ question_id: id.place, user_answer: { selectedOptions: ["A", "B"] } },
      points_earned: null,
    });
    expect(await ledger(id.answer)).toEqual(["changed question_id", "changed user_response"]);
    expect(await ledger(id.place)).toEqual(["left_out metadata", "changed section"]);
  });

  test("an answer in a test that is JSON in a text is read; no points are 0", async () => {
    expect(await row("test_answers", id.prose)).toMatchObject({
      ...{ user_answer: { text: "It is." }, points_earned: 0 },
    });
  });

  test("an attempt of another type than its question stays as it was", async () => {
    expect(await row("speaking_attempts", id.differing)).toMatchObject({ type: "retell_lecture" });
  });

  test("a line of the ledger goes with the person, also where the row names an attempt only", async () => {
    const lines = await rowsOf(
      "select distinct person_id from private.legacy_ledger where legacy_id = any ($1)",
      [id.answer, id.prose],
    );
    expect(lines).toEqual([{ person_id: userId("ann") }]);
  });

  test("restored dumps may hold orphans: they are set aside, with what belongs to them", async () => {
    await legacy.pool.query("alter table posts drop constraint posts_forum_id_fkey");
    await insert("posts", {
      ...{ id: legacyId(301), forum_id: legacyId(999), author_id: "ann", title: "x", content: "x" },
      ...when,
    });
    await insert("comments", {
      ...{ id: legacyId(302), post_id: legacyId(301), author_id: "ann", content: "x", ...when },
    });
    expect((await run()).problems).toEqual([]);
    expect(await ledger(legacyId(301))).toEqual(["set_aside row"]);
    expect(await ledger(legacyId(302))).toEqual(["set_aside row"]);
  });
});
