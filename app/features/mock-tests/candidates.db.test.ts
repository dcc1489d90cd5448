import { beforeAll, describe, expect, test } from "vitest";
import { asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const item = "reading/reorder_paragraphs";
let analyst: Caller;

const ask = (sql: string, values: unknown[] = [], caller = analyst): Promise<Row[]> =>
  asRole(database, caller, async (client) => (await client.query(sql, values)).rows);

const candidates = (seed: string, perGroup = 24) =>
  ask("select * from public.test_candidates($1, $2) where type = 'reorder_paragraphs'", [
    seed,
    perGroup,
  ]);

describe("what a test can be built from", () => {
  const built: string[] = [];
  let inLesson = "";
  let inTest = "";

  beforeAll(async () => {
    analyst = person(await buildPerson(database, { staff: ["analyst"] }));
    for (let n = 0; n < 6; n += 1) built.push(await buildQuestion(database, item));
    await buildQuestion(database, item, { is_active: false });
    await buildQuestion(database, item, {
      is_active: false,
      archived_at: new Date().toISOString(),
    });
    [inLesson = "", inTest = ""] = built;
    await buildLesson(database, { item, questions: [inLesson], status: "published", tier: "pro" });
    await buildLesson(database, { item, questions: [inLesson], status: "published", tier: "free" });
    await database.pool.query(
      `with t as (insert into public.pte_tests (title) values ('Mock') returning id)
       insert into public.pte_questions (test_id, question, question_type, section, reading_question_id)
       select id, 'x', '', 'reading', $1 from t`,
      [inTest],
    );
  });

  test("are published items, the unused first, with what they are worth", async () => {
    const found = await candidates("a");
    expect(found.map((row) => row.question_id).sort()).toEqual([...built].sort());
    expect(found.slice(-2)).toMatchObject([
      { question_id: inLesson, lessons: 2, tests: 0 },
      { question_id: inTest, lessons: 0, tests: 1 },
    ]);
    expect(found[0]).toMatchObject({ answers: 3, difficulty: "Medium" });
  });

  test("are the same for the same seed, in another order for another", async () => {
    const order = async (seed: string) => (await candidates(seed)).map((row) => row.question_id);
    expect(await order("a")).toEqual(await order("a"));
    const orders = await Promise.all(["a", "b", "c", "d", "e"].map(order));
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  });

  test("are no more than asked for a type and difficulty", async () => {
    expect(await candidates("a", 2)).toHaveLength(2);
  });

  test("are counted by type, difficulty and the easiest tier that opens them", async () => {
    expect(await ask("select tier, n::int from public.bank_counts() order by tier")).toEqual([
      { tier: "free", n: 1 },
      { tier: "no_lesson", n: 5 },
      { tier: "unpublished", n: 1 },
    ]);
  });

  test("say where they are used", async () => {
    const [used] = await ask("select * from public.question_usage('reading', $1)", [[inLesson]]);
    expect(used).toMatchObject({
      lessons: [{ title: "A lesson" }, { title: "A lesson" }],
      tests: [],
    });
    const [linked] = await ask("select * from public.question_usage('reading', $1)", [[inTest]]);
    expect(linked).toMatchObject({ lessons: [], tests: [{ title: "Mock" }], is_active: true });
  });

  test("are nobody's to see but the staff's", async () => {
    const learner = person(await buildPerson(database));
    expect(await ask("select * from public.test_candidates('a')", [], learner)).toEqual([]);
    expect(await ask("select * from public.bank_counts()", [], learner)).toEqual([]);
  });
});
