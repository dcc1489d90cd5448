import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;

beforeAll(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }));
});

const setStatus = (id: string, status: string, caller = editor) =>
  asRole(database, caller, async (client) => {
    const { rowCount } = await client.query(
      "update public.practice_lessons set status = $2 where id = $1",
      [id, status],
    );
    return rowCount;
  });

async function lessonIn(status: "draft" | "published" | "archived"): Promise<string> {
  const questions = [await buildQuestion(database, "reading/multiple_choice_single")];
  return buildLesson(database, { questions, status });
}

describe("status of a lesson", () => {
  test.each([
    ["draft", "published"],
    ["draft", "archived"],
    ["published", "draft"],
    ["published", "archived"],
    ["archived", "draft"],
  ] as const)("goes from %s to %s", async (from, to) => {
    expect(await setStatus(await lessonIn(from), to)).toBe(1);
  });

  test("does not go from archived to published", async () => {
    const change = setStatus(await lessonIn("archived"), "published");
    await expect(change).rejects.toMatchObject({ code: "23514" });
  });

  test("is not published without a question", async () => {
    const change = setStatus(await buildLesson(database), "published");
    await expect(change).rejects.toThrow(/at least one active question/);
  });

  test("is not published with an inactive question", async () => {
    const questions = [
      await buildQuestion(database, "reading/multiple_choice_single"),
      await buildQuestion(database, "reading/multiple_choice_single", { is_active: false }),
    ];
    const change = setStatus(await buildLesson(database, { questions }), "published");
    await expect(change).rejects.toThrow(/1 are not active/);
  });

  test("is published only by those who may publish", async () => {
    await database.pool.query(
      "delete from public.role_permissions where role = 'analyst'; insert into public.role_permissions values ('analyst', 'content.read'), ('analyst', 'content.write')",
    );
    const writer = person(await buildPerson(database, { staff: ["analyst"] }));
    await expect(setStatus(await lessonIn("draft"), "published", writer)).rejects.toMatchObject({
      code: "42501",
    });
    expect(await setStatus(await lessonIn("draft"), "archived", writer)).toBe(1);
  });

  test("keeps an active question that a published lesson uses", async () => {
    const question = await buildQuestion(database, "reading/multiple_choice_single");
    await buildLesson(database, { questions: [question], status: "published", title: "Rivers" });
    for (const change of ["is_active = false", "is_active = false, archived_at = now()"]) {
      const write = asRole(database, editor, (client) =>
        client.query(`update public.reading_questions set ${change} where id = $1`, [question]),
      );
      await expect(write).rejects.toThrow(/published lesson "Rivers"/);
    }
    const removal = database.pool.query("delete from public.reading_questions where id = $1", [
      question,
    ]);
    await expect(removal).rejects.toMatchObject({ code: "23001" });
  });
});

describe("items of a lesson", () => {
  test("are of its module and type only", async () => {
    const lesson = await buildLesson(database);
    const otherType = await buildQuestion(database, "reading/reorder_paragraphs");
    const otherModule = await buildQuestion(database, "listening/multiple_choice_single");
    for (const [column, id] of [
      ["reading_question_id", otherType],
      ["listening_question_id", otherModule],
    ]) {
      const write = asRole(database, editor, (client) =>
        client.query(
          `insert into public.lesson_questions (lesson_id, position, ${column}) values ($1, 1, $2)`,
          [lesson, id],
        ),
      );
      await expect(write).rejects.toThrow(/takes reading items of type multiple_choice_single/);
    }
  });

  test("are counted by the database", async () => {
    const lesson = await lessonIn("draft");
    const extra = await buildQuestion(database, "reading/multiple_choice_single");
    const count = async () => {
      const { rows } = await database.pool.query(
        "select question_count from public.practice_lessons where id = $1",
        [lesson],
      );
      return rows[0].question_count;
    };
    expect(await count()).toBe(1);
    await asRoleCommitted(database, editor, (client) =>
      client.query(
        "insert into public.lesson_questions (lesson_id, position, reading_question_id) values ($1, 2, $2)",
        [lesson, extra],
      ),
    );
    expect(await count()).toBe(2);
    await database.pool.query("delete from public.lesson_questions where lesson_id = $1", [lesson]);
    expect(await count()).toBe(0);
  });

  test("fix the module and type of the lesson", async () => {
    const change = database.pool.query(
      "update public.practice_lessons set question_type = 'reorder_paragraphs' where id = $1",
      [await lessonIn("draft")],
    );
    await expect(change).rejects.toThrow(/Remove the items/);
  });

  test("cannot be free and for paying tiers at once", async () => {
    const change = database.pool.query(
      "update public.practice_lessons set is_free = true, required_tier = 'pro' where id = $1",
      [await lessonIn("draft")],
    );
    await expect(change).rejects.toMatchObject({ constraint: "practice_lessons_free_for_all" });
  });
});
