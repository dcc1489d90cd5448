import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { asRole, asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson, type StaffRole } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor = "";
let support = "";

beforeAll(async () => {
  editor = await buildPerson(database, { name: "Eva Editor", staff: ["editor"] });
  support = await buildPerson(database, { staff: ["support"] });
});

const SQL =
  "select public.import_changes(table_name => $1, rows => $2, reason => $3, batch_id => $4, file_name => 'a.csv') as answer";

interface Import {
  table?: string;
  reason?: string;
  who?: string;
  batch_id?: string;
}

async function bringIn(
  rows: Row[],
  { table = "reading_questions", reason = "From the file", who, batch_id }: Import = {},
) {
  const values = [table, JSON.stringify(rows), reason, batch_id ?? randomUUID()];
  const { rows: answers } = await asRoleCommitted(database, person(who ?? editor), (client) =>
    client.query(SQL, values),
  );
  return { batch_id: values[3], answer: answers[0]?.answer };
}

const build = (title: string, more: Row = {}) =>
  buildQuestion(database, "reading/multiple_choice_single", { title, is_active: false, ...more });

async function stored(id: string): Promise<Row> {
  const sql = "select title, difficulty, version from public.reading_questions where id = $1";
  return (await database.pool.query(sql, [id])).rows[0];
}

test("rows are changed as one audited batch, a refused one alone stays, and the batch is undone", async () => {
  const [one, two, stale] = [await build("One"), await build("Two"), await build("Stale")];
  await database.pool.query("update public.reading_questions set title = 'Newer' where id = $1", [
    stale,
  ]);
  const gone = randomUUID();
  const { batch_id, answer } = await bringIn([
    { id: one, version: 1, change: { title: "First", difficulty: "Hard" } },
    { id: two, version: 1, change: { title: "  " } },
    { id: stale, version: 1, change: { title: "Older" } },
    { id: gone, version: 1, change: { title: "Nothing" } },
  ]);
  expect(answer).toMatchObject({ changed: 1, skipped: 3, batch_id });
  const codes = answer.skips.map((skip: Row) => [skip.record_id, skip.code]);
  expect(Object.fromEntries(codes)).toEqual({ [two]: "refused", [stale]: "stale", [gone]: "gone" });
  expect(await stored(one)).toEqual({ title: "First", difficulty: "Hard", version: 2 });
  expect(await stored(stale)).toMatchObject({ title: "Newer" });

  const audit = await database.pool.query(
    "select actor_id, reason from public.audit_log where batch_id = $1",
    [batch_id],
  );
  expect(audit.rows).toEqual([{ actor_id: editor, reason: "From the file" }]);
  await asRoleCommitted(database, person(editor), (client) =>
    client.query("select public.undo_batch($1, 'Oops', $2)", [batch_id, randomUUID()]),
  );
  expect(await stored(one)).toMatchObject({ title: "One", difficulty: "Medium" });
});

test("the publish gate holds: content that has not passed its check stays as it is", async () => {
  const id = await build("Published", { is_active: true });
  const key = { answer_key: { correct: ["A"] } };
  const { answer } = await bringIn([{ id, version: 1, change: key }]);
  expect(answer).toMatchObject({ changed: 0, skips: [{ record_id: id, code: "needs_check" }] });
});

test.each<[string, Row[], Import, RegExp]>([
  ["a column that lists do not edit", [{ change: { is_active: true } }], {}, /"is_active" cannot/],
  ["a table without an import", [{ change: {} }], { table: "users" }, /"users" cannot be imported/],
  ["no reason", [{ change: {} }], { reason: " " }, /Say why/],
  ["no rows", [], {}, /at least one row/],
  ["a row twice", [{ change: {} }, { change: {} }], {}, /named twice/],
])("is refused with %s", async (_what, rows, more, sentence) => {
  const id = await build("Kept");
  const named = rows.map((row) => ({ id, version: 1, ...row }));
  await expect(bringIn(named, more)).rejects.toThrow(sentence);
});

