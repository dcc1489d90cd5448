import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { asRole, asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;
let aloud = "";
let choice = "";

beforeAll(async () => {
  editor = person(await buildPerson(database, { name: "Eva Editor", staff: ["editor"] }));
  aloud = await buildQuestion(database, "speaking/read_aloud", { title: "Tides" });
  choice = await buildQuestion(database, "reading/multiple_choice_single", { title: "Trade" });
});

const run = (sql: string, values: unknown[]): Promise<Row[]> =>
  asRoleCommitted(database, editor, async (client) => (await client.query(sql, values)).rows);

async function save(details: Row, questions: Row[]): Promise<Row> {
  const values = [JSON.stringify(details), JSON.stringify(questions)];
  const [saved] = await run("select * from public.save_pte_test($1, $2)", values);
  return saved ?? {};
}

const list = z.array(z.object({ title: z.string(), points: z.number() }));
const side = z.looseObject({ questions: list.optional() }).nullable();
const entry = z.looseObject({ actor_name: z.string().nullable(), old: side, new: side });

/** The changes of the list, the newest first, as [before, after], each question as "title points". */
async function lists(id: unknown) {
  const sql = "select * from public.record_history('pte_tests', $1)";
  const rows = await asRole(
    database,
    editor,
    async (client) => (await client.query(sql, [id])).rows,
  );
  const inWords = (half: z.infer<typeof side>) =>
    half?.questions?.map(({ title, points }) => `${title} ${points}`);
  return entry
    .array()
    .parse(rows)
    .filter(({ new: now }) => now?.questions)
    .map(({ old, new: now }) => [inWords(old), inWords(now)]);
}

const idsOf = async (id: unknown) =>
  (
    await run("select id from public.pte_test_items where test_id = $1 order by order_index", [id])
  ).map((row) => row.id);

test("the history of a mock test tells its questions before and after each save that changed them", async () => {
  let saved = await save({ title: "Mock" }, [
    { module: "speaking", question_id: aloud, points: 15 },
    { module: "reading", question_id: choice },
  ]);
  const [first, second] = await idsOf(saved.id);
  const again = (title: string, questions: Row[]) =>
    save({ id: saved.id, version: saved.version, title }, questions);
  saved = await again("Mock", [{ id: second }, { id: first, points: 20 }]);
  saved = await again("Another title", [{ id: second }, { id: first }]);
  saved = await again("Another title", [{ id: first }]);
  // A correction in the bank touches the test's row, but not its list.
  await run("update public.speaking_questions set title = 'High tides' where id = $1", [aloud]);

  expect(await lists(saved.id)).toEqual([
    [["Trade 1", "High tides 20"], ["High tides 20"]],
    [
      ["High tides 15", "Trade 1"],
      ["Trade 1", "High tides 20"],
    ],
    [[], ["High tides 15", "Trade 1"]],
  ]);
});

test("a question that is put aside because learners answered it has left the list", async () => {
  const saved = await save({ title: "Answered" }, [{ module: "reading", question_id: choice }]);
  await database.pool.query(
    "update public.pte_questions set archived_at = now() where test_id = $1",
    [saved.id],
  );
  expect((await lists(saved.id))[0]).toEqual([["Trade 1"], []]);
});
