import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildQuestion, subscribe } from "../../../tests/support/content.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();

const tiers = ["free", "free_trial", "pro", "premium"] as const;
const lessons = new Map<string, string>();
let draft: string;
let archived: string;

beforeAll(async () => {
  const questions = [
    await buildQuestion(database, "listening/write_from_dictation", {
      transcript: "Secretsentence",
      explanation: "Secretexplanation",
    }),
  ];
  const item = "listening/write_from_dictation";
  for (const tier of tiers) {
    lessons.set(tier, await buildLesson(database, { item, questions, tier, status: "published" }));
  }
  draft = await buildLesson(database, { item, questions, tier: "free", status: "draft" });
  archived = await buildLesson(database, { item, questions, tier: "free", status: "archived" });
});

const itemsOf = (caller: Caller, lesson: string | undefined) =>
  asRole(database, caller, async (client) => {
    const { rows } = await client.query("select * from public.lesson_items($1)", [lesson]);
    return rows;
  });

const rowsSeen = (caller: Caller, table: string) =>
  asRole(database, caller, async (client) => {
    const { rows } = await client.query(`select id from public.${table}`);
    return rows.map((row) => row.id);
  });

interface Subscription {
  tier: "free_trial" | "pro" | "premium";
  status?: string;
  endsIn?: string;
}

async function learner(subscription?: Subscription): Promise<Caller> {
  const id = await buildPerson(database);
  if (subscription) await subscribe(database, id, subscription.tier, subscription);
  return person(id);
}

describe("what a learner may open", () => {
  test.each<[string, Subscription | undefined, string[]]>([
    ["without subscription", undefined, ["free"]],
    ["on a free trial", { tier: "free_trial", status: "trial" }, ["free", "free_trial"]],
    ["with pro", { tier: "pro", endsIn: "1 day" }, ["free", "free_trial", "pro"]],
    ["with premium", { tier: "premium" }, [...tiers]],
    ["with pro past its end", { tier: "pro", endsIn: "-1 minute" }, ["free"]],
    ["with expired premium", { tier: "premium", status: "expired" }, ["free"]],
  ])("%s: these lessons and their items", async (_name, subscription, open) => {
    const caller = await learner(subscription);
    const opened: string[] = [];
    for (const [tier, lesson] of lessons) {
      if ((await itemsOf(caller, lesson)).length > 0) opened.push(tier);
    }
    expect(opened).toEqual(open);
    const seen = await rowsSeen(caller, "practice_lessons");
    expect(seen.sort()).toEqual(open.map((tier) => lessons.get(tier)).sort());
    expect((await rowsSeen(caller, "lesson_questions")).length).toBe(open.length);
  });

  test("never a draft or an archived lesson, free or not", async () => {
    const caller = await learner({ tier: "premium" });
    expect(await itemsOf(caller, draft)).toEqual([]);
    expect(await itemsOf(caller, archived)).toEqual([]);
  });

  test("never the key, the transcript or the explanation", async () => {
    const items = await itemsOf(await learner(), lessons.get("free"));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      position: 1,
      module: "listening",
      media: { bucket: "question-audio" },
    });
    expect(JSON.stringify(items)).not.toMatch(/secret/i);
  });

  test("never the banks, the test questions or the library themselves", async () => {
    const caller = await learner({ tier: "premium" });
    const tables = ["speaking", "writing", "reading", "listening", "pte"].map(
      (m) => `${m}_questions`,
    );
    for (const table of [...tables, "media", "pte_tests"]) {
      expect(await rowsSeen(caller, table)).toEqual([]);
    }
  });

  test("nothing at all without signing in", async () => {
    await expect(itemsOf(anon, lessons.get("free"))).rejects.toMatchObject({ code: "42501" });
    await expect(rowsSeen(anon, "practice_lessons")).rejects.toMatchObject({ code: "42501" });
  });

  test("staff who read content preview a draft", async () => {
    const support = person(await buildPerson(database, { staff: ["support"] }));
    expect(await itemsOf(support, draft)).toHaveLength(1);
  });
});
