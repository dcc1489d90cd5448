import type pg from "pg";
import { expect, test } from "vitest";
import { openCommunity } from "../../../tests/support/moderated-community.ts";

const { database, people, as, one, answer, post, comment, flag, decide } = openCommunity();

/** How many statements on this database wait for a lock at the moment. */
const waiting = async () =>
  (
    await one(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
  ).n;

/**
 * Lets two writers meet where one must wait: `lock` is held until the first, then the second, wait for it
 * or for each other. Both end well, whichever comes first; a ring of waits would end one of them.
 */
async function meet(
  lock: (client: pg.PoolClient) => Promise<unknown>,
  writers: (() => Promise<unknown>)[],
) {
  const holder = await database.pool.connect();
  const under: Promise<string>[] = [];
  try {
    await holder.query("begin");
    await lock(holder);
    for (const [n, write] of writers.entries()) {
      under.push(write().then(() => "done", String));
      await expect.poll(waiting).toBe(n + 1);
    }
    await holder.query("commit");
  } finally {
    holder.release();
  }
  return Promise.all(under);
}

const holding = (table: string, id: string) => (client: pg.PoolClient) =>
  client.query(`select from public.${table} where id = $1 for no key update`, [id]);
const deletePost = (id: string) => () =>
  as(people.moderator, "delete from public.posts where id = $1", [id]);

test("a post is deleted while one of its comments is hidden", async () => {
  const talk = await post();
  const reply = await comment(people.reader, talk);
  const hide = () =>
    as(people.colleague, "update public.comments set status = 'hidden' where id = $1", [reply]);
  const outcomes = await meet(holding("posts", talk), [deletePost(talk), hide]);
  expect(outcomes).toEqual(["done", "done"]);
});

test("a post is deleted while its case is decided", async () => {
  const talk = await post();
  const found = await flag(people.reader, talk);
  const outcomes = await meet(holding("moderation_cases", found), [
    () => decide(people.colleague, found, "remove"),
    deletePost(talk),
  ]);
  expect(outcomes).toEqual(["done", "done"]);
});

test("a post is deleted while a reader takes a like back", async () => {
  const talk = await post();
  await as(people.reader, "insert into public.post_likes (post_id) values ($1)", [talk]);
  const outcomes = await meet(holding("posts", talk), [
    deletePost(talk),
    () => as(people.reader, "delete from public.post_likes where post_id = $1", [talk]),
  ]);
  expect(outcomes).toEqual(["done", "done"]);
});

test("an author edits, caught by a rule, while a moderator decides about the same text", async () => {
  await answer(people.moderator, "public.try_moderation_rule('blocked_terms', $1)", [
    { terms: ["contraband"] },
  ]);
  await as(
    people.moderator,
    `insert into public.moderation_rules (name, kind, parameters, action, severity, is_active)
     values ('Contraband', 'blocked_terms', $1, 'hold', 3, true)`,
    [{ terms: ["contraband"] }],
  );
  const talk = await post();
  const found = await flag(people.reader, talk);
  const edit = () =>
    as(people.author, "update public.posts set content = 'My contraband' where id = $1", [talk]);
  const outcomes = await meet(holding("moderation_cases", found), [
    () => decide(people.colleague, found, "hide"),
    edit,
  ]);
  expect(outcomes).toEqual(["done", "done"]);
});

test("views are brought into cases without waiting for one that a moderator holds", async () => {
  const [held, free] = [await post(), await post()];
  const cases = [await flag(people.reader, held), await flag(people.reader, free)];
  await database.pool.query("update public.posts set view_count = 7 where id = any ($1)", [
    [held, free],
  ]);
  const reach = async () =>
    (
      await database.pool.query<{ reach: number }>(
        "select reach from public.moderation_cases k join unnest($1::uuid[]) with ordinality w (id, n) using (id) order by n",
        [cases],
      )
    ).rows.map((row) => row.reach);
  const refresh = async () => {
    const client = await database.pool.connect();
    try {
      await client.query("begin");
      await client.query("set local lock_timeout = '2s'");
      await client.query("select private.refresh_case_reach()");
      await client.query("commit");
    } finally {
      client.release();
    }
  };
  const holder = await database.pool.connect();
  try {
    await holder.query("begin");
    await holding("moderation_cases", String(cases[0]))(holder);
    await refresh();
    expect(await reach()).toEqual([0, 7]);
    await holder.query("commit");
  } finally {
    holder.release();
  }
  await refresh();
  expect(await reach()).toEqual([7, 7]);
});