test("each list asks for its own permission, and a batch of the community is undone by moderators", async () => {
  const moderator = await buildPerson(database, { staff: ["moderator"] });
  const insert = "insert into public.forums (title) values ('Talk') returning id";
  const forum = (await database.pool.query(insert)).rows[0].id;
  const rows = [{ id: forum, version: 1, change: { description: "About everything" } }];
  const inForums = { table: "forums" };
  await expect(bringIn(rows, inForums)).rejects.toThrow(/community.moderate/);
  const { batch_id, answer } = await bringIn(rows, { ...inForums, who: moderator });
  expect(answer).toMatchObject({ changed: 1, skipped: 0 });
  await asRoleCommitted(database, person(moderator), (client) =>
    client.query("select public.undo_batch($1, 'Oops', $2)", [batch_id, randomUUID()]),
  );
  const after = "select description, version from public.forums where id = $1";
  expect((await database.pool.query(after, [forum])).rows).toEqual([
    { description: null, version: 3 },
  ]);
});

test("a tag's description and a mock test's own columns are changed; a tag's name is not", async () => {
  const tag = await database.pool.query(
    "insert into public.tags (name) values ('import-me') returning id",
  );
  const exam = await database.pool.query(
    "insert into public.pte_tests (title) values ('Mock 1') returning id",
  );
  const [tagId, examId] = [tag.rows[0].id, exam.rows[0].id];
  const described = [{ id: tagId, version: 1, change: { description: "Brought in" } }];
  expect((await bringIn(described, { table: "tags" })).answer).toMatchObject({ changed: 1 });
  const renamed = [{ id: tagId, version: 2, change: { name: "other" } }];
  await expect(bringIn(renamed, { table: "tags" })).rejects.toThrow(/"name" cannot be imported/);
  const changed = [
    { id: examId, version: 1, change: { title: "Mock one", duration: 120 } },
    { id: randomUUID(), version: 1, change: { title: "x" } },
  ];
  expect((await bringIn(changed, { table: "pte_tests" })).answer).toMatchObject({
    changed: 1,
    skips: [{ code: "gone" }],
  });
});

test("takes content.write, and the same batch only once", async () => {
  const id = await build("Once");
  const rows = [{ id, version: 1, change: { title: "Twice" } }];
  const values = ["reading_questions", JSON.stringify(rows), "R", randomUUID()];
  const attempt = asRole(database, person(support), (client) => client.query(SQL, values));
  await expect(attempt).rejects.toThrow(/content.write/);
  const { batch_id } = await bringIn(rows);
  await expect(bringIn(rows, { batch_id })).rejects.toThrow(/carried out already/);
});

/** A row of each list beside content and forums, what a file changes of it, by whom, and who may not. */
const LISTS: [table: string, insert: string, change: Row, who: StaffRole, stranger: StaffRole][] = [
  [
    "organizations",
    "(name) values ('Green Hill')",
    { max_users: 40, slug: "green-hill" },
    "support",
    "editor",
  ],
  ["teams", "(name) values ('Evening class')", { description: "On Tuesdays" }, "support", "editor"],
  [
    "canned_replies",
    "(title, body) values ('Thanks', 'Thank you, {author}.')",
    { body: "Many thanks, {author}." },
    "moderator",
    "support",
  ],
  [
    "moderation_rules",
    `(name, kind, parameters, action) values ('Terms', 'blocked_terms', '{"terms": ["essay mill"]}', 'flag')`,
    { severity: 4, parameters: { terms: ["essay mill", "leaked test"] } },
    "moderator",
    "support",
  ],
  [
    "question_sources",
    "(title, text) values ('Reefs', 'A reef is alive.')",
    { note: "Own text" },
    "editor",
    "support",
  ],
  [
    "subscription_plans",
    "(name, tier, interval) values ('Pro', 'pro', 'month')",
    { amount: 1900, currency: "usd" },
    "admin",
    "support",
  ],
  [
    "format_profiles",
    "(profile_version, effective_from) values ('2099-01', '2099-01-01')",
    { effective_from: "2099-02-01" },
    "admin",
    "editor",
  ],
  [
    "pte_sync_sources",
    "(key, name, kind) values ('sheets', 'Sheets', 'upload')",
    { retire_limit: 25 },
    "editor",
    "moderator",
  ],
];

