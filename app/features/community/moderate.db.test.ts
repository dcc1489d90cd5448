import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { buildQuestion, buildTags } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let author = "";
let reader = "";
let moderator = "";
let support = "";
let forums: string[] = [];
let posts: string[] = [];

const as = (id: string, sql: string, values: unknown[] = []): Promise<Row[]> =>
  asRoleCommitted(
    database,
    person(id),
    async (client) => (await client.query<Row>(sql, values)).rows,
  );

const read = async (sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.pool.query<Row>(sql, values)).rows;

/** Calls a function of the API and gives its answer. */
async function call(id: string, sql: string, values: unknown[] = []): Promise<Row> {
  const [row] = await as(id, `select ${sql} as answer`, values);
  return row?.answer as Row;
}

const comment = async (id: string, post: string | undefined, parent: unknown = null) =>
  (
    await as(
      id,
      "insert into public.comments (post_id, parent_id, author_id, content) values ($1, $2, $3, 'Yes') returning id, post_id",
      [post, parent, id],
    )
  )[0];

beforeAll(async () => {
  author = await buildPerson(database, { name: "Ana" });
  reader = await buildPerson(database, { name: "Ben" });
  moderator = await buildPerson(database, { name: "Mo", staff: ["moderator"] });
  support = await buildPerson(database, { name: "Sue", staff: ["support"] });
});

beforeEach(async () => {
  await database.pool.query("truncate public.posts cascade");
  await database.pool.query("delete from public.forums");
  forums = (await read("insert into public.forums (title) values ('A'), ('B') returning id")).map(
    ({ id }) => String(id),
  );
  posts = (
    await read(
      `insert into public.posts (forum_id, author_id, title, content)
       select $1, $2, 'Post ' || n, 'Text' from generate_series(1, 3) n returning id`,
      [forums[0], author],
    )
  ).map(({ id }) => String(id));
});

const moderate = (
  id: string,
  action: string,
  ids: string[],
  forum: string | null = null,
  batch = randomUUID(),
) =>
  call(id, "public.moderate_posts($1, $2, 'For a good reason', $3, $4)", [
    ids,
    action,
    batch,
    forum,
  ]);

const undo = (batch: string) =>
  call(moderator, "public.undo_batch($1, 'A mistake', $2)", [batch, randomUUID()]);

const merge = (from: string[], to: string | undefined, batch = randomUUID()) =>
  call(moderator, "public.merge_posts($1, $2, 'The same question', $3)", [from, to, batch]);

