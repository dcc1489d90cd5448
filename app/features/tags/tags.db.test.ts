import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildQuestion, buildTags } from "../../../tests/support/content.ts";
import { migratedTemplate, openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase(migratedTemplate);
let editor: Caller;
let analyst: Caller;

beforeAll(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }));
  analyst = person(await buildPerson(database, { staff: ["analyst"] }));
  await buildTags(database, "nature");
});

const idOf = async (name: string): Promise<string> =>
  (await one("select id from public.tags where name = $1", [name])).id as string;

async function one(sql: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await database.pool.query<Row>(sql, values);
  if (!rows[0]) throw new Error(`Nothing found: ${sql}`);
  return rows[0];
}

const as = (caller: Caller, sql: string, values: unknown[] = []) =>
  asRoleCommitted(
    database,
    caller,
    async (client) => (await client.query<Row>(sql, values)).rows[0],
  );

const tagsOf = async (bank: string, id: string) =>
  (await one(`select tags from public.${bank} where id = $1`, [id])).tags;

describe("the list of tags", () => {
  test("is added to by who writes content, and a name stands once whatever its case", async () => {
    await as(editor, "insert into public.tags (name) values ('Rivers')");
    await expect(as(editor, "insert into public.tags (name) values ('RIVERS')")).rejects.toThrow(
      /tags_name_key/,
    );
    await expect(as(analyst, "insert into public.tags (name) values ('Lakes')")).rejects.toThrow(
      /row-level security/,
    );
  });

  test("is what tags are taken from, and the refusal says what to do", async () => {
    const insert = (tag: string) =>
      as(
        editor,
        "insert into public.writing_questions (type, title, prompt_text, tags) values ('write_essay', 'E', 'x', array[$1])",
        [tag],
      );
    await expect(insert("unheard of")).rejects.toThrow(
      'There is no tag "unheard of" in the list of tags. Add it to the list first.',
    );
    await expect(insert("Nature")).rejects.toThrow('but there is "nature"');
    await insert("nature");
  });

  test("keeps an archived tag where it is, but adds it to nothing", async () => {
    const id = await buildQuestion(database, "writing/write_essay", { tags: ["old trend"] });
    await as(editor, "update public.tags set archived_at = now() where name = 'old trend'");
    await as(
      editor,
      "update public.writing_questions set tags = '{old trend,nature}' where id = $1",
      [id],
    );
    const other = await buildQuestion(database, "writing/write_essay");
    await expect(
      as(editor, "update public.writing_questions set tags = '{old trend}' where id = $1", [other]),
    ).rejects.toThrow(/is archived/);
  });

  test("changes a name only together with its uses", async () => {
    await expect(
      as(editor, "update public.tags set name = 'wild' where name = 'nature'"),
    ).rejects.toThrow(/rename_tag/);
  });
});

describe("renaming and merging", () => {
  test("renames everywhere in one batch, and who has an item open is told", async () => {
    const question = await buildQuestion(database, "reading/multiple_choice_single", {
      tags: ["colour", "nature"],
    });
    const lesson = await buildLesson(database);
    await database.pool.query(
      "update public.practice_lessons set tags = '{nature,colour}' where id = $1",
      [lesson],
    );
    const { version } = await one("select version from public.reading_questions where id = $1", [
      question,
    ]);
    const answer = await as(editor, "select public.rename_tag($1, ' color ', 1) as done", [
      await idOf("colour"),
    ]);
    expect(answer?.done).toMatchObject({ changed: 2 });
    expect(await tagsOf("reading_questions", question)).toEqual(["color", "nature"]);
    expect(await tagsOf("practice_lessons", lesson)).toEqual(["nature", "color"]);
    await expect(
      as(editor, "update public.reading_questions set title = 'Mine', version = $2 where id = $1", [
        question,
        version,
      ]),
    ).rejects.toMatchObject({ code: "PT409" });
    const log = await database.pool.query(
      "select table_name, reason from public.audit_log where batch_id = $1 order by table_name",
      [(answer?.done as Row | undefined)?.batch_id],
    );
    expect(log.rows).toEqual(
      ["practice_lessons", "reading_questions", "tags"].map((table_name) => ({
        table_name,
        reason: 'Tag "colour" renamed to "color"',
      })),
    );
  });

  test("refuses a name that is taken, a stale version, and who may only read", async () => {
    await buildTags(database, "first", "second");
    const first = await idOf("first");
    const rename = (name: string, version: number, caller = editor) =>
      as(caller, "select public.rename_tag($1, $2, $3)", [first, name, version]);
    await expect(rename("Second", 1)).rejects.toThrow(/Merge the two instead/);
    await expect(rename("third", 7)).rejects.toMatchObject({ code: "PT409" });
    await expect(rename("third", 1, analyst)).rejects.toMatchObject({ code: "42501" });
    await rename("First", 1);
    expect(await idOf("First")).toBe(first);
  });

  test("merges several into one without doubling it, published items included", async () => {
    const id = await buildQuestion(database, "reading/reorder_paragraphs", {
      tags: ["town", "city", "nature", "village"],
    });
    await buildTags(database, "places");
    const sources = [await idOf("town"), await idOf("village"), await idOf("city")];
    const merge = "select public.merge_tags($1, $2) as done";
    const answer = await as(editor, merge, [sources, await idOf("city")]);
    expect(answer?.done).toMatchObject({ changed: 1 });
    expect(await tagsOf("reading_questions", id)).toEqual(["city", "nature"]);
    await expect(as(editor, merge, [sources, await idOf("city")])).rejects.toMatchObject({
      code: "PT404",
    });
  });

  test("counts what carries each tag", async () => {
    await buildQuestion(database, "reading/reorder_paragraphs", { tags: ["counted"] });
    await buildQuestion(database, "writing/write_essay", { tags: ["counted"] });
    const counted = await idOf("counted");
    const usage = (caller: Caller) =>
      asRole(
        database,
        caller,
        async (client) => (await client.query("select * from public.tag_usage()")).rows,
      );
    expect((await usage(analyst)).find(({ id }) => id === counted)).toMatchObject({
      questions: "2",
      lessons: "0",
    });
    expect(await usage(person(await buildPerson(database)))).toEqual([]);
  });
});
