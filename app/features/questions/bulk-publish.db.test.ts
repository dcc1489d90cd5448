import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, person, service } from "../../../tests/support/as-role.ts";
import { buildQuestion, passCheck } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor = "";

beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
});

const build = (tag: string, more: Row = {}) =>
  buildQuestion(database, "reading/multiple_choice_single", {
    tags: [tag],
    is_active: false,
    prompt_text: `Never checked: ${randomUUID()}`,
    ...more,
  });

async function rowOf(id: string): Promise<Row> {
  const sql = "select * from public.reading_questions where id = $1";
  return (await database.pool.query(sql, [id])).rows[0];
}

const unchecked = (tag: string, who = editor): Promise<unknown[]> =>
  asRole(database, person(who), async (client) => {
    const { rows } = await client.query(
      "select id from public.unchecked_question_ids('reading', $1) id",
      [JSON.stringify({ filter: { tags: [tag] } })],
    );
    return rows.map(({ id }) => id);
  });

describe("questions that still need their check", () => {
  test("are those of the selection that are neither published, archived nor checked", async () => {
    const tag = "to-check";
    const waiting = [await build(tag), await build(tag)].sort();
    await passCheck(database, "reading_questions", await rowOf(await build(tag)));
    await build(tag, { archived_at: new Date().toISOString() });
    await build(tag, { is_active: true });
    await build("another-tag");
    expect(await unchecked(tag)).toEqual(waiting);
  });

  test("are told to those only who may publish", async () => {
    const support = await buildPerson(database, { staff: ["support"] });
    await expect(unchecked("to-check", support)).rejects.toMatchObject({ code: "42501" });
  });
});

test("recorded together, the passed ones can be published in one batch and the others cannot", async () => {
  const tag = "publish-all";
  const passed = [await build(tag), await build(tag)];
  const failed = await build(tag);
  const checks = await Promise.all(
    passed.map(async (id) => ({ question: await rowOf(id), warnings: [] })),
  );
  const record =
    "select public.record_question_checks('reading', $1, private.profile_version_in_force(), $2)";
  const values = [JSON.stringify(checks), editor];
  await expect(
    asRole(database, person(editor), (client) => client.query(record, values)),
  ).rejects.toMatchObject({ code: "42501" });
  await asRoleCommitted(database, service, (client) => client.query(record, values));
  expect(await unchecked(tag)).toEqual([failed]);

  const answer = await asRoleCommitted(database, person(editor), async (client) => {
    const { rows } = await client.query(
      `select public.bulk_edit_questions('reading', $1, '{"is_active": true}', 'Ready', $2) as answer`,
      [JSON.stringify({ filter: { tags: [tag] } }), randomUUID()],
    );
    return rows[0].answer;
  });
  expect(answer).toMatchObject({ matched: 3, changed: 2, skipped: 1 });
  expect(answer.skips).toMatchObject([{ record_id: failed, code: "needs_check" }]);
  expect((await rowOf(String(passed[0]))).is_active).toBe(true);
});
