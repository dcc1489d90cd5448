import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildQuestion, subscribe } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const item = "listening/write_from_dictation";
const tiers = ["free", "free_trial", "pro", "premium"] as const;
const statuses = ["draft", "published", "archived"] as const;

let analyst: Caller;
let question: string;
const audiences = new Map<string, Caller>([["visitor", anon]]);

beforeAll(async () => {
  analyst = person(await buildPerson(database, { staff: ["analyst"] }));
  question = await buildQuestion(database, item, { transcript: "Secretsentence" });
  for (const tier of ["free_trial", "pro", "premium"] as const) {
    const id = await buildPerson(database);
    await subscribe(database, id, tier);
    audiences.set(tier, person(id));
  }
  const expired = await buildPerson(database);
  await subscribe(database, expired, "premium", { endsIn: "-1 minute" });
  audiences.set("expired", person(expired));
});

const ask = (caller: Caller, sql: string, values: unknown[]): Promise<Row[]> =>
  asRole(database, caller, async (client) => (await client.query(sql, values)).rows);

const access = (lesson: string | null, values: Row = {}) =>
  ask(analyst, "select * from public.lesson_access($1, $2, $3, $4)", [
    lesson,
    values.status ?? null,
    values.is_free ?? null,
    values.required_tier ?? null,
  ]);

/** Whether the policies themselves open the lesson to this caller. */
async function opens(caller: Caller, lesson: string): Promise<boolean> {
  try {
    const rows = await ask(caller, "select id from public.practice_lessons where id = $1", [
      lesson,
    ]);
    const items = await ask(caller, "select * from public.lesson_items($1)", [lesson]);
    expect(items.length).toBe(rows.length);
    return rows.length === 1;
  } catch (error) {
    expect(error).toMatchObject({ code: "42501" });
    return false;
  }
}

describe("who can open a lesson", () => {
  test.each(tiers.flatMap((tier) => statuses.map((status) => [tier, status] as const)))(
    "%s, %s: is told as the policies decide",
    async (tier, status) => {
      const lesson = await buildLesson(database, { item, questions: [question], tier, status });
      const told = await access(lesson);
      expect(told.map(({ audience }) => audience)).toEqual([
        "visitor",
        "free_trial",
        "pro",
        "premium",
        "expired",
      ]);
      for (const { audience, opens: saysSo } of told) {
        const caller = audiences.get(String(audience)) ?? anon;
        expect([audience, await opens(caller, lesson)]).toEqual([audience, saysSo]);
      }
    },
  );

  test("gives the reason, now and once it is published", async () => {
    const lesson = await buildLesson(database, { item, questions: [question], tier: "pro" });
    const told = await access(lesson);
    expect(new Set(told.map(({ reason }) => reason))).toEqual(new Set(["not_published"]));
    expect(told.map((row) => row.reason_once_published)).toEqual([
      "not_signed_in",
      "tier_too_low",
      "tier_reached",
      "tier_reached",
      "no_subscription",
    ]);
  });

  test("answers for values that are not saved yet, with or without a lesson", async () => {
    const lesson = await buildLesson(database, { item, questions: [question], tier: "pro" });
    const free = { status: "published", is_free: true, required_tier: "free_trial" };
    for (const told of [await access(lesson, free), await access(null, free)]) {
      expect(told.map((row) => row.opens)).toEqual([false, true, true, true, true]);
    }
    expect((await access(lesson)).some((row) => row.opens)).toBe(false);
  });

  test("is for staff to know", async () => {
    const learner = audiences.get("premium") ?? anon;
    expect(await ask(learner, "select * from public.lesson_access()", [])).toEqual([]);
  });
});

describe("the preview of a tier", () => {
  const preview = (caller: Caller, lesson: string, audience: string) =>
    ask(caller, "select * from public.lesson_preview($1, $2)", [lesson, audience]);

  test("holds what learners of the tier are handed, and no key", async () => {
    const lesson = await buildLesson(database, {
      item,
      questions: [question],
      tier: "pro",
      status: "published",
    });
    const handed = await ask(
      audiences.get("pro") ?? anon,
      "select * from public.lesson_items($1)",
      [lesson],
    );
    expect(await preview(analyst, lesson, "pro")).toEqual(handed);
    expect(JSON.stringify(handed)).not.toMatch(/secret/i);
    for (const closed of ["visitor", "free_trial", "expired"]) {
      expect(await preview(analyst, lesson, closed)).toEqual([]);
    }
  });

  test("shows a draft as it will be once published, to staff alone", async () => {
    const lesson = await buildLesson(database, { item, questions: [question], tier: "pro" });
    expect(await preview(analyst, lesson, "premium")).toHaveLength(1);
    const learner = audiences.get("premium") ?? anon;
    expect(await preview(learner, lesson, "premium")).toEqual([]);
  });
});