test.each(LISTS)(
  "%s: a file changes it, its batch is found and undone by the same person",
  async (table, insert, change, role, stranger) => {
    const inserted = `insert into public.${table} as t ${insert} returning to_jsonb(t) as stored`;
    const before: Row = (await database.pool.query(inserted)).rows[0].stored;
    const now = async (): Promise<Row> => {
      const sql = `select to_jsonb(t) as stored from public.${table} t where id = $1`;
      return (await database.pool.query(sql, [before.id])).rows[0].stored;
    };
    const who = await buildPerson(database, { staff: [role] });
    const asked = [{ id: before.id, version: before.version, change }];
    const other = await buildPerson(database, { staff: [stranger] });
    await expect(bringIn(asked, { table, who: other })).rejects.toMatchObject({ code: "42501" });

    const { batch_id, answer } = await bringIn(asked, { table, who });
    expect(answer).toMatchObject({ changed: 1, skipped: 0, skips: [] });
    expect(await now()).toMatchObject({ ...change, version: Number(before.version) + 1 });
    const asThem = (sql: string, values: unknown[]) =>
      asRoleCommitted(database, person(who), (client) => client.query(sql, values));
    const listed = await asThem(
      "select l -> 'undoable' as undoable from public.list_batches() l where l ->> 'id' = $1",
      [batch_id],
    );
    expect(listed.rows).toEqual([{ undoable: true }]);
    const history = await asThem("select h.batch_id from public.record_history($1, $2) h", [
      table,
      before.id,
    ]);
    expect(history.rows).toContainEqual({ batch_id });
    await asThem("select public.undo_batch($1, 'Oops', $2)", [batch_id, randomUUID()]);
    const { version, updated_at, ...kept } = before;
    expect(await now()).toMatchObject(kept);
  },
);

test("what Postgres itself refuses is said in words, row by row", async () => {
  const insert = `insert into public.organizations (name, slug, status) values
    ('Harbour', 'harbour', 'active'), ('Summit', 'summit', 'active'), ('Delta', 'delta', 'active') returning id`;
  const [first, second, third] = (await database.pool.query(insert)).rows.map(({ id }) => id);
  const teams =
    "insert into public.teams (organization_id, name) values ($1, 'One'), ($1, 'Two') returning id";
  const [one] = (await database.pool.query(teams, [first])).rows.map(({ id }) => id);
  const problemsOf = async (table: string, rows: Row[], who: string) => {
    const asked = rows.map((row) => ({ version: 1, ...row }));
    const { answer } = await bringIn(asked, { table, who });
    return answer.skips.map(({ problem }: Row) => problem).sort();
  };
  const organizations = [
    { id: first, change: { slug: "summit" } },
    { id: second, change: { status: "asleep" } },
    { id: third, change: { name: null } },
  ];
  expect(await problemsOf("organizations", organizations, support)).toEqual([
    "A value is needed: name.",
    "Another record already has this slug.",
    "This value is not allowed: status.",
  ]);
  const sameName = [{ id: one, change: { name: "TWO" } }];
  expect(await problemsOf("teams", sameName, support)).toEqual([
    "Another record already has this organization id, name.",
  ]);
  const forum = "insert into public.forums (title) values ('Lost') returning id";
  const lost = (await database.pool.query(forum)).rows[0].id;
  const moderator = await buildPerson(database, { staff: ["moderator"] });
  expect(
    await problemsOf("forums", [{ id: lost, change: { category: "Nowhere" } }], moderator),
  ).toEqual([expect.stringContaining("nothing of this category")]);
  const question = await build("Hardly");
  expect(
    await problemsOf(
      "reading_questions",
      [{ id: question, change: { difficulty: "Odd" } }],
      editor,
    ),
  ).toEqual(['There is no difficulty level "Odd".']);
});

test("a category of forums is renamed on its forums too, and so is its undo", async () => {
  const moderator = await buildPerson(database, { staff: ["moderator"] });
  const category = "insert into public.forum_categories (name) values ('Off topic') returning id";
  const id = (await database.pool.query(category)).rows[0].id;
  await database.pool.query(
    "insert into public.forums (title, category) values ('Tea', 'Off topic')",
  );
  const named = async () =>
    (await database.pool.query("select category from public.forums where title = 'Tea'")).rows[0]
      .category;
  const rows = [{ id, version: 1, change: { name: "Everything else" } }];
  const { batch_id } = await bringIn(rows, { table: "forum_categories", who: moderator });
  expect(await named()).toBe("Everything else");
  const undone = await asRoleCommitted(database, person(moderator), (client) =>
    client.query("select public.undo_batch($1, 'Oops', $2) as answer", [batch_id, randomUUID()]),
  );
  expect(undone.rows[0].answer).toMatchObject({ skipped: 0 });
  expect(await named()).toBe("Off topic");
});
