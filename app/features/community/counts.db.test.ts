import type pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const people: string[] = [];
let moderator = "";
let forums: string[] = [];

beforeAll(async () => {
  for (let n = 0; n < 6; n++) people.push(await buildPerson(database));
  moderator = await buildPerson(database, { staff: ["moderator"] });
});

beforeEach(async () => {
  await database.pool.query("truncate public.posts cascade");
  await database.pool.query("delete from public.forums");
  const { rows } = await database.pool.query<{ id: string }>(
    "insert into public.forums (title) values ('A'), ('B') returning id",
  );
  forums = rows.map(({ id }) => id);
});

const as = (id: string, sql: string, values: unknown[] = []): Promise<Row[]> =>
  asRoleCommitted(
    database,
    person(id),
    async (client) => (await client.query<Row>(sql, values)).rows,
  );

const read = async (sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.pool.query<Row>(sql, values)).rows;

const idOf = (rows: Row[]) => String(rows[0]?.id);

const writePost = async (author = people[0] ?? "", forum = forums[0]) =>
  idOf(
    await as(
      author,
      "insert into public.posts (forum_id, author_id, title, content) values ($1, $2, 'Title', 'Text') returning id",
      [forum, author],
    ),
  );

const writeComment = async (author: string, post: string, parent: string | null = null) =>
  idOf(
    await as(
      author,
      "insert into public.comments (post_id, parent_id, author_id, content) values ($1, $2, $3, 'Yes') returning id",
      [post, parent, author],
    ),
  );

const drift = () => read("select * from private.community_drift()");
const countsOf = async (post: string) =>
  (
    await read("select comment_count, like_count, view_count from public.posts where id = $1", [
      post,
    ])
  )[0];
const postsIn = async (forum: string | undefined) =>
  (await read("select post_count from public.forums where id = $1", [forum]))[0]?.post_count;

describe("counts", () => {
  test("follow hiding, restoring, moving and deleting, and only what readers see counts", async () => {
    const post = await writePost();
    const comment = await writeComment(people[1] ?? "", post);
    await writeComment(people[2] ?? "", post, comment);
    expect([await postsIn(forums[0]), (await countsOf(post))?.comment_count]).toEqual([1, 2]);
    await as(moderator, "update public.comments set status = 'hidden' where id = $1", [comment]);
    await as(moderator, "update public.posts set status = 'removed' where id = $1", [post]);
    expect([await postsIn(forums[0]), (await countsOf(post))?.comment_count]).toEqual([0, 1]);
    await as(moderator, "update public.posts set status = 'visible', forum_id = $2 where id = $1", [
      post,
      forums[1],
    ]);
    expect([await postsIn(forums[0]), await postsIn(forums[1])]).toEqual([0, 1]);
    await as(moderator, "delete from public.comments where id = $1", [comment]);
    await as(moderator, "delete from public.posts where id = $1", [post]);
    expect(await postsIn(forums[1])).toBe(0);
    expect(await drift()).toEqual([]);
  });

  test("do not make a new version, an entry in the log or a new time of change", async () => {
    const post = await writePost();
    const before = await read("select version, updated_at from public.posts where id = $1", [post]);
    await writeComment(people[1] ?? "", post);
    await as(people[1] ?? "", "insert into public.post_likes (post_id) values ($1)", [post]);
    expect(
      await read("select version, updated_at from public.posts where id = $1", [post]),
    ).toEqual(before);
    const log = await read("select action from public.audit_log where record_id = $1", [post]);
    expect(log).toEqual([{ action: "insert" }]);
  });

  test.each([
    ["forums", "post_count"],
    ["posts", "comment_count"],
    ["posts", "view_count"],
    ["comments", "like_count"],
  ])("of %s are not set through the API, not by a moderator either: %s", async (table, counter) => {
    const post = await writePost();
    await writeComment(people[1] ?? "", post);
    await expect(as(moderator, `update public.${table} set ${counter} = 99`)).rejects.toThrow(
      "is counted by the database",
    );
  });
});

/** A small generator of its own, so that a failure can be repeated. */
const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

