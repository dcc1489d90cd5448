import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../tests/support/database.ts";
import type { Report } from "./report.ts";
import { userId } from "./tables/people/users.ts";
import { learner, legacyId, openImport, type RowCase, when } from "./testing/open-import.ts";

const { legacy, build, insert, run, row, rowsOf, ledger } = openImport();
const lesson = { draft: legacyId(1), free: legacyId(2), archived: legacyId(3), odd: legacyId(4) };
const file = { named: legacyId(5), bare: legacyId(6), empty: legacyId(7) };
let report: Report;

const cases: RowCase[] = [
  {
    what: "a profile, whose day gives way to the scheduled one",
    table: "user_profiles",
    legacy: {
      ...{
        user_id: "ann",
        target_score: 65,
        exam_date: "2026-01-09T18:00:00",
        timezone: "Asia/Dhaka",
      },
      ...{ preferences: '{"theme": "dark"}', phone_number: "1", study_goal: "work" },
    },
    ours: { target_score: 65, timezone: "Asia/Dhaka", preferences: { theme: "dark" } },
    ledger: ["changed exam_date", "changed exam_date", "changed preferences"],
  },
  {
    what: "a profile with numbers and words that mean nothing",
    table: "user_profiles",
    legacy: { user_id: "ben", target_score: 900, timezone: "UTC+6", preferences: [1] },
    ours: { target_score: null, timezone: null, preferences: {}, exam_date: null },
    ledger: ["changed target_score", "changed timezone", "changed preferences"],
  },
  {
    what: "a profile of nobody",
    table: "user_profiles",
    legacy: { user_id: "nobody" },
    ours: null,
    ledger: ["set_aside row"],
  },
  {
    what: "the settings that were written last stay",
    table: "pte_user_exam_settings",
    legacy: { user_id: "ann", target_score: 79, updated_at: "2025-05-01" },
    ours: { target_score: 79 },
    ledger: [],
  },
  {
    what: "older settings are merged into them",
    table: "pte_user_exam_settings",
    legacy: { user_id: "ann", target_score: 50, updated_at: "2025-04-01" },
    ours: null,
    ledger: ["merged row"],
  },
  {
    what: "progress that was never computed",
    table: "user_progress",
    legacy: { user_id: "ann", overall_score: 0, speaking_score: 70, study_streak: -1 },
    ours: { overall_score: null, speaking_score: 70, study_streak: 0 },
    ledger: [
      ...["overall", "writing", "reading", "listening"].map((name) => `changed ${name}_score`),
      "changed study_streak",
    ],
  },
  {
    what: "streaks that contradict each other",
    table: "user_stats",
    legacy: {
      user_id: "ann",
      current_streak_days: 9,
      longest_streak_days: 3,
      reading_average: 130,
    },
    ours: { current_streak_days: 9, longest_streak_days: 9, reading_average: null },
    ledger: ["changed reading_average", "changed longest_streak_days"],
  },
  {
    what: "progress in a lesson that contradicts itself",
    table: "lesson_progress",
    legacy: {
      ...{ user_id: "ann", lesson_id: lesson.draft, questions_completed: 7, questions_total: 5 },
      ...{ completion_percentage: 40, average_score: "NaN", best_score: 200 },
    },
    ours: { questions_completed: 5, completion_percentage: 100, average_score: null },
    ledger: [
      "changed questions_completed",
      "changed completion_percentage",
      "changed average_score",
      "changed best_score",
    ],
  },
  {
    what: "progress in a lesson that was set aside",
    table: "lesson_progress",
    legacy: { user_id: "ben", lesson_id: lesson.odd, questions_total: 5 },
    ours: null,
    ledger: ["set_aside row"],
  },
];
const numbered = cases.map((one, at) => ({ ...one, id: legacyId(100 + at) }));

const dates: [what: string, legacy: Row, day: string | null, primary: boolean][] = [
  ["a past day", { exam_date: "2025-02-01T00:00:00" }, "2025-02-01", false],
  [
    "the soonest to come, local midnight in UTC",
    { exam_date: "2085-06-01T18:00:00" },
    "2085-06-02",
    true,
  ],
  ["a later one", { exam_date: "2086-06-01T00:00:00" }, "2086-06-01", false],
  ["no primary one", { exam_date: "2084-06-01T00:00:00", is_primary: false }, "2084-06-01", false],
  ["a day that cannot be meant", { exam_date: "infinity" }, null, false],
];

