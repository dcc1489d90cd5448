import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let learnerId: string;
let learner: Caller;
let open: string;
let closed: string;

beforeAll(async () => {
  learnerId = await buildPerson(database);
  learner = person(learnerId);
  const item = "speaking/read_aloud";
  open = await buildQuestion(database, item);
  closed = await buildQuestion(database, item);
  await buildLesson(database, { item, questions: [open], status: "published", tier: "free" });
  await buildLesson(database, { item, questions: [closed], status: "published", tier: "premium" });
});

const attempt = (values: Row = {}) => ({
  user_id: learnerId,
  question_id: open,
  type: "read_aloud",
  audio_url: "recording.webm",
  duration_ms: 4000,
  ...values,
});

const add = (values: Row, caller = learner) =>
  asRoleCommitted(database, caller, async (client) => {
    const columns = Object.keys(values).join(", ");
    const { rows } = await client.query(
      `insert into public.speaking_attempts (${columns})
       select ${columns} from jsonb_populate_record(null::public.speaking_attempts, $1) returning id`,
      [JSON.stringify(values)],
    );
    return rows[0].id;
  });

describe("an attempt", () => {
  test("is made by the learner on an item that opens", async () => {
    expect(await add(attempt())).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("is not made on an item of a lesson that does not open, nor for somebody else", async () => {
    await expect(add(attempt({ question_id: closed }))).rejects.toMatchObject({ code: "42501" });
    const other = await buildPerson(database);
    await expect(add(attempt({ user_id: other }))).rejects.toMatchObject({ code: "42501" });
  });

  test.each([
    { overall_score: 90 },
    { pronunciation_score: 5 },
    { scores: { total: 90 } },
    { created_at: "2025-01-01" },
  ])("does not bring its own score or date: %j", async (values) => {
    await expect(add(attempt(values))).rejects.toThrow(/set by staff or the system only/);
  });

  test("is shared and hidden by its learner, who changes nothing else of it", async () => {
    const id = await add(attempt());
    const change = (set: string, caller = learner) =>
      asRole(database, caller, async (client) => {
        const sql = `update public.speaking_attempts set ${set} where id = $1`;
        return (await client.query(sql, [id])).rowCount;
      });
    expect(await change("is_public = true")).toBe(1);
    for (const set of ["overall_score = 90", "audio_url = 'x'", "transcript = 'x'"]) {
      await expect(change(set)).rejects.toMatchObject({ code: "42501" });
    }
    expect(await change("is_public = true", person(await buildPerson(database)))).toBe(0);
  });

  test("is seen by others only while it is public", async () => {
    const shared = await add(attempt({ is_public: true }));
    const hidden = await add(attempt());
    const stranger = person(await buildPerson(database));
    const seen = await asRole(database, stranger, async (client) => {
      const { rows } = await client.query("select id from public.speaking_attempts");
      return rows.map((row) => row.id);
    });
    expect(seen).toContain(shared);
    expect(seen).not.toContain(hidden);
  });

  test("lands in the partition of its month across the turn of a year", async () => {
    const { pool } = database;
    await pool.query(
      "select private.create_month_partitions('public.speaking_attempts', date '2031-12-01', 2)",
    );
    for (const at of ["2031-12-31 23:59:59.999+00", "2032-01-01 00:00:00+00"]) {
      await pool.query(
        `insert into public.speaking_attempts (user_id, question_id, type, audio_url, duration_ms, created_at)
         values ($1, $2, 'read_aloud', 'a', 1, $3)`,
        [learnerId, open, at],
      );
    }
    const { rows } = await pool.query(
      "select tableoid::regclass::text as partition from public.speaking_attempts where created_at > '2031-01-01' order by created_at",
    );
    expect(rows.map((row) => row.partition)).toEqual([
      "partitions.speaking_attempts_y2031m12",
      "partitions.speaking_attempts_y2032m01",
    ]);
    const waiting = await pool.query(
      "select sum(waiting)::int as n from private.default_partition_rows()",
    );
    expect(waiting.rows[0].n).toBe(0);
  });

  test("names the recording of somebody else in vain", async () => {
    const [victim, thief, listener] = await Promise.all([1, 2, 3].map(() => buildPerson(database)));
    const path = `${victim}/secret.webm`;
    await database.pool.query(
      "insert into storage.objects (bucket_id, name) values ('attempt-recordings', $1)",
      [path],
    );
    const hears = (id = "") =>
      asRole(database, person(id), async (client) => {
        const sql =
          "select from storage.objects where bucket_id = 'attempt-recordings' and name = $1";
        return (await client.query(sql, [path])).rowCount;
      });
    const shared = { audio_url: path, is_public: true };
    await add(attempt({ ...shared, user_id: thief }), person(thief ?? ""));
    expect([await hears(thief), await hears(listener)]).toEqual([0, 0]);
    await add(attempt({ ...shared, user_id: victim }), person(victim ?? ""));
    expect([await hears(thief), await hears(listener)]).toEqual([1, 1]);
  });

  test("has no score that is not a number", async () => {
    const question = await buildQuestion(database, "reading/reorder_paragraphs");
    const write = database.pool.query(
      "insert into public.reading_attempts (user_id, question_id, user_response, accuracy) values ($1, $2, '{}', 'NaN')",
      [learnerId, question],
    );
    await expect(write).rejects.toMatchObject({ code: "23514" });
  });
});

describe("an attempt at a test", () => {
  test("that was handed in is not taken up again under the score that it has", async () => {
    const { rows } = await database.pool.query(
      `with test as (insert into public.pte_tests (title, test_type) values ('Mock', 'mock') returning id)
       insert into public.test_attempts (user_id, test_id) select $1, id from test returning id`,
      [learnerId],
    );
    const change = (set: string) =>
      asRoleCommitted(database, learner, async (client) => {
        const sql = `update public.test_attempts set ${set} where id = $1`;
        return (await client.query(sql, [rows[0].id])).rowCount;
      });
    expect(await change("status = 'completed', completed_at = now()")).toBe(1);
    await database.pool.query("update public.test_attempts set total_score = 47 where id = $1", [
      rows[0].id,
    ]);
    for (const set of ["status = 'in_progress', completed_at = null", "completed_at = now()"])
      await expect(change(set)).rejects.toMatchObject({ code: "42501" });
  });
});
