import { beforeAll, describe, expect, test } from "vitest";
import { asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const NAME = "reading/multiple_choice_single";
const ids = { author: "", reviewer: "", admin: "", support: "" };

beforeAll(async () => {
  ids.author = await buildPerson(database, { name: "Author", staff: ["editor"] });
  ids.reviewer = await buildPerson(database, { name: "Reviewer", staff: ["editor"] });
  ids.admin = await buildPerson(database, { name: "Admin", staff: ["admin"] });
  ids.support = await buildPerson(database, { name: "Support", staff: ["support"] });
});

const run = (caller: Caller, sql: string, values: unknown[] = []) =>
  asRoleCommitted(database, caller, async (client) => (await client.query(sql, values)).rows);
const as = (who: keyof typeof ids, sql: string, values: unknown[] = []) =>
  run(person(ids[who]), sql, values);

async function stored(table: string, id: string): Promise<Row> {
  const { rows } = await database.pool.query(`select * from public.${table} where id = $1`, [id]);
  return rows[0] ?? {};
}
const question = (id: string) => stored("reading_questions", id);

/** A question that the author wrote. */
async function written(): Promise<string> {
  const id = await buildQuestion(database, NAME, { is_active: false });
  await as("author", "update public.reading_questions set explanation = 'Mine.' where id = $1", [
    id,
  ]);
  return id;
}

/** One of the steps, with the version that is stored now. */
async function step(
  who: keyof typeof ids,
  name: "request_review" | "approve_review" | "send_back_review" | "schedule_publication",
  id: string,
  argument?: unknown,
  table = "reading_questions",
) {
  const { version } = await stored(table, id);
  const values = [table, id, version, ...(argument === undefined ? [] : [argument])];
  const places = values.map((_, index) => `$${index + 1}`).join(", ");
  return as(who, `select public.${name}(${places}) as answer`, values);
}

async function approved(): Promise<string> {
  const id = await written();
  await step("author", "request_review", id, ids.reviewer);
  await step("reviewer", "approve_review", id);
  return id;
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

describe("the review of a question", () => {
  test("goes from draft to a reviewer, and from the reviewer to approved", async () => {
    const id = await written();
    expect(await question(id)).toMatchObject({
      review_status: "draft",
      content_changed_by: ids.author,
    });
    const [asked] = await step("author", "request_review", id, ids.reviewer);
    expect(asked?.answer).toMatchObject({ review_status: "in_review", reviewer_id: ids.reviewer });
    expect(await as("reviewer", "select resource, id from public.my_reviews()")).toContainEqual({
      resource: "reading_questions",
      id,
    });
    await step("reviewer", "approve_review", id);
    expect(await question(id)).toMatchObject({ review_status: "approved", is_active: false });
    expect(await as("reviewer", "select id from public.my_reviews()")).toEqual([]);
  });

  test("comes back to draft with what has to change", async () => {
    const id = await written();
    await step("author", "request_review", id, ids.reviewer);
    await expect(step("reviewer", "send_back_review", id, " ")).rejects.toMatchObject({
      message: "Say what has to change.",
    });
    await step("reviewer", "send_back_review", id, "Two choices mean the same.");
    expect(await question(id)).toMatchObject({ review_status: "draft" });
    expect(
      await as(
        "author",
        "select body, author_id from public.review_comments where record_id = $1",
        [id],
      ),
    ).toEqual([{ body: "Two choices mean the same.", author_id: ids.reviewer }]);
  });

  test("is approved by nobody for their own work, by no bystander, and not out of the blue", async () => {
    const id = await written();
    await expect(step("reviewer", "approve_review", id)).rejects.toMatchObject({
      message: "Only what is in review can be approved.",
    });
    await step("author", "request_review", id, ids.author);
    await expect(step("author", "approve_review", id)).rejects.toMatchObject({
      code: "42501",
      message: expect.stringContaining("Nobody approves their own work"),
    });
    await expect(step("reviewer", "approve_review", id)).rejects.toMatchObject({
      message: "It is approved by its reviewer, or by an admin.",
    });
    await step("admin", "approve_review", id);
    expect((await question(id)).review_status).toBe("approved");
  });

  test("a reviewer who changed the content has become its author", async () => {
    const id = await written();
    await step("author", "request_review", id, ids.reviewer);
    await as("reviewer", "update public.reading_questions set title = 'Better' where id = $1", [
      id,
    ]);
    expect(await question(id)).toMatchObject({ review_status: "in_review" });
    await expect(step("reviewer", "approve_review", id)).rejects.toMatchObject({ code: "42501" });
  });

  test("cannot be skipped by writing the columns directly", async () => {
    const id = await written();
    const write = (who: keyof typeof ids, set: string) =>
      as(who, `update public.reading_questions set ${set} where id = $1`, [id]);
    await expect(write("author", "review_status = 'approved'")).rejects.toThrow(/in review/);
    await expect(write("author", "review_status = 'in_review'")).rejects.toThrow(
      /needs a reviewer/,
    );
    await write("author", `content_changed_by = '${ids.reviewer}'`);
    expect((await question(id)).content_changed_by).toBe(ids.author);
    await step("author", "request_review", id, ids.reviewer);
    await expect(
      write("reviewer", "review_status = 'approved', title = 'Slipped in'"),
    ).rejects.toThrow(/what was reviewed/);
    const [copy] = await as(
      "author",
      `insert into public.reading_questions (type, title, prompt_text, review_status, reviewer_id, publish_at)
       values ('reorder_paragraphs', 'Copy', 'x', 'approved', '${ids.reviewer}', '2999-01-01') returning *`,
    );
    expect(copy).toMatchObject({ review_status: "draft", reviewer_id: null, publish_at: null });
  });

  test("is asked of a colleague who may edit, and of nothing that is archived", async () => {
    const id = await written();
    await expect(step("author", "request_review", id, ids.support)).rejects.toThrow(/may edit/);
    await as("author", "update public.reading_questions set archived_at = now() where id = $1", [
      id,
    ]);
    await expect(step("author", "request_review", id, ids.reviewer)).rejects.toThrow(/Restore/);
    await expect(step("support", "request_review", id, ids.reviewer)).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("a change of approved content returns it to draft; filing does not", async () => {
    const id = await approved();
    await as(
      "author",
      "update public.reading_questions set tags = '{}', difficulty = 'Hard' where id = $1",
      [id],
    );
    expect((await question(id)).review_status).toBe("approved");
    await as("author", "update public.reading_questions set prompt_text = 'Other.' where id = $1", [
      id,
    ]);
    expect((await question(id)).review_status).toBe("draft");
  });

  test("a step on a version that was changed since is refused with the row as it is", async () => {
    const id = await written();
    const { version } = await question(id);
    await as("author", "update public.reading_questions set title = 'Newer' where id = $1", [id]);
    await expect(
      as("author", "select public.request_review('reading_questions', $1, $2, $3)", [
        id,
        version,
        ids.reviewer,
      ]),
    ).rejects.toMatchObject({ code: "PT409" });
  });

  test("returns to draft when the reviewer's account is deleted", async () => {
    const leaving = await buildPerson(database, { staff: ["editor"] });
    const id = await written();
    await step("author", "request_review", id, leaving);
    await database.pool.query("delete from auth.users where id = $1", [leaving]);
    expect(await question(id)).toMatchObject({ review_status: "draft", reviewer_id: null });
  });
});

describe("the schedule", () => {
  test("is for what is approved and not published, for a time to come", async () => {
    const id = await written();
    await expect(step("author", "schedule_publication", id, tomorrow())).rejects.toThrow(
      /approved/,
    );
    const ready = await approved();
    await expect(step("author", "schedule_publication", ready, "2026-01-01")).rejects.toThrow(
      /still to come/,
    );
    await step("author", "schedule_publication", ready, tomorrow());
    expect((await question(ready)).publish_at).toBeInstanceOf(Date);
    await step("author", "schedule_publication", ready, null);
    expect((await question(ready)).publish_at).toBeNull();
  });

  test("falls away when the content changes or the question is archived", async () => {
    for (const set of ["prompt_text = 'Changed.'", "archived_at = now()"]) {
      const id = await approved();
      await step("author", "schedule_publication", id, tomorrow());
      await as("author", `update public.reading_questions set ${set} where id = $1`, [id]);
      expect((await question(id)).publish_at).toBeNull();
    }
  });
});

describe("the review of a lesson", () => {
  test("covers its questions and their order", async () => {
    const items = [await buildQuestion(database, NAME), await buildQuestion(database, NAME)];
    const id = await buildLesson(database, { questions: items });
    const lesson = () => stored("practice_lessons", id);
    const approve = async () => {
      await step("author", "request_review", id, ids.reviewer, "practice_lessons");
      await step("reviewer", "approve_review", id, undefined, "practice_lessons");
      expect((await lesson()).review_status).toBe("approved");
    };
    await as("author", "update public.practice_lessons set title = 'Mine' where id = $1", [id]);
    await approve();
    for (const order of [items.toReversed(), items.slice(0, 1)]) {
      const { version } = await lesson();
      await as("author", "select public.save_lesson($1, $2)", [
        JSON.stringify({ id, version }),
        order,
      ]);
      expect(await lesson()).toMatchObject({
        review_status: "draft",
        content_changed_by: ids.author,
      });
      await approve();
    }
    const { version } = await lesson();
    await as("author", "select public.save_lesson($1)", [
      JSON.stringify({ id, version, status: "published" }),
    ]);
    expect(await lesson()).toMatchObject({ review_status: "approved", status: "published" });
  });
});

describe("comments of a review", () => {
  test("are resolved by any editor and changed by their author only", async () => {
    const id = await written();
    const [comment] = await as(
      "reviewer",
      `insert into public.review_comments (resource, record_id, field, body)
       values ('reading_questions', $1, 'options.choices', 'Too alike.') returning *`,
      [id],
    );
    expect(comment).toMatchObject({ author_id: ids.reviewer, resolved_at: null });
    const change = (who: keyof typeof ids, set: string) =>
      as(who, `update public.review_comments set ${set} where id = $1 returning *`, [comment?.id]);
    await expect(change("author", "body = 'Fine.'")).rejects.toMatchObject({ code: "42501" });
    await expect(change("reviewer", "record_id = gen_random_uuid()")).rejects.toMatchObject({
      code: "42501",
    });
    expect(await change("author", "resolved_at = '2020-01-01'")).toMatchObject([
      { resolved_by: ids.author },
    ]);
    expect(await change("author", "resolved_at = null")).toMatchObject([{ resolved_by: null }]);
    expect(await change("reviewer", "body = 'Much too alike.'")).toHaveLength(1);
    expect(await change("support", "resolved_at = now()")).toEqual([]);
    expect(
      await as("support", "select body from public.review_comments where id = $1", [comment?.id]),
    ).toHaveLength(1);
  });

  test("are made in one's own name, and go with the record", async () => {
    const id = await written();
    const insert = (author: string) =>
      as(
        "author",
        "insert into public.review_comments (resource, record_id, body, author_id) values ('reading_questions', $1, 'x', $2)",
        [id, author],
      );
    await expect(insert(ids.reviewer)).rejects.toMatchObject({ code: "42501" });
    await insert(ids.author);
    await as("author", "delete from public.reading_questions where id = $1", [id]);
    const { rows } = await database.pool.query(
      "select from public.review_comments where record_id = $1",
      [id],
    );
    expect(rows).toEqual([]);
  });
});

describe("colleagues", () => {
  test("are named to those who read content, with who may review", async () => {
    const names = "select name, may_review from public.content_staff() where id = any ($1)";
    const everybody = [Object.values(ids)];
    expect(await as("support", names, everybody)).toEqual([
      { name: "Admin", may_review: true },
      { name: "Author", may_review: true },
      { name: "Reviewer", may_review: true },
      { name: "Support", may_review: false },
    ]);
    expect(await run(person(await buildPerson(database)), names, everybody)).toEqual([]);
  });

  test("without the permission to publish neither publish nor take back", async () => {
    const id = await buildQuestion(database, NAME);
    const writer = await buildPerson(database, { staff: ["analyst"] });
    await database.pool.query(
      "insert into public.role_permissions values ('analyst', 'content.write')",
    );
    await expect(
      run(person(writer), "update public.reading_questions set is_active = false where id = $1", [
        id,
      ]),
    ).rejects.toMatchObject({ code: "42501", message: expect.stringContaining("content.publish") });
  });
});