beforeAll(async () => {
  await build(["people", "content", "lessons", "membership"]);
  await insert("users", learner("ann"), learner("ben"));
  await legacy.pool.query("alter table user_profiles drop constraint user_profiles_user_id_fkey");
  await legacy.pool.query("alter table user_subscriptions add unique (user_id)");
  for (const [at, [, values]] of dates.entries())
    await insert("user_scheduled_exam_dates", {
      ...{ id: legacyId(50 + at), user_id: "ann", exam_name: "PTE Academic", is_primary: true },
      ...{ ...when, ...values },
    });
  const plain = {
    title: "Lesson",
    lesson_number: 1,
    module: "Writing",
    status: "published",
    ...when,
  };
  const fields = {
    question_type: "write_essay",
    difficulty: "hard",
    order_index: 0,
    is_free: false,
  };
  await insert(
    "practice_lessons",
    {
      ...plain,
      ...fields,
      id: lesson.draft,
      slug: "essay-one",
      required_tier: "premium",
      tags: ["Nov2025"],
    },
    {
      ...plain,
      ...fields,
      id: lesson.free,
      title: "Über Städte!",
      is_free: true,
      required_tier: "pro",
      lesson_number: 0,
      estimated_minutes: 9999,
    },
    {
      ...plain,
      ...fields,
      id: lesson.archived,
      slug: "Not A Slug",
      status: "archived",
      question_count: 5,
    },
    { ...plain, ...fields, id: lesson.odd, question_type: "karaoke" },
  );
  const audio = { type: "audio", created_at: when.created_at };
  await insert(
    "media",
    {
      ...audio,
      id: file.named,
      url: "https://a/1.mp3",
      duration: 60,
      file_size: 10,
      metadata: { title: "A talk" },
    },
    { ...audio, id: file.bare, url: "https://a/two%20words.mp3?x=1", duration: -1, metadata: {} },
    { ...audio, id: file.empty, url: " " },
  );
  for (const one of numbered)
    await insert(one.table, { id: one.id, ...defaults(one.table), ...one.legacy });
  report = await run();
});

/** Columns that the legacy fills by default. */
function defaults(table: string): Row {
  if (table !== "user_progress") return when;
  const scores = ["overall", "speaking", "writing", "reading", "listening"];
  return { ...when, ...Object.fromEntries(scores.map((name) => [`${name}_score`, 0])) };
}

describe("what the legacy knows about learners", () => {
  test("all add up", () => {
    expect(report.state).toBe("L13");
    expect(report.problems).toEqual([]);
  });

  test.each(numbered)("$table: $what", async ({ table, id, ours, ledger: lines }) => {
    if (ours) expect(await row(table, id)).toMatchObject(ours);
    else expect(await row(table, id)).toBeUndefined();
    expect(await ledger(id)).toEqual(lines);
  });

  test.each(dates.map((date, at) => [...date, legacyId(50 + at)] as const))(
    "an exam date: %s",
    async (_, __, day, primary, id) => {
      const found = await rowsOf(
        "select exam_date::text as day, is_primary from public.user_scheduled_exam_dates where id = $1",
        id,
      );
      expect(found).toEqual(day ? [{ day, is_primary: primary }] : []);
    },
  );

  test("profile and settings follow the primary date", async () => {
    const days = await rowsOf(
      `select p.exam_date::text as profile, s.exam_date::text as settings
       from public.user_profiles p join public.pte_user_exam_settings s using (user_id) where user_id = $1`,
      userId("ann"),
    );
    expect(days).toEqual([{ profile: "2085-06-02", settings: "2085-06-02" }]);
  });

  test("a lesson comes over without questions, as a draft", async () => {
    expect(await row("practice_lessons", lesson.draft)).toMatchObject({
      ...{ slug: "essay-one", status: "draft", module: "writing", difficulty: "Hard" },
      ...{ required_tier: "premium", tags: ["Nov2025"], question_count: 0 },
    });
    expect(await ledger(lesson.draft)).toEqual(["changed difficulty", "review status"]);
  });

  test("a free lesson asks for no tier; a missing slug is made of the title", async () => {
    expect(await row("practice_lessons", lesson.free)).toMatchObject({
      ...{ is_free: true, required_tier: "free_trial", estimated_minutes: 15, lesson_number: 1 },
      slug: "ueber-staedte-00000000",
    });
  });

  test("an archived one stays so; one of an unknown type is set aside", async () => {
    expect(await row("practice_lessons", lesson.archived)).toMatchObject({ status: "archived" });
    expect(await ledger(lesson.archived)).toContain("changed slug");
    expect(await ledger(lesson.odd)).toEqual(["set_aside row"]);
  });

  test("files of the library get a title", async () => {
    expect(await row("media", file.named)).toMatchObject({ title: "A talk", duration: "60.000" });
    expect(await row("media", file.bare)).toMatchObject({ title: "two words.mp3", duration: null });
    expect(await ledger(file.empty)).toEqual(["set_aside row"]);
  });
});
