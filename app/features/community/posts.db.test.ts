import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const forums = { open: randomUUID(), locked: randomUUID(), closed: randomUUID() };
let author = "";
let reader = "";
let moderator = "";
let post = "";

async function as(id: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  return asRoleCommitted(
    database,
    person(id),
    async (client) => (await client.query<Row>(sql, values)).rows,
  );
}

async function writePost(id: string, forum: string, title = "How to breathe"): Promise<string> {
  const sql =
    "insert into public.posts (forum_id, author_id, title, content) values ($1, $2, $3, 'Slowly.') returning id";
  const rows = await as(id, sql, [forum, id, title]);
  return String(rows[0]?.id);
}

const answer = (id: string, to: string) =>
  as(
    id,
    "insert into public.comments (post_id, author_id, content) values ($1, $2, 'Thanks') returning id",
    [to, id],
  );

const moderate = (id: string, status: string) =>
  as(moderator, "update public.posts set status = $2 where id = $1", [id, status]);

const isRefused = { code: "42501" };

beforeAll(async () => {
  author = await buildPerson(database, { name: "Sam sam@example.org" });
  reader = await buildPerson(database);
  moderator = await buildPerson(database, { staff: ["moderator"] });
  await database.pool.query(
    `insert into public.forums (id, title, is_active, is_locked)
     values ($1, 'Open', true, false), ($2, 'Locked', true, true), ($3, 'Closed', false, false)`,
    [forums.open, forums.locked, forums.closed],
  );
  post = await writePost(author, forums.open);
});

describe("a learner in the forums", () => {
  test("sees active ones only, and nothing without signing in", async () => {
    expect(await as(reader, "select title from public.forums order by 1")).toEqual([
      { title: "Locked" },
      { title: "Open" },
    ]);
    for (const table of ["forums", "posts", "comments"]) {
      const reading = asRole(database, anon, (client) =>
        client.query(`select from public.${table}`),
      );
      await expect(reading).rejects.toMatchObject(isRefused);
    }
  });

  test("writes in open ones, in the own name", async () => {
    await expect(writePost(reader, forums.locked)).rejects.toMatchObject(isRefused);
    await expect(writePost(reader, forums.closed)).rejects.toMatchObject(isRefused);
    const forged = as(
      reader,
      "insert into public.posts (forum_id, author_id, title, content) values ($1, $2, 'x', 'x')",
      [forums.open, author],
    );
    await expect(forged).rejects.toMatchObject(isRefused);
  });

  test.each([
    "is_pinned = true",
    "like_count = 500",
    "view_count = 9",
    "status = 'removed'",
    "created_at = now()",
  ])("does not set %s on the own post, neither later nor at once", async (assignment) => {
    const later = as(author, `update public.posts set ${assignment} where id = $1`, [post]);
    await expect(later).rejects.toMatchObject(isRefused);
    const [column, value] = assignment.split(" = ");
    if (value === "now()") return;
    const atOnce = as(
      author,
      `insert into public.posts (forum_id, author_id, title, content, ${column}) values ($1, $2, 'x', 'x', ${value})`,
      [forums.open, author],
    );
    await expect(atOnce).rejects.toMatchObject(isRefused);
  });

  test("edits title and content of the own post, not of another's", async () => {
    const edit =
      "update public.posts set title = 'Breathing', content = 'Calmly.' where id = $1 returning title";
    expect(await as(author, edit, [post])).toEqual([{ title: "Breathing" }]);
    expect(await as(reader, edit, [post])).toEqual([]);
    const move = as(author, "update public.posts set forum_id = $2 where id = $1", [
      post,
      forums.locked,
    ]);
    await expect(move).rejects.toMatchObject(isRefused);
  });

  test("loses sight of a hidden post with its comments, but for the author", async () => {
    const hidden = await writePost(author, forums.open, "Buy my course");
    await answer(reader, hidden);
    await moderate(hidden, "hidden");
    const find = "select status from public.posts where id = $1";
    expect(await as(reader, find, [hidden])).toEqual([]);
    expect(await as(author, find, [hidden])).toEqual([{ status: "hidden" }]);
    const answers = "select author_id from public.comments where post_id = $1";
    expect(await as(author, answers, [hidden])).toEqual([]);
    expect(
      await as(author, "update public.posts set title = 'Free' where id = $1 returning id", [
        hidden,
      ]),
    ).toEqual([]);
    await expect(answer(reader, hidden)).rejects.toMatchObject(isRefused);
  });

  test("cannot answer or edit once a post is locked, nor delete anything", async () => {
    const locked = await writePost(author, forums.open, "Settled");
    const [comment] = await answer(reader, locked);
    await as(moderator, "update public.posts set is_locked = true where id = $1", [locked]);
    await expect(answer(reader, locked)).rejects.toMatchObject(isRefused);
    expect(
      await as(author, "update public.posts set title = 'x' where id = $1 returning id", [locked]),
    ).toEqual([]);
    expect(
      await as(reader, "update public.comments set content = 'x' where id = $1 returning id", [
        comment?.id,
      ]),
    ).toEqual([]);
    expect(
      await as(author, "delete from public.posts where id = $1 returning id", [locked]),
    ).toEqual([]);
  });

  test("answers a comment of the same post only", async () => {
    const [first] = await answer(reader, post);
    const other = await writePost(author, forums.open, "Elsewhere");
    const reply =
      "insert into public.comments (post_id, parent_id, author_id, content) values ($1, $2, $3, 'Yes') returning id";
    expect(await as(author, reply, [post, first?.id, author])).toHaveLength(1);
    await expect(as(author, reply, [other, first?.id, author])).rejects.toMatchObject({
      code: "23503",
    });
  });
});

