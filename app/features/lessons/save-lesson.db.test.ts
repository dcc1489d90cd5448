import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildQuestion, buildTags } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editorId: string;
let editor: Caller;
let questions: string[];

beforeAll(async () => {
  editorId = await buildPerson(database, { staff: ["editor"] });
  editor = person(editorId, { "x-audit-reason": "New unit" });
  questions = [];
  for (let n = 0; n < 4; n += 1) {
    questions.push(await buildQuestion(database, "reading/multiple_choice_single"));
  }
});

const details = () => ({
  title: "Skimming",
  slug: `skimming-${randomUUID()}`,
  module: "reading",
  question_type: "multiple_choice_single",
});

const save = (lesson: Row, ids: string[] | null, caller = editor): Promise<Row> =>
  asRoleCommitted(database, caller, async (client) => {
    const { rows } = await client.query("select * from public.save_lesson($1, $2)", [lesson, ids]);
    return rows[0];
  });

async function itemsOf(lesson: unknown): Promise<string[]> {
  const { rows } = await database.pool.query(
    "select question_id from public.lesson_questions where lesson_id = $1 order by position",
    [lesson],
  );
  return rows.map((row) => row.question_id);
}

describe("save_lesson", () => {
  test("creates a lesson with its questions in order", async () => {
    await buildTags(database, "b2");
    const order = [questions[2], questions[0]].map(String);
    const saved = await save({ ...details(), tags: ["b2"], estimated_minutes: 20 }, order);
    expect(saved).toMatchObject({ status: "draft", question_count: 2, created_by: editorId });
    expect(saved).toMatchObject({ tags: ["b2"], estimated_minutes: 20, required_tier: "pro" });
    expect(await itemsOf(saved.id)).toEqual(order);
  });

  test("reorders, adds and removes in one go, and publishes", async () => {
    const saved = await save(details(), questions.slice(0, 3));
    const order = [questions[3], questions[1], questions[0]].map(String);
    const again = await save({ id: saved.id, version: saved.version, status: "published" }, order);
    expect(again).toMatchObject({ status: "published", question_count: 3, title: "Skimming" });
    expect(await itemsOf(saved.id)).toEqual(order);
  });

  test("replaces every question of a published lesson", async () => {
    const id = await buildLesson(database, {
      questions: questions.slice(0, 2),
      status: "published",
    });
    const { rows } = await database.pool.query(
      "select version from public.practice_lessons where id = $1",
      [id],
    );
    await save({ id, version: rows[0].version }, questions.slice(2));
    expect(await itemsOf(id)).toEqual(questions.slice(2));
  });

  test("keeps the questions when none are named", async () => {
    const saved = await save(details(), questions);
    await save({ id: saved.id, version: saved.version, title: "Scanning" }, null);
    expect(await itemsOf(saved.id)).toEqual(questions);
  });

  test("changes nothing at all when one part fails", async () => {
    const saved = await save(details(), questions.slice(0, 1));
    const attempt = save({ id: saved.id, version: saved.version, title: "Changed" }, [
      String(questions[1]),
      randomUUID(),
    ]);
    await expect(attempt).rejects.toMatchObject({ code: "23514" });
    const { rows } = await database.pool.query(
      "select title, version from public.practice_lessons where id = $1",
      [saved.id],
    );
    expect(rows[0]).toEqual({ title: "Skimming", version: saved.version });
    expect(await itemsOf(saved.id)).toEqual(questions.slice(0, 1));
  });

  test("refuses a stale version and hands back the current row", async () => {
    const saved = await save(details(), []);
    await save({ id: saved.id, version: saved.version, title: "Theirs" }, null);
    const error = await save({ id: saved.id, version: saved.version, title: "Mine" }, null).catch(
      (reason) => reason,
    );
    expect(error.code).toBe("PT409");
    expect(JSON.parse(error.detail)).toMatchObject({ id: saved.id, title: "Theirs" });
  });

  test("refuses the same question twice and a slug that is taken", async () => {
    const twice = save(details(), [String(questions[0]), String(questions[0])]);
    await expect(twice).rejects.toThrow(/twice/);
    const first = details();
    await save(first, []);
    await expect(save({ ...details(), slug: first.slug }, [])).rejects.toMatchObject({
      code: "23505",
      constraint: "idx_practice_lessons_slug",
    });
  });

  test("is for editors: support and learners are refused", async () => {
    const id = await buildLesson(database);
    for (const staff of [["support"], []] as const) {
      const other = person(await buildPerson(database, { staff: [...staff] }));
      await expect(save(details(), [], other)).rejects.toMatchObject({ code: "42501" });
      await expect(save({ id, title: "Mine" }, null, other)).rejects.toMatchObject({
        code: expect.stringMatching(/42501|PT404/),
      });
    }
  });

  test("leaves an audit entry with the reason of the request", async () => {
    const saved = await save(details(), []);
    const { rows } = await database.pool.query(
      "select actor_id, actor_role, action, reason from public.audit_log where table_name = 'practice_lessons' and record_id = $1",
      [saved.id],
    );
    expect(rows).toEqual([
      { actor_id: editorId, actor_role: "editor", action: "insert", reason: "New unit" },
    ]);
  });
});
