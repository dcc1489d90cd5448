import { describe, expect, test } from "vitest";
import { buildLesson, buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { publishScheduled } from "./publish-scheduled.server.ts";

const database = openTestDatabase();
const NAME = "reading/multiple_choice_single";
const run = () => publishScheduled.run({}, { pool: database.pool });

/** What is approved and whose time has come, without a check recorded. */
const due = (overrides: Row = {}) =>
  buildQuestion(database, NAME, {
    is_active: false,
    review_status: "approved",
    publish_at: "2026-01-01",
    ...overrides,
  });
const stored = async (id: string, table = "reading_questions"): Promise<Row> =>
  (await database.pool.query(`select * from public.${table} where id = $1`, [id])).rows[0];
const comments = async (id: string) =>
  (
    await database.pool.query(
      "select body, author_id from public.review_comments where record_id = $1",
      [id],
    )
  ).rows;

describe("the worker", () => {
  test("publishes what is due after its check, as the system, and leaves the rest", async () => {
    const id = await due({ prompt_text: "Due." });
    const later = await due({ prompt_text: "Later.", publish_at: "2999-01-01" });
    await run();
    expect(await stored(id)).toMatchObject({
      is_active: true,
      publish_at: null,
      review_status: "approved",
    });
    expect(await stored(later)).toMatchObject({ is_active: false, publish_at: expect.any(Date) });
    const { rows } = await database.pool.query(
      "select actor_id, reason, new from public.audit_log where record_id = $1 and action = 'update'",
      [id],
    );
    expect(rows).toEqual([
      {
        actor_id: null,
        reason: "Published on schedule",
        new: expect.objectContaining({ is_active: true, publish_at: null }),
      },
    ]);
  });

  test("leaves a question whose key cannot win, with the reason on it, and does not try again", async () => {
    const id = await due({ answer_key: { correct: ["Z"] } });
    await run();
    await run();
    expect(await stored(id)).toMatchObject({ is_active: false, publish_at: null });
    expect(await comments(id)).toEqual([
      {
        author_id: null,
        body: expect.stringContaining("a correct choice is not among the choices"),
      },
    ]);
  });

  test("publishes a lesson, or says what the database has against it", async () => {
    const ready = await buildLesson(database, { questions: [await buildQuestion(database, NAME)] });
    const empty = await buildLesson(database);
    await database.pool.query(
      "update public.practice_lessons set review_status = 'approved', publish_at = '2026-01-01' where id = any ($1)",
      [[ready, empty]],
    );
    await run();
    expect(await stored(ready, "practice_lessons")).toMatchObject({ status: "published" });
    expect(await stored(empty, "practice_lessons")).toMatchObject({
      status: "draft",
      publish_at: null,
    });
    expect(await comments(empty)).toMatchObject([
      { body: expect.stringContaining("needs at least one active question") },
    ]);
  });

  test("shares the work: two at once publish each record once", async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, n) => due({ prompt_text: `Shared ${n}.` })),
    );
    await Promise.all([run(), run()]);
    for (const id of ids) expect(await stored(id)).toMatchObject({ is_active: true, version: 2 });
  });

  test("passes by what another worker holds", async () => {
    const id = await due({ prompt_text: "Held." });
    const other = await database.pool.connect();
    try {
      await other.query("begin");
      await other.query("select * from private.take_due_publication()");
      await run();
      expect(await stored(id)).toMatchObject({ is_active: false });
    } finally {
      await other.query("rollback");
      other.release();
    }
    await run();
    expect(await stored(id)).toMatchObject({ is_active: true });
  });
});
