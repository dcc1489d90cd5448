import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildQuestion, buildTags } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;

beforeAll(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }));
});

afterEach(() => database.pool.query("truncate public.reading_questions cascade"));

interface Page {
  rows: Row[];
  total: number;
  total_is_estimate: boolean;
}

const list = (args: Row = {}, caller = editor): Promise<Page> =>
  asRole(database, caller, async (client) => {
    const names = Object.keys(args);
    const named = names.map((name, index) => `${name} => $${index + 1}`);
    const { rows } = await client.query(
      `select public.list_questions(${named.join(", ")}) as page`,
      Object.values(args),
    );
    return rows[0].page;
  });

const reading = (args: Row = {}) => list({ bank: "reading", ...args });
const titles = (page: Page) => page.rows.map((row) => row.title);
const build = (overrides: Row = {}) =>
  buildQuestion(database, "reading/multiple_choice_single", overrides);

describe("list_questions", () => {
  test("filters by type, difficulty, tag, activity, time and archive", async () => {
    await build({ title: "Easy", difficulty: "Easy", tags: ["a", "b"] });
    await build({ title: "Off", is_active: false, updated_at: "2026-01-05" });
    await build({ title: "Gone", is_active: false, archived_at: "2026-01-01" });
    await buildQuestion(database, "reading/reorder_paragraphs", { title: "Order" });
    expect(titles(await reading({ types: ["reorder_paragraphs"] }))).toEqual(["Order"]);
    expect(titles(await reading({ difficulties: ["Easy"] }))).toEqual(["Easy"]);
    expect(titles(await reading({ tags: ["b"] }))).toEqual(["Easy"]);
    expect(titles(await reading({ active: false }))).toEqual(["Off"]);
    expect(titles(await reading({ updated_to: "2026-01-06" }))).toEqual(["Off"]);
    expect(titles(await reading({ updated_from: "2026-01-06", sort: "title" }))).toEqual([
      "Order",
      "Easy",
    ]);
    expect(titles(await reading({ archived: true }))).toEqual(["Gone"]);
    expect((await reading()).total).toBe(3);
  });

  test("filters by where the review stands and by whom it waits for", async () => {
    const reviewer_id = editor.sub;
    await build({ title: "Mine", is_active: false, review_status: "in_review", reviewer_id });
    await build({ title: "Theirs", is_active: false, review_status: "in_review" });
    await build({ title: "Done", is_active: false, review_status: "approved", reviewer_id });
    await build({ title: "New" });
    expect(titles(await reading({ review_statuses: ["draft"] }))).toEqual(["New"]);
    const mine = await reading({ review_statuses: ["in_review"], assigned_to_me: true });
    expect(titles(mine)).toEqual(["Mine"]);
    expect(mine).toMatchObject({ total: 1, total_is_estimate: false });
    expect(titles(await reading({ assigned_to_me: true, sort: "title" }))).toEqual([
      "Mine",
      "Done",
    ]);
  });

  test("pages in a stable order and leaves the search column out", async () => {
    for (let n = 0; n < 5; n += 1) await build({ title: `Q${n}` });
    const args = { sort: "title", descending: false, per_page: 2 };
    expect(titles(await reading(args))).toEqual(["Q0", "Q1"]);
    const last = await reading({ ...args, page: 3 });
    expect(titles(last)).toEqual(["Q4"]);
    expect(last).toMatchObject({ total: 5, total_is_estimate: false });
    expect(last.rows[0]).not.toHaveProperty("search");
    expect(last.rows[0]).toHaveProperty("answer_key");
  });

  test("finds words in title, text and options, the last one while it is typed", async () => {
    await build({ title: "Volcanoes" });
    await build({ title: "Other", prompt_text: "About volcanoes and ash." });
    await build({ title: "Unrelated" });
    expect((await reading({ query: "volcano" })).total).toBe(2);
    expect((await reading({ query: "volca" })).total).toBe(2);
    expect((await reading({ query: "ash volcanoes" })).total).toBe(1);
    expect((await reading({ query: "labour" })).total).toBe(3);
    expect((await reading({ query: "B" })).total).toBe(0);
  });

  test("leaves out what a minus excludes, the last word too", async () => {
    await build({ title: "Tides", prompt_text: "The moon moves them." });
    await build({ title: "Tides", prompt_text: "The sun has a part in them." });
    expect((await reading({ query: "tides -moon" })).total).toBe(1);
    expect((await reading({ query: "-moon tides" })).total).toBe(1);
    expect((await reading({ query: '"part in them" tides' })).total).toBe(1);
  });

  test("pages through the hits of a search in the order of the sort", async () => {
    for (const title of ["Reef C", "Reef A", "Reef B"]) await build({ title });
    const args = { query: "reef", sort: "title", descending: false, per_page: 2 };
    expect(titles(await reading(args))).toEqual(["Reef A", "Reef B"]);
    const last = await reading({ ...args, page: 2 });
    expect(titles(last)).toEqual(["Reef C"]);
    expect(last).toMatchObject({ total: 3, total_is_estimate: false });
    expect(await reading({ ...args, page: 2_000_000_000 })).toMatchObject({ rows: [], total: 3 });
  });

  test("marks hits in an excerpt that cannot carry markup", async () => {
    await build({ prompt_text: '<script>alert("x")</script> about glaciers' });
    const [row] = (await reading({ query: "glacier" })).rows;
    expect(row?.excerpt).toContain("<mark>glaciers</mark>");
    expect(row?.excerpt).not.toContain("<script>");
  });

  test.each(["", "  ", "&|!():*<->", "'\"\\", "😀", "the of and", "%_", "x".repeat(10_000)])(
    "survives the search %j",
    async (query) => {
      await build();
      await expect(reading({ query })).resolves.toHaveProperty("total");
    },
  );

  test("says that a total beyond a thousand hits is an estimate", async () => {
    await database.pool.query(
      "insert into public.reading_questions (type, title, prompt_text) select 'reorder_paragraphs', 'Bulk ' || n, 'x' from generate_series(1, 1500) n",
    );
    await database.pool.query("analyze public.reading_questions");
    const found = await reading({ query: "bulk" });
    expect(found.total_is_estimate).toBe(true);
    expect(found.total).toBeGreaterThan(1000);
    expect(await reading()).toMatchObject({ total: 1500, total_is_estimate: false });
  });

  test("corrects an estimate as soon as the last page shows the truth", async () => {
    await buildTags(database, "common");
    await database.pool.query(
      "insert into public.reading_questions (type, title, prompt_text, tags) select 'reorder_paragraphs', 'Bulk ' || n, 'x', '{common}' from generate_series(1, 6000) n",
    );
    await database.pool.query("analyze public.reading_questions");
    expect(await reading({ tags: ["common"] })).toMatchObject({ total_is_estimate: true });
    const last = await reading({ tags: ["common"], per_page: 100, page: 60, sort: "created_at" });
    expect(last.rows).toHaveLength(100);
    await database.pool.query("delete from public.reading_questions where title <> 'Bulk 7'");
    expect(await reading({ tags: ["common"] })).toMatchObject({
      total: 1,
      total_is_estimate: false,
    });
  });

  test("refuses an unknown bank or sort column, and whoever may not read content", async () => {
    await expect(list({ bank: "users" })).rejects.toThrow(/no question bank "users"/);
    for (const sort of ["answer_key", null]) {
      await expect(reading({ sort })).rejects.toThrow(/cannot be sorted/);
    }
    const learner = person(await buildPerson(database));
    await expect(list({ bank: "reading" }, learner)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("question_facets", () => {
  const facets = (caller = editor) =>
    asRole(database, caller, async (client) => {
      const { rows } = await client.query(
        "select difficulty, is_active, n::int from public.question_facets('reading') order by 1, 2",
      );
      return rows;
    });

  test("follow every insert, change, archiving and delete", async () => {
    const first = await build({ difficulty: "Easy" });
    const second = await build({ difficulty: "Hard" });
    expect(await facets()).toEqual([
      { difficulty: "Easy", is_active: true, n: 1 },
      { difficulty: "Hard", is_active: true, n: 1 },
    ]);
    const update = "update public.reading_questions set";
    await database.pool.query(`${update} difficulty = 'Hard', title = 'New' where id = $1`, [
      first,
    ]);
    expect(await facets()).toEqual([{ difficulty: "Hard", is_active: true, n: 2 }]);
    await database.pool.query(`${update} is_active = false, archived_at = now() where id = $1`, [
      first,
    ]);
    expect(await facets()).toEqual([{ difficulty: "Hard", is_active: true, n: 1 }]);
    await database.pool.query("delete from public.reading_questions where id = $1", [second]);
    expect(await facets()).toEqual([]);
  });

  test("stay true under writers at the same time", async () => {
    const ids = await Promise.all(Array.from({ length: 16 }, () => build()));
    await Promise.all(
      ids.map((id, index) =>
        database.pool.query(
          index % 2
            ? "update public.reading_questions set difficulty = 'Hard' where id = $1"
            : "delete from public.reading_questions where id = $1",
          [id],
        ),
      ),
    );
    expect(await facets()).toEqual([{ difficulty: "Hard", is_active: true, n: 8 }]);
    expect((await reading()).total).toBe(8);
  });

  test("let two long transactions write crosswise without waiting for each other", async () => {
    const insert = (type: string) =>
      `insert into public.reading_questions (type, title, prompt_text) values ('${type}', 'Import', 'x')`;
    const [first, second] = [await database.pool.connect(), await database.pool.connect()];
    try {
      for (const client of [first, second]) {
        await client.query("begin; set local lock_timeout = '2s'");
      }
      await first.query(insert("reorder_paragraphs"));
      await second.query(insert("fill_in_blanks"));
      await first.query(insert("fill_in_blanks"));
      await second.query(insert("reorder_paragraphs"));
      await second.query("commit");
      await first.query("rollback");
    } finally {
      first.release();
      second.release();
    }
    expect(await facets()).toEqual([
      { difficulty: "Medium", is_active: false, n: 1 },
      { difficulty: "Medium", is_active: false, n: 1 },
    ]);
  });

  test("are folded while writers are at work, and lose nothing", async () => {
    const writer = async () => {
      for (let n = 0; n < 100; n += 1) {
        await database.pool.query(
          "insert into public.reading_questions (type, title, prompt_text) values ('fill_in_blanks', 'Q', 'x')",
        );
      }
    };
    await Promise.all([writer(), writer(), writer(), writer()]);
    expect(await facets()).toEqual([{ difficulty: "Medium", is_active: false, n: 400 }]);
    const { rows } = await database.pool.query(
      "select count(*)::int as n from private.question_counts",
    );
    expect(rows[0].n).toBeLessThan(300);
  });

  test("tell a learner nothing", async () => {
    await build();
    expect(await facets(person(await buildPerson(database)))).toEqual([]);
  });
});