describe("a moderator", () => {
  test("sees everything, and each act is in the audit log", async () => {
    const seen = await as(moderator, "select count(*)::int as n from public.forums");
    expect(seen).toEqual([{ n: 3 }]);
    await moderate(post, "removed");
    await moderate(post, "visible");
    const { rows } = await database.pool.query(
      "select new from public.audit_log where record_id = $1 and actor_id = $2 order by id",
      [post, moderator],
    );
    expect(rows).toEqual([{ new: { status: "removed" } }, { new: { status: "visible" } }]);
  });

  test("cannot delete a forum that people wrote in", async () => {
    const removing = as(moderator, "delete from public.forums where id = $1", [forums.open]);
    // Postgres 18 has a code of its own for "on delete restrict".
    await expect(removing).rejects.toMatchObject({ code: expect.stringMatching(/^23(503|001)$/) });
  });
});

describe("the name of an author", () => {
  const named = (id: string, who: string) =>
    as(id, "select * from public.community_authors($1)", [[who]]);

  test("is shown without an address, once something visible was written", async () => {
    expect(await named(reader, author)).toEqual([{ id: author, name: "Sam sam", image: null }]);
    const silent = await buildPerson(database);
    expect(await named(reader, silent)).toEqual([]);
    expect(await named(moderator, silent)).toEqual([]);
  });

  test("of a hidden post is shown to staff only", async () => {
    const spammer = await buildPerson(database, { name: "Spammer" });
    await moderate(await writePost(spammer, forums.open), "removed");
    expect(await named(reader, spammer)).toEqual([]);
    expect(await named(moderator, spammer)).toMatchObject([{ name: "Spammer" }]);
  });

  test("is not shown to those who are not signed in", async () => {
    const asking = asRole(database, anon, (client) =>
      client.query("select * from public.community_authors($1)", [[author]]),
    );
    await expect(asking).rejects.toMatchObject(isRefused);
  });

  test("leaves the post when the account is deleted", async () => {
    const gone = await buildPerson(database);
    const orphan = await writePost(gone, forums.open);
    await database.pool.query("delete from auth.users where id = $1", [gone]);
    expect(await as(reader, "select author_id from public.posts where id = $1", [orphan])).toEqual([
      { author_id: null },
    ]);
  });
});
