import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;
let choice = "";
let aloud = "";

beforeAll(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }));
  choice = await buildQuestion(database, "reading/multiple_choice_single", { title: "Trade" });
  aloud = await buildQuestion(database, "speaking/read_aloud", { title: "Tides" });
});

const run = (sql: string, values: unknown[], caller = editor): Promise<Row[]> =>
  asRoleCommitted(database, caller, async (client) => (await client.query(sql, values)).rows);

const save = async (details: Row, questions: Row[] | null): Promise<Row> => {
  const [saved] = await run("select * from public.save_pte_test($1, $2)", [
    JSON.stringify(details),
    questions && JSON.stringify(questions),
  ]);
  return saved ?? {};
};

const itemsOf = (test: unknown): Promise<Row[]> =>
  run("select * from public.pte_test_items where test_id = $1 order by order_index", [test]);

const both = () => [
  { module: "speaking", question_id: aloud, points: 15 },
  { module: "reading", question_id: choice },
];

describe("a test made of bank items", () => {
  test("is saved whole, links them in order and copies nothing", async () => {
    const saved = await save({ title: "Mock 1", test_type: "mock" }, both());
    const items = await itemsOf(saved.id);
    expect(items).toMatchObject([
      { title: "Tides", section: "speaking", question_type: "read_aloud", points: 15 },
      { title: "Trade", section: "reading", is_linked: true, answer_key: { correct: ["B"] } },
    ]);
    const stored = await run(
      "select question_data, answer_key from public.pte_questions where test_id = $1",
      [saved.id],
    );
    expect(stored).toEqual([
      { question_data: null, answer_key: null },
      { question_data: null, answer_key: null },
    ]);
  });

  test("shows a correction of the bank at once, title included", async () => {
    const saved = await save({ title: "Mock 2" }, both());
    await run(
      "update public.reading_questions set title = 'World trade', prompt_text = 'New', is_active = false where id = $1",
      [choice],
    );
    const [, item] = await itemsOf(saved.id);
    expect(item).toMatchObject({ title: "World trade", question_data: { text: "New" } });
    const stored = await run(
      "select question from public.pte_questions where test_id = $1 and section = 'reading'",
      [saved.id],
    );
    expect(stored).toEqual([{ question: "World trade" }]);
  });

  test("reorders, removes and adds in one save, and refuses a stale one", async () => {
    const saved = await save({ title: "Mock 3" }, both());
    const [first, second] = await itemsOf(saved.id);
    const other = await buildQuestion(database, "reading/multiple_choice_single", {
      title: "Debt",
    });
    const again = await save({ id: saved.id, version: saved.version }, [
      { module: "reading", question_id: other },
      { id: second?.id },
    ]);
    expect((await itemsOf(saved.id)).map(({ title }) => title)).toEqual(["Debt", second?.title]);
    expect(again.version).toBe(Number(saved.version) + 1);
    await expect(
      save({ id: saved.id, version: saved.version, title: "Late" }, []),
    ).rejects.toMatchObject({ code: "PT409" });
    await expect(
      save({ id: saved.id, version: again.version }, [{ id: first?.id }]),
    ).rejects.toMatchObject({ code: "PT409" });
  });

  test("takes no item twice, and changes nothing when a part fails", async () => {
    await expect(save({ title: "Twice" }, [...both(), ...both()])).rejects.toMatchObject({
      code: "23505",
    });
    const nowhere = { module: "reading", question_id: aloud };
    await expect(save({ title: "Wrong bank" }, [nowhere])).rejects.toMatchObject({ code: "23503" });
    const left = await run(
      "select title from public.pte_tests where title in ('Twice', 'Wrong bank')",
      [],
    );
    expect(left).toEqual([]);
  });

  test("keeps, put aside, a question that learners have answered", async () => {
    const saved = await save({ title: "Sat" }, both());
    const [first, second] = await itemsOf(saved.id);
    const learner = await buildPerson(database);
    await database.pool.query(
      `with a as (insert into public.test_attempts (user_id, test_id) values ($1, $2) returning id)
       insert into public.test_answers (attempt_id, question_id) select id, $3 from a`,
      [learner, saved.id, first?.id],
    );
    await save({ id: saved.id, version: saved.version }, []);
    expect(await itemsOf(saved.id)).toEqual([]);
    const { rows } = await database.pool.query(
      "select id from public.pte_questions where id = any ($1) and archived_at is not null",
      [[first?.id, second?.id]],
    );
    expect(rows).toEqual([{ id: first?.id }]);
  });

  test("makes a copy of its own when asked, which stays as it is from then on", async () => {
    const item = await buildQuestion(database, "reading/multiple_choice_single", {
      title: "Loose",
    });
    const saved = await save({ title: "Copied" }, [{ module: "reading", question_id: item }]);
    const [linked] = await itemsOf(saved.id);
    await run("select public.copy_test_question($1, $2)", [linked?.id, linked?.version]);
    await run(
      "update public.reading_questions set prompt_text = 'Later', is_active = false where id = $1",
      [item],
    );
    const [copy] = await itemsOf(saved.id);
    expect(copy).toMatchObject({
      is_linked: false,
      question_data: linked?.question_data,
      answer_key: { correct: ["B"] },
    });
  });

  test("holds fast to its items: a linked one cannot be deleted, nor have content beside the link", async () => {
    await save({ title: "Held" }, both());
    await expect(
      run("delete from public.speaking_questions where id = $1", [aloud]),
    ).rejects.toMatchObject({ code: "23001" });
    await expect(
      run("update public.pte_questions set answer_key = '{}' where speaking_question_id = $1", [
        aloud,
      ]),
    ).rejects.toMatchObject({ code: "23514" });
  });

  test("is for editors alone to save and for learners not to see", async () => {
    const support = person(await buildPerson(database, { staff: ["support"] }));
    const learner = person(await buildPerson(database));
    await expect(
      asRole(database, support, (c) => c.query(`select public.save_pte_test('{"title": "No"}')`)),
    ).rejects.toMatchObject({ code: "42501" });
    expect(await run("select id from public.pte_test_items", [], learner)).toEqual([]);
  });
});
