import { beforeEach, describe, expect, test } from "vitest";
import { ITEM_TYPES } from "../../../app/domain/item-types.ts";
import { asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;

beforeEach(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }));
  await database.pool.query(`
    truncate public.pte_categories;
    insert into public.pte_categories (id, title, code, parent) values
      (1, 'Speaking', 'speaking', null), (7, 'Writing', 'writing', null),
      (2, 'Read Aloud', 's_read_aloud', 1), (3, 'Repeat Sentence', 's_repeat_sentence', 1),
      (8, 'Essay', 'w_essay', 7);`);
});

const run = (sql: string, values: unknown[] = []): Promise<Row[]> =>
  asRoleCommitted(database, editor, async (client) => (await client.query(sql, values)).rows);

async function move(id: number, parent: number | null, position: number, version?: number) {
  const [stored] = await run("select version from public.pte_categories where id = $1", [id]);
  await run("select * from public.move_category($1, $2, $3, $4)", [
    id,
    parent,
    position,
    version ?? stored?.version,
  ]);
}

const childrenOf = async (parent: number | null) =>
  (
    await run(
      `select id from public.pte_categories where parent is not distinct from $1::int
       order by nullif(order_index, 0) nulls last, id`,
      [parent],
    )
  ).map(({ id }) => id);

describe("moving a category", () => {
  test("puts it at its place among the new neighbours", async () => {
    await move(8, 1, 2);
    expect(await childrenOf(1)).toEqual([2, 8, 3]);
    expect(await childrenOf(7)).toEqual([]);
    await move(3, null, 1);
    expect(await childrenOf(null)).toEqual([3, 1, 7]);
  });

  test("moves within the same parent, and to an end that is further than the last place", async () => {
    await move(2, 1, 99);
    expect(await childrenOf(1)).toEqual([3, 2]);
  });

  const versions = async () =>
    Object.fromEntries(
      (await run("select id, version from public.pte_categories")).map(({ id, version }) => [
        id,
        version,
      ]),
    );

  test("leaves its neighbours as they are, so that nobody who edits one meets a conflict", async () => {
    await move(8, 1, 3);
    const before = await versions();
    await move(8, 1, 2);
    await move(7, 1, 1);
    await move(3, 1, 1);
    expect(await childrenOf(1)).toEqual([3, 7, 2, 8]);
    expect(await versions()).toEqual({
      ...before,
      8: Number(before[8]) + 1,
      7: Number(before[7]) + 1,
      3: Number(before[3]) + 1,
    });
  });

  test("finds room however often it is put between the same two", async () => {
    await move(8, 1, 3);
    for (let times = 0; times < 15; times += 1) {
      const [, , last] = await childrenOf(1);
      await move(Number(last), 1, 2);
    }
    const order = await childrenOf(1);
    expect(order[0]).toBe(2);
    expect([...order].sort()).toEqual([2, 3, 8]);
    const [places] = await run(
      "select count(distinct order_index)::int as n from public.pte_categories where parent = 1",
    );
    expect(places?.n).toBe(3);
  });

  test("never into itself or below itself", async () => {
    for (const parent of [1, 2]) {
      await expect(move(1, parent, 1)).rejects.toMatchObject({ code: "23514" });
    }
  });

  test("refuses a stale version", async () => {
    await move(2, 7, 1);
    await expect(move(2, 1, 1, 1)).rejects.toMatchObject({ code: "PT409" });
  });

  test("makes no circle when two people move at the same moment", async () => {
    const outcomes = await Promise.allSettled([
      run("update public.pte_categories set parent = 7 where id = 1"),
      run("update public.pte_categories set parent = 1 where id = 7"),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await childrenOf(null)).length).toBe(1);
  });
});

describe("the counts of a category", () => {
  const counts = () =>
    run(
      "select category, own::int, own_active::int, total::int, total_active::int from public.category_counts() where category in (1, 2, 7) order by 1",
    );

  test("are those of our banks, with all below, whatever the provider says", async () => {
    await database.pool.query("update public.pte_categories set question_count = 999 where id = 2");
    await buildQuestion(database, "speaking/read_aloud");
    await buildQuestion(database, "speaking/read_aloud", { is_active: false });
    await buildQuestion(database, "speaking/repeat_sentence");
    await buildQuestion(database, "writing/write_essay", {
      is_active: false,
      archived_at: new Date().toISOString(),
    });
    expect(await counts()).toEqual([
      { category: 1, own: 0, own_active: 0, total: 3, total_active: 2 },
      { category: 2, own: 2, own_active: 1, total: 2, total_active: 1 },
      { category: 7, own: 0, own_active: 0, total: 0, total_active: 0 },
    ]);
    await move(2, 7, 1);
    expect((await counts()).map(({ total }) => total)).toEqual([1, 2, 2]);
  });

  test("stay exact while many write at once", async () => {
    const [before] = await counts();
    await Promise.all(
      Array.from({ length: 12 }, () => buildQuestion(database, "speaking/repeat_sentence")),
    );
    const [after] = await counts();
    expect(Number(after?.total) - Number(before?.total)).toBe(12);
    const { rows } = await database.pool.query(
      "select count(*)::int as n from public.speaking_questions where archived_at is null",
    );
    expect(after?.total).toBe(rows[0].n);
  });

  test("know every code that the item types have", async () => {
    const known = await database.pool.query(
      "select module, question_type from unnest($1::text[]) with ordinality c (code, n) left join lateral private.item_type_of_code(c.code) on true order by n",
      [ITEM_TYPES.flatMap(({ feedCodes }) => feedCodes)],
    );
    expect(known.rows).toEqual(
      ITEM_TYPES.flatMap(({ module, type, feedCodes }) =>
        feedCodes.map(() => ({ module, question_type: type })),
      ),
    );
  });
});
