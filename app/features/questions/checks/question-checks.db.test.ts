import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, person, service } from "../../../../tests/support/as-role.ts";
import { buildQuestion, buildTags, itemRow, passCheck } from "../../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { type ItemName, itemNames } from "../../../../tests/support/valid-items.ts";

const database = openTestDatabase();
const NAME: ItemName = "reading/multiple_choice_single";
const refusal = { code: "23514", message: expect.stringContaining("has not passed the self-test") };

const editor = async () => person(await buildPerson(database, { staff: ["editor"] }));
const inactive = async (overrides: Row = {}) => {
  const row: Row = { ...(await itemRow(database, NAME)), ...overrides };
  await buildQuestion(database, NAME, { ...row, is_active: false });
  return row;
};
const change = (set: string, id: unknown, values: unknown[] = []) =>
  database.pool.query(`update public.reading_questions set ${set} where id = $1`, [id, ...values]);
const newKey = `answer_key = '{"correct": ["C"]}'`;

/** What the service side does after it has run the check. */
const record = (row: Row, version = "private.profile_version_in_force()") =>
  `select public.record_question_check('reading', '${JSON.stringify(row)}', ${version})`;

describe("publishing a question", () => {
  test.each(itemNames)("%s needs a passed check of its content", async (name) => {
    const row = await itemRow(database, name);
    const bank = `public.${name.split("/")[0]}_questions`;
    const insert = () =>
      database.pool.query(
        `insert into ${bank} (${Object.keys(row).join(", ")}, is_active)
         select ${Object.keys(row).join(", ")}, true from jsonb_populate_record(null::${bank}, $1)`,
        [JSON.stringify(row)],
      );
    await expect(insert()).rejects.toMatchObject(refusal);
    await passCheck(database, `${name.split("/")[0]}_questions` as never, row);
    expect((await insert()).rowCount).toBe(1);
  });

  test("is refused to an editor's direct write, to the service key and to a database session", async () => {
    const { id } = await inactive({ prompt_text: "Never checked." });
    const publish = `update public.reading_questions set is_active = true where id = '${id}'`;
    for (const caller of [await editor(), service])
      await expect(
        asRole(database, caller, (client) => client.query(publish)),
      ).rejects.toMatchObject(refusal);
    await expect(database.pool.query(publish)).rejects.toMatchObject(refusal);
  });

  test("is refused when the content changed after the check, and again under the changed content", async () => {
    const row = await inactive({ prompt_text: "Changed after the check." });
    await passCheck(database, "reading_questions", row);
    await change(newKey, row.id);
    await expect(change("is_active = true", row.id)).rejects.toMatchObject(refusal);
    await passCheck(database, "reading_questions", { ...row, answer_key: { correct: ["C"] } });
    await change("is_active = true", row.id);
  });

  test("protects a published question's content, and leaves the rest of it free", async () => {
    const id = await buildQuestion(database, NAME, { prompt_text: "Its own text." });
    await expect(change(newKey, id)).rejects.toMatchObject(refusal);
    await expect(change("prompt_text = 'A text nobody checked.'", id)).rejects.toMatchObject(
      refusal,
    );
    await buildTags(database, "new");
    await change("title = 'Renamed', tags = '{new}', difficulty = 'Hard'", id);
  });

  test("a missing text and an empty one are the same content, two orders of choices are not", async () => {
    const print = async (question: Row) => {
      const { rows } = await database.pool.query<{ f: string }>(
        "select private.question_fingerprint('listening', $1) as f",
        [JSON.stringify(question)],
      );
      return rows[0]?.f;
    };
    const bare = await print({ type: "x" });
    expect(bare).toMatch(/^[0-9a-f]{64}$/);
    const blank = { type: "x", prompt_text: "", transcript: null, options: null, title: "T" };
    expect(await print({ ...blank, correct_answers: {} })).toBe(bare);
    expect(await print({ type: "x", correct_answers: { a: 1, b: 2 } })).toBe(
      await print({ type: "x", correct_answers: { b: 2, a: 1 } }),
    );
    expect(await print({ type: "x", options: ["a", "b"] })).not.toBe(
      await print({ type: "x", options: ["b", "a"] }),
    );
  });
});

describe("a new format profile", () => {
  test("asks for a new check, keeps what is published, and takes no check of the old version", async () => {
    const client = await database.pool.connect();
    try {
      const published = await buildQuestion(database, NAME);
      const row = await inactive({ answer_key: { correct: ["D"] } });
      await passCheck(database, "reading_questions", row);
      await client.query("begin");
      await client.query(
        "insert into public.format_profiles (profile_version, effective_from) values ('newer', private.today())",
      );
      await client.query("update public.reading_questions set title = 'Kept' where id = $1", [
        published,
      ]);
      await client.query("savepoint before");
      const publish = "update public.reading_questions set is_active = true where id = $1";
      await expect(client.query(publish, [row.id])).rejects.toMatchObject(refusal);
      await client.query("rollback to before");
      await expect(client.query(record(row, "'2025-08'"))).rejects.toMatchObject({
        message: expect.stringContaining('"newer" is in force'),
      });
      await client.query("rollback to before");
      await client.query(record(row));
      await client.query(publish, [row.id]);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});

describe("a check", () => {
  test("is recorded by the service key only, with who asked for it and the request's id", async () => {
    const asker = await buildPerson(database, { staff: ["editor"] });
    const row = await inactive({ prompt_text: "Recorded." });
    for (const caller of [
      person(asker),
      person(await buildPerson(database, { staff: ["admin"] })),
    ]) {
      for (const sql of [
        record(row),
        `select private.record_question_check('reading', '{}', 'x', null, '[]')`,
        "insert into public.question_checks (fingerprint, profile_version, module, type) values ('x', 'x', 'reading', 'x')",
        "update public.question_checks set fingerprint = 'x'",
        "delete from public.question_checks",
      ])
        await expect(asRole(database, caller, (client) => client.query(sql))).rejects.toMatchObject(
          {
            code: "42501",
          },
        );
    }
    const forge = "update public.question_checks set fingerprint = 'x'";
    await expect(asRole(database, service, (client) => client.query(forge))).rejects.toMatchObject({
      code: "42501",
    });

    const request = randomUUID();
    await asRoleCommitted(
      database,
      { ...service, headers: { "x-request-id": request } },
      (client) =>
        client.query(
          "select public.record_question_check('reading', $1, private.profile_version_in_force(), $2)",
          [JSON.stringify(row), asker],
        ),
    );
    const { rows } = await database.pool.query(
      "select module, type, checked_by from public.question_checks where request_id = $1",
      [request],
    );
    expect(rows).toEqual([
      { module: "reading", type: "multiple_choice_single", checked_by: asker },
    ]);
    await change("is_active = true", row.id);
  });
});