describe("moderating posts", () => {
  test("changes many with a reason, says what stays, and is undone as one", async () => {
    await as(moderator, "update public.posts set status = 'hidden' where id = $1", [posts[0]]);
    const batch = randomUUID();
    const gone = randomUUID();
    const answer = await moderate(moderator, "hide", [...posts, gone], null, batch);
    expect(answer).toMatchObject({
      changed: 2,
      unchanged: 1,
      skipped: 1,
      skips: [{ record_id: gone, code: "gone" }],
    });
    const log = await read(
      "select distinct reason, actor_id from public.audit_log where batch_id = $1",
      [batch],
    );
    expect(log).toEqual([{ reason: "For a good reason", actor_id: moderator }]);
    expect(await undo(batch)).toMatchObject({ changed: 2, skipped: 0 });
    expect(await read("select status from public.posts order by title")).toEqual([
      { status: "hidden" },
      { status: "visible" },
      { status: "visible" },
    ]);
  });

  test("moves to a forum in use only", async () => {
    await moderate(moderator, "move", posts, forums[1]);
    expect(await read("select post_count from public.forums order by title")).toEqual([
      { post_count: 0 },
      { post_count: 3 },
    ]);
    await as(moderator, "update public.forums set archived_at = now() where id = $1", [forums[0]]);
    await expect(moderate(moderator, "move", posts, forums[0])).rejects.toThrow("is archived");
    await expect(moderate(moderator, "move", posts)).rejects.toThrow("Choose the forum");
  });

  test("asks for a reason and is for moderators", async () => {
    for (const id of [author, support])
      await expect(moderate(id, "pin", posts)).rejects.toMatchObject({ code: "42501" });
    await expect(
      call(moderator, "public.moderate_posts($1, 'pin', ' ', $2)", [posts, randomUUID()]),
    ).rejects.toThrow("Say why");
    await expect(
      call(support, "public.merge_posts($1, $2, 'Same', $3)", [[posts[0]], posts[1], randomUUID()]),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("the same request sent twice is carried out once", async () => {
    const batch = randomUUID();
    await moderate(moderator, "lock", posts, null, batch);
    await expect(moderate(moderator, "lock", posts, null, batch)).rejects.toThrow(
      "carried out already",
    );
  });
});

describe("the batches of moderators", () => {
  const listed = async (id: string) =>
    (
      await as(
        id,
        "select b ->> 'id' as id, b ->> 'undoable' as undoable from public.list_batches() b",
      )
    ).map((row) => [row.id, row.undoable]);
  const kept = async (id: string) =>
    (await as(id, "select id from public.batches order by created_at desc")).map((row) => row.id);

  test("are found and undone days later by any moderator; those of content stay with its editors", async () => {
    const editor = await buildPerson(database, { staff: ["editor"] });
    const colleague = await buildPerson(database, { staff: ["moderator"] });
    await buildTags(database, "edited");
    const question = await buildQuestion(database, "reading/multiple_choice_single");
    const [ofContent, ofPosts] = [randomUUID(), randomUUID()];
    await moderate(moderator, "hide", posts, null, ofPosts);
    await call(
      editor,
      `public.bulk_edit_questions('reading', jsonb_build_object('ids', array[$1]), '{"tags": {"add": ["edited"]}}', 'Tidy', $2)`,
      [question, ofContent],
    );

    expect(await kept(colleague)).toContain(ofPosts);
    expect(await kept(colleague)).not.toContain(ofContent);
    expect(await kept(editor)).toEqual([ofContent]);
    expect(await kept(support)).toEqual(expect.arrayContaining([ofContent, ofPosts]));
    expect(await listed(colleague)).toContainEqual([ofPosts, "true"]);
    expect((await listed(colleague)).map(([id]) => id)).not.toContain(ofContent);
    expect(await listed(editor)).toEqual([[ofContent, "true"]]);
    expect(await listed(support)).toContainEqual([ofPosts, "false"]);
    await expect(listed(author)).rejects.toMatchObject({ code: "42501" });

    for (const sql of ["public.batch_detail($1)", "public.undo_batch($1, 'x', gen_random_uuid())"])
      await expect(call(colleague, sql, [ofContent])).rejects.toMatchObject({ code: "42501" });
    const detail = await call(colleague, "public.batch_detail($1)", [ofPosts]);
    expect(detail).toMatchObject({ batch: { actor_name: "Mo", records: 3, undoable: true } });
    expect(
      await call(colleague, "public.undo_batch($1, 'A mistake', gen_random_uuid())", [ofPosts]),
    ).toMatchObject({ changed: 3, skipped: 0 });
    expect(await read("select distinct status from public.posts")).toEqual([{ status: "visible" }]);
  });
});

describe("merging posts", () => {
  const where = async () => read("select post_id from public.comments order by created_at, id");

  test("moves the comments with their answers and leaves a locked pointer", async () => {
    const [from = "", to = ""] = posts;
    const first = await comment(reader, from);
    await comment(author, from, first?.id);
    const answer = await merge([from], to);
    expect(answer).toMatchObject({ changed: 1, comments_moved: 2 });
    expect(new Set((await where()).map((row) => row.post_id))).toEqual(new Set([to]));
    expect(
      await read("select merged_into, is_locked, comment_count from public.posts where id = $1", [
        from,
      ]),
    ).toEqual([{ merged_into: to, is_locked: true, comment_count: 0 }]);
    const thread = await call(reader, "public.post_thread($1) -> 'post' -> 'merged_into'", [from]);
    expect(thread).toEqual({ id: to, title: "Post 2" });
  });

  test("leads a comment that was still being written to the other post", async () => {
    const [from = "", to = ""] = posts;
    await merge([from], to);
    expect(await comment(reader, from)).toMatchObject({ post_id: to });
  });

  test("is undone with the answers that were written since; pointers stay one step long", async () => {
    const [one = "", two = "", three = ""] = posts;
    const first = await comment(reader, one);
    await comment(reader, two);
    await merge([one], two);
    const batch = randomUUID();
    await merge([two], three, batch);
    const pointers = "select merged_into from public.posts order by title";
    expect(await read(pointers)).toEqual([
      { merged_into: three },
      { merged_into: three },
      { merged_into: null },
    ]);
    await comment(author, three, first?.id);
    expect(await undo(batch)).toMatchObject({ skipped: 0 });
    expect(await read(pointers)).toEqual([
      { merged_into: two },
      { merged_into: null },
      { merged_into: null },
    ]);
    expect((await where()).map((row) => row.post_id)).toEqual([two, two, two]);
    expect(await read("select * from private.community_drift()")).toEqual([]);
  });

  test("is refused into a post that is merged itself, and reported for one that is", async () => {
    const [one = "", two = "", three = ""] = posts;
    await merge([one], two);
    await expect(merge([three], one)).rejects.toThrow("is merged into another post itself");
    expect(await merge([one], three)).toMatchObject({ changed: 0, skipped: 1 });
    await expect(merge([two], two)).rejects.toThrow("not merged into itself");
    expect(await moderate(moderator, "unlock", [one])).toMatchObject({ changed: 0, skipped: 1 });
  });
});

describe("the history of a post", () => {
  test("keeps the author's own edits and is shown to staff of the community, not to learners", async () => {
    await as(author, "update public.posts set content = 'Calmer text' where id = $1", [posts[0]]);
    for (const id of [moderator, support]) {
      const history = await as(
        id,
        "select actor_role, old, new from public.record_history('posts', $1)",
        [posts[0]],
      );
      expect(history[0]).toMatchObject({
        actor_role: "learner",
        old: { content: "Text" },
        new: { content: "Calmer text" },
      });
    }
    const [post] = await read(
      "select edited_at is not null as edited from public.posts where id = $1",
      [posts[0]],
    );
    expect(post).toEqual({ edited: true });
    await expect(
      as(author, "select from public.record_history('posts', $1)", [posts[0]]),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("of people and money stays closed to moderators, and so does the undo of content", async () => {
    await expect(
      as(moderator, "select from public.record_history('users', $1)", [author]),
    ).rejects.toMatchObject({ code: "42501" });
    const editor = await buildPerson(database, { staff: ["editor"] });
    const batch = randomUUID();
    await moderate(moderator, "hide", posts, null, batch);
    await expect(
      call(editor, "public.undo_batch($1, 'x', $2)", [batch, randomUUID()]),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("forums", () => {
  test("are ordered in one call, by moderators", async () => {
    expect(await call(moderator, "public.order_forums($1)", [[...forums].reverse()])).toBe(2);
    expect(await read("select title from public.forums order by order_index")).toEqual([
      { title: "B" },
      { title: "A" },
    ]);
    await expect(call(author, "public.order_forums($1)", [forums])).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("with posts are archived, which closes them; empty ones may be deleted", async () => {
    await expect(
      as(moderator, "delete from public.forums where id = $1", [forums[0]]),
    ).rejects.toThrow("Archive it instead");
    await as(moderator, "update public.forums set archived_at = now() where id = $1", [forums[0]]);
    expect(await as(reader, "select title from public.forums")).toEqual([{ title: "B" }]);
    await expect(
      as(moderator, "update public.forums set is_active = true where id = $1", [forums[0]]),
    ).rejects.toThrow("Restore it first");
    expect(
      await as(moderator, "delete from public.forums where id = $1 returning title", [forums[1]]),
    ).toEqual([{ title: "B" }]);
  });

  test("stand in categories of the list; a renamed one is renamed everywhere, a used one stays", async () => {
    await as(moderator, "insert into public.forum_categories (name) values ('Skills')");
    await as(moderator, "update public.forums set category = 'Skills' where id = $1", [forums[0]]);
    await expect(
      as(moderator, "update public.forums set category = 'Skils'"),
    ).rejects.toMatchObject({ code: "23503" });
    await as(moderator, "update public.forum_categories set name = 'Abilities'");
    expect(await read("select category from public.forums where id = $1", [forums[0]])).toEqual([
      { category: "Abilities" },
    ]);
    await expect(as(moderator, "delete from public.forum_categories")).rejects.toThrow(
      "Give them another category",
    );
    await expect(
      as(author, "insert into public.forum_categories (name) values ('Mine')"),
    ).rejects.toMatchObject({ code: "42501" });
  });
});
