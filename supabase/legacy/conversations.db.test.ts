import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "./report.ts";
import { userId } from "./tables/people/users.ts";
import { learner, legacyId, openImport, type RowCase, when } from "./testing/open-import.ts";

const { legacy, build, insert, run, row, rowsOf, ledger } = openImport();
const [forum, post, session] = [legacyId(1), legacyId(2), legacyId(3)];
const [attempt, question] = [legacyId(4), legacyId(5)];
const created_at = when.created_at;
let report: Report;

const usage = { user_id: "ann", usage_type: "scoring", provider: "openai", created_at };
const link = { session_id: session, attempt_id: attempt, attempt_type: "speaking", created_at };
const turn = { session_id: session, role: "user", created_at };
const log = { user_id: "ann", action: "SIGN_IN", created_at };
const job = { job_type: "speaking", status: "success", started_at: created_at };

const cases: RowCase[] = [
  {
    what: "a turn",
    table: "conversation_turns",
    legacy: { ...turn, turn_index: 0, duration_ms: 4000, scores: { total: 5 } },
    ours: { turn_index: 0, duration_ms: 4000, scores: { total: 5 } },
    ledger: [],
  },
  {
    what: "a turn that was saved again counts on",
    table: "conversation_turns",
    legacy: { ...turn, turn_index: 0, duration_ms: -1, created_at: "2025-03-01T10:05:00" },
    ours: { turn_index: 1, duration_ms: null },
    ledger: ["changed turn_index", "changed duration_ms"],
  },
  {
    what: "an attempt of the module that it names, in any case",
    table: "conversation_attempt_links",
    legacy: { ...link, attempt_type: "Speaking", link_type: null },
    ours: { speaking_attempt_id: attempt, attempt_type: "speaking", link_type: "generated_from" },
    ledger: ["changed attempt_type"],
  },
  {
    what: "an attempt of another module",
    table: "conversation_attempt_links",
    legacy: { ...link, attempt_type: "writing" },
    ours: null,
    ledger: ["set_aside row"],
  },
  {
    what: "a module that there is not",
    table: "conversation_attempt_links",
    legacy: { ...link, attempt_type: "singing" },
    ours: null,
    ledger: ["set_aside row"],
  },
  {
    what: "usage with what it was for",
    table: "ai_credit_usage",
    legacy: {
      ...usage,
      cost: 0.01,
      session_id: session,
      attempt_id: attempt,
      attempt_type: "speaking",
    },
    ours: { cost: "0.010000", session_id: session, attempt_id: attempt, attempt_type: "speaking" },
    ledger: [],
  },
  {
    what: "usage of what is gone",
    table: "ai_credit_usage",
    legacy: { ...usage, session_id: legacyId(99), attempt_id: legacyId(98), input_tokens: -5 },
    ours: { session_id: null, attempt_id: null, attempt_type: null, input_tokens: 0 },
    ledger: ["changed input_tokens", "changed session_id", "changed attempt_id"],
  },
  {
    what: "usage by somebody who is gone",
    table: "ai_credit_usage",
    legacy: { ...usage, user_id: "nobody", provider: " " },
    ours: { user_id: null, provider: "unknown" },
    ledger: ["changed user_id", "changed provider"],
  },
  {
    what: "the counter of the hand-written file",
    table: "ai_credit_logs",
    into: "ai_credit_usage",
    legacy: { user_id: "ann", question_type: "read_aloud", credits_used: 2, created_at },
    ours: { usage_type: "other", metadata: { question_type: "read_aloud", credits_used: 2 } },
    ledger: [],
  },
  {
    what: "a post of nobody, whose title is too long",
    table: "posts",
    legacy: { forum_id: forum, author_id: "nobody", title: "x".repeat(400), content: " ", ...when },
    ours: { title: "x".repeat(300), content: "(empty)", author_id: null, is_pinned: false },
    ledger: ["changed author_id", "changed title", "changed content"],
  },
  {
    what: "a comment with a like too few",
    table: "comments",
    legacy: { post_id: post, author_id: "ann", content: "<b>Yes</b>", like_count: -1, ...when },
    ours: { content: "<b>Yes</b>", like_count: 0 },
    ledger: ["changed like_count"],
  },
  {
    what: "a code, and the first of several addresses",
    table: "activity_logs",
    legacy: { ...log, ip_address: "unknown, 203.0.113.7, 10.0.0.1", metadata: { a: 1 } },
    ours: { action: "SIGN_IN", ip_address: "203.0.113.7", metadata: { a: 1 } },
    ledger: ["changed ip_address"],
  },
  {
    what: "a sentence, and no address",
    table: "activity_logs",
    legacy: { ...log, action: 'Created writing question "Cities"', ip_address: "?" },
    ours: {
      ...{ action: "legacy.note", ip_address: null },
      metadata: { text: 'Created writing question "Cities"' },
    },
    ledger: ["changed action", "changed ip_address"],
  },
  {
    what: "a job that ended",
    table: "pte_sync_jobs",
    legacy: { ...job, finished_at: "2025-03-01T10:01:00", stats: { inserted: 3, errors: 0 } },
    ours: { status: "success", stats: { inserted: 3, errors: 0 } },
    ledger: [],
  },
  {
    what: "a job with errors was a partial success",
    table: "pte_sync_jobs",
    legacy: {
      ...job,
      job_type: "all of them",
      stats: { errors: 2 },
      finished_at: "2025-03-01T09:00:00",
    },
    ours: { status: "partial", job_type: "all", finished_at: new Date(`${created_at}Z`) },
    ledger: ["review job_type", "changed finished_at", "changed status"],
  },
  {
    what: "a job that was killed",
    table: "pte_sync_jobs",
    legacy: { ...job, status: "running", stats: null },
    ours: { status: "error", finished_at: new Date(`${created_at}Z`), stats: {} },
    ledger: ["changed status"],
  },
];
const numbered = cases.map((one, at) => ({ ...one, id: legacyId(100 + at) }));

