import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let session = "";
let attempt: Row = {};

async function insert(sql: string, values: unknown[]): Promise<Row> {
  const { rows } = await database.pool.query<Row>(sql, values);
  return rows[0] ?? {};
}

beforeAll(async () => {
  const learner = await buildPerson(database);
  const question = await insert(
    "insert into public.writing_questions (title, type, prompt_text) values ('Essay', 'write_essay', 'Cities.') returning id",
    [],
  );
  attempt = await insert(
    `insert into public.writing_attempts (user_id, question_id, user_response)
     values ($1, $2, 'Cities grow.') returning id, created_at::text`,
    [learner, question.id],
  );
  const talk = await insert(
    "insert into public.conversation_sessions (user_id) values ($1) returning id",
    [learner],
  );
  session = String(talk.id);
});

const link = (type: string, columns: Record<string, unknown>) => {
  const names = Object.keys(columns);
  const places = names.map((_name, at) => `$${at + 3}`);
  return insert(
    `insert into public.conversation_attempt_links (session_id, attempt_type, ${names.join(", ")})
     values ($1, $2, ${places.join(", ")}) returning attempt_id, link_type`,
    [session, type, ...Object.values(columns)],
  );
};

describe("a link from a talk to an attempt", () => {
  test("points at a real attempt of its module", async () => {
    const made = await link("writing", {
      writing_attempt_id: attempt.id,
      attempt_created_at: attempt.created_at,
    });
    expect(made).toEqual({ attempt_id: attempt.id, link_type: "generated_from" });
  });

  test("is refused where the attempt does not exist", async () => {
    const made = link("writing", {
      writing_attempt_id: randomUUID(),
      attempt_created_at: attempt.created_at,
    });
    await expect(made).rejects.toMatchObject({ code: "23503" });
  });

  test.each([
    ["speaking", ["writing"]],
    ["writing", ["writing", "speaking"]],
    ["writing", []],
  ])("of type %s is refused with the ids of %j", async (type, modules) => {
    const ids = modules.map((module) => [`${module}_attempt_id`, attempt.id]);
    const made = link(type, {
      ...Object.fromEntries(ids),
      attempt_created_at: attempt.created_at,
    });
    // Without any id the generated attempt_id is null, which Postgres finds first.
    await expect(made).rejects.toMatchObject({ code: modules.length ? "23514" : "23502" });
  });

  test("goes with the attempt", async () => {
    await database.pool.query("delete from public.writing_attempts where id = $1", [attempt.id]);
    const { rowCount } = await database.pool.query("select from public.conversation_attempt_links");
    expect(rowCount).toBe(0);
  });
});
