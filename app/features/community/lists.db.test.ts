import { beforeAll, describe, expect, test } from "vitest";
import { asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, seededTemplate } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { commentsAnswer, postsAnswer } from "./lists/community-list.ts";

const database = openTestDatabase(seededTemplate);
let moderator: Caller;
let analyst: Caller;
let editor: Caller;
let learner: Caller;

beforeAll(async () => {
  moderator = person(await buildPerson(database, { staff: ["moderator"] }));
  analyst = person(await buildPerson(database, { staff: ["analyst"] }));
  editor = person(await buildPerson(database, { staff: ["editor"] }));
  learner = person(await buildPerson(database));
});

const ask = (caller: Caller, list: "list_posts" | "list_comments", args: object) =>
  asRole(database, caller, async (client) => {
    const given = Object.entries(args);
    const { rows } = await client.query(
      `select public.${list}(${given.map(([name], n) => `${name} => $${n + 1}`).join(", ")}) as answer`,
      given.map(([, value]) => value),
    );
    return rows[0]?.answer;
  });

const posts = async (args: object, caller = moderator) =>
  postsAnswer.parse(await ask(caller, "list_posts", args));
const comments = async (args: object, caller = moderator) =>
  commentsAnswer.parse(await ask(caller, "list_comments", args));

describe("the list of posts", () => {
  test("is for staff who read the community, hidden ones included; learners search what they may see", async () => {
    expect((await posts({}, analyst)).total).toBe(16);
    for (const caller of [editor, learner])
      await expect(ask(caller, "list_posts", {})).rejects.toMatchObject({ code: "42501" });
    const found = await asRole(database, learner, async (client) => {
      const { rows } = await client.query(
        "select kind, title from public.search_console('papers sale yesterday test', array['post', 'comment'])",
      );
      return rows.map(({ title }) => title);
    });
    expect(found).not.toContain("Real exam papers for sale");
    expect(found).not.toContain("Questions from my test yesterday");
  });

  test("marks the hits of a search, the best first, in escaped text", async () => {
    const { rows, total } = await posts({ query: "essay", sort: "match" });
    expect(total).toBe(rows.length);
    expect(rows[0]?.title_marked).toMatch(/<mark>essay<\/mark>/i);
    const spam = rows.find(({ title }) => title.startsWith("BEST ESSAY"));
    expect(spam?.excerpt).toMatch(/<mark>essay/);
    expect(JSON.stringify(rows)).not.toContain("<script>");
  });

  test.each([
    ["micorphone", "The microphone stops too early"],
    ["expierd pasport", "They let me in with an expired passport"],
  ])("forgives typing errors: %s", async (query, title) => {
    const { rows, is_similar } = await posts({ query, sort: "match" });
    expect(is_similar).toBe(true);
    expect(rows.map((row) => row.title)).toContain(title);
  });

  test("narrows by forum, status, author, mark and day, and takes an id for a search", async () => {
    const { rows: all } = await posts({ per_page: 100 });
    const [first] = all;
    const same = async (args: object, keep: (post: (typeof all)[number]) => boolean) =>
      expect((await posts({ ...args, per_page: 100 })).rows.map(({ id }) => id)).toEqual(
        all.filter(keep).map(({ id }) => id),
      );
    await same({ forums: [first?.forum.id] }, ({ forum }) => forum.id === first?.forum.id);
    await same({ statuses: ["hidden", "removed"] }, ({ status }) => status !== "visible");
    await same({ author: first?.author.id }, ({ author }) => author.id === first?.author.id);
    await same({ pinned: true }, ({ is_pinned }) => is_pinned);
    await same({ locked: false }, ({ is_locked }) => !is_locked);
    await same({ query: first?.id }, ({ id }) => id === first?.id);
    await same(
      { created_from: all[4]?.created_at },
      ({ created_at }) => created_at >= String(all[4]?.created_at),
    );
    expect((await posts({ query: "xqzwv kjhg" })).total).toBe(0);
    expect((await posts({ query: "!!" })).total).toBe(0);
  });

  test("comes in the order asked for, page by page", async () => {
    const views = (await posts({ sort: "view_count" })).rows.map(({ view_count }) => view_count);
    expect(views).toEqual(views.toSorted((a, b) => b - a));
    const pages = await Promise.all([1, 2, 3].map((page) => posts({ page, per_page: 6 })));
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(16);
    await expect(ask(moderator, "list_posts", { sort: "author_id" })).rejects.toMatchObject({
      code: "22023",
    });
  });
});

test("comments are found by their words, with the post they stand below", async () => {
  const { rows } = await comments({ query: "templates", sort: "match" });
  expect(rows[0]).toMatchObject({ post: { title: "Templates for describe image" } });
  expect(rows[0]?.excerpt).toContain("<mark>");
  expect((await comments({ statuses: ["hidden"] })).total).toBe(2);
  const [one] = rows;
  expect((await comments({ post: one?.post.id, author: one?.author.id })).total).toBe(1);
});