beforeAll(async () => {
  await build(["people", "content", "mock-test-system"]);
  await insert("users", { ...learner("ann"), subscription_tier: "pro" });
  for (const table of ["ai_credit_usage_user_id", "posts_author_id"])
    await legacy.pool.query(
      `alter table ${table.replace(/_(user|author)_id$/, "")} drop constraint ${table}_fkey`,
    );
  await insert("forums", { id: forum, title: "Talk", is_active: null, order_index: null, ...when });
  await insert("posts", {
    id: post,
    forum_id: forum,
    author_id: "ann",
    title: "Hi",
    content: "x",
    ...when,
  });
  await insert("speaking_questions", {
    ...{ id: question, type: "read_aloud", title: "Tides", prompt_text: "The tide.", ...when },
    ...{ difficulty: "Easy", is_active: true, bookmarked: false },
  });
  await insert("speaking_attempts", {
    ...{ id: attempt, user_id: "ann", question_id: question, type: "read_aloud", audio_url: "a" },
    ...{ scores: {}, duration_ms: 1, timings: {}, is_public: false, created_at },
  });
  await insert("conversation_sessions", {
    ...{ id: session, user_id: "ann", session_type: "mock_interview", status: "active" },
    ...{ started_at: created_at, total_turns: 7, total_duration_ms: 1, ...when },
    token_usage: { input_tokens: 5 },
  });
  const category = { title: "Speaking", practice_count: 0, question_count: 0 };
  await insert(
    "pte_categories",
    { ...category, id: 1, code: "speaking", color: "blue", scoring_type: "AI" },
    { ...category, id: 2, code: "s_read_aloud", parent: 1, color: "#0af0af", video_link: "" },
    { ...category, id: 3, code: "speaking" },
    { ...category, id: 4, code: "s_essay", parent: 3, scoring_type: "dice" },
    { ...category, id: 5, code: "lost", parent: 77 },
    { ...category, id: 6, code: "round", parent: 7 },
    { ...category, id: 7, code: "about", parent: 6 },
  );
  for (const one of numbered) await insert(one.table, { id: one.id, ...one.legacy });
  report = await run();
});

describe("talk, logs and categories of the legacy database", () => {
  test("all add up", () => {
    expect(report.state).toBe("L11+X");
    expect(report.problems).toEqual([]);
  });

  test.each(numbered)("$table: $what", async ({ table, into, id, ours, ledger: lines }) => {
    if (ours) expect(await row(into ?? table, id)).toMatchObject(ours);
    else expect(await row(into ?? table, id)).toBeUndefined();
    expect(await ledger(id)).toEqual(lines);
  });

  test("a session that nobody closed ended with its last turn, and its turns are counted", async () => {
    expect(await row("conversation_sessions", session)).toMatchObject({
      ...{ status: "abandoned", ended_at: new Date("2025-03-01T10:05:00Z"), total_turns: 2 },
      ...{ total_duration_ms: 4000, token_usage: { input_tokens: 5 } },
    });
  });

  test("forums without flags take the defaults", async () => {
    expect(await row("forums", forum)).toMatchObject({ is_active: true, order_index: 0 });
  });

  test("a tier beside the subscription is for review", async () => {
    expect(await ledger("ann")).toEqual(["review subscription_tier"]);
    expect(
      await rowsOf("select from public.user_subscriptions where user_id = $1", userId("ann")),
    ).toEqual([]);
  });

  test("categories keep their numbers, one a code, in a tree", async () => {
    const found = await rowsOf(
      "select id, code, parent, color, scoring_type, question_type, video_link from public.pte_categories order by id",
    );
    const plain = {
      parent: null,
      color: null,
      scoring_type: null,
      question_type: null,
      video_link: null,
    };
    expect(found).toEqual([
      { ...plain, id: 1, code: "speaking", scoring_type: "ai" },
      {
        ...plain,
        id: 2,
        code: "s_read_aloud",
        parent: 1,
        color: "#0af0af",
        question_type: "read_aloud",
      },
      { ...plain, id: 4, code: "s_essay", parent: 1 },
      { ...plain, id: 5, code: "lost" },
      { ...plain, id: 6, code: "round" },
      { ...plain, id: 7, code: "about" },
    ]);
    expect(await ledger("3")).toEqual(["merged row"]);
  });
});