test("counts are true after six connections wrote, liked, hid, moved, merged and deleted at once", async () => {
  const posts: string[] = [];
  for (const author of people) posts.push(await writePost(author, forums[posts.length % 2]));
  const work = async (client: pg.PoolClient, worker: number) => {
    const next = random(worker + 1);
    const pick = () => posts[Math.floor(next() * posts.length)];
    const me = people[worker];
    const acts = (): [string, unknown[]][] => [
      [
        "insert into public.comments (post_id, author_id, content) values ($1, $2, 'At once')",
        [pick(), me],
      ],
      [
        "insert into public.comments (post_id, author_id, content) values ($1, $2, 'Again')",
        [pick(), me],
      ],
      [
        "insert into public.post_likes (post_id, user_id) values ($1, $2) on conflict do nothing",
        [pick(), me],
      ],
      ["delete from public.post_likes where post_id = $1 and user_id = $2", [pick(), me]],
      [
        "update public.posts set forum_id = $1 where id = $2",
        [forums[next() < 0.5 ? 0 : 1], pick()],
      ],
      [
        "update public.posts set status = $1 where id = $2",
        [next() < 0.5 ? "hidden" : "visible", pick()],
      ],
      [
        "update public.comments set status = $1 where id = (select id from public.comments where post_id = $2 order by id limit 1)",
        [next() < 0.5 ? "hidden" : "visible", pick()],
      ],
      [
        "delete from public.comments where id = (select id from public.comments where author_id = $1 limit 1)",
        [me],
      ],
    ];
    for (let round = 0; round < 40; round++) {
      const choices = acts();
      const [sql, values] = choices[Math.floor(next() * choices.length)] ?? ["select", []];
      await client.query(sql, values);
    }
  };
  const clients = await Promise.all(people.map(() => database.pool.connect()));
  const merging = (async () => {
    for (const [from, to] of [
      [0, 1],
      [2, 3],
    ] as const)
      await as(
        moderator,
        "select public.merge_posts(array[$1::uuid], $2, 'Same talk', gen_random_uuid())",
        [posts[from], posts[to]],
      );
  })();
  try {
    await Promise.all([...clients.map(work), merging]);
  } finally {
    for (const client of clients) client.release();
  }
  expect(await drift()).toEqual([]);
  const lost = await read(
    "select from public.comments c join public.posts p on p.id = c.post_id where p.merged_into is not null",
  );
  expect(lost).toEqual([]);
});

test("a drifted count is found and mended", async () => {
  const post = await writePost();
  await writeComment(people[1] ?? "", post);
  await database.pool.query("update public.posts set comment_count = 7 where id = $1", [post]);
  const found = {
    table_name: "posts",
    record_id: post,
    counter: "comment_count",
    stored: 7,
    counted: 1,
  };
  expect(await drift()).toEqual([found]);
  expect(await read("select * from private.mend_community_counts()")).toEqual([found]);
  expect(await drift()).toEqual([]);
});

describe("likes", () => {
  const like = (id: string, post: string) =>
    as(id, "insert into public.post_likes (post_id) values ($1)", [post]);

  test("are one a person, taken back by that person, and known to nobody else", async () => {
    const post = await writePost();
    const [, fan = "", other = ""] = people;
    await like(fan, post);
    await expect(like(fan, post)).rejects.toMatchObject({ code: "23505" });
    await like(other, post);
    expect((await countsOf(post))?.like_count).toBe(2);
    expect(await as(fan, "select user_id from public.post_likes")).toEqual([{ user_id: fan }]);
    expect(
      await as(fan, "delete from public.post_likes where user_id = $1 returning 1", [other]),
    ).toEqual([]);
    expect(await as(fan, "delete from public.post_likes returning post_id")).toEqual([
      { post_id: post },
    ]);
    expect((await countsOf(post))?.like_count).toBe(1);
    expect(await as(moderator, "select user_id from public.post_likes")).toEqual([
      { user_id: other },
    ]);
  });

  test("are refused for the own post, a hidden one and in another's name", async () => {
    const [author = "", fan = "", other = ""] = people;
    const post = await writePost(author);
    const comment = await writeComment(fan, post);
    await expect(like(author, post)).rejects.toMatchObject({ code: "42501" });
    await expect(
      as(fan, "insert into public.post_likes (post_id, user_id) values ($1, $2)", [post, other]),
    ).rejects.toMatchObject({ code: "42501" });
    await as(moderator, "update public.posts set status = 'hidden' where id = $1", [post]);
    await expect(like(fan, post)).rejects.toMatchObject({ code: "42501" });
    await expect(
      as(other, "insert into public.comment_likes (comment_id) values ($1)", [comment]),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

test("a view counts once a person a day, not the author's, and is added up later", async () => {
  const [author = "", reader = ""] = people;
  const post = await writePost(author);
  for (const id of [reader, reader, author])
    await as(id, "select public.note_post_view($1)", [post]);
  await as(moderator, "update public.posts set status = 'hidden' where id = $1", [post]);
  await as(people[2] ?? "", "select public.note_post_view($1)", [post]);
  expect((await countsOf(post))?.view_count).toBe(0);
  const shown = await as(
    moderator,
    "select public.post_thread($1) -> 'post' ->> 'view_count' as views",
    [post],
  );
  expect(shown).toEqual([{ views: "1" }]);
  await read("select private.add_up_views()");
  await read("select private.add_up_views()");
  expect((await countsOf(post))?.view_count).toBe(1);
});
