import { beforeAll, expect, test } from "vitest";
import { asRole, type Caller, person } from "../support/as-role.ts";
import { openTestDatabase } from "../support/database.ts";
import { buildPerson } from "../support/people.ts";

const database = openTestDatabase();
const callers: Record<string, Caller> = {};
let victim = "";

beforeAll(async () => {
  victim = await buildPerson(database);
  for (const role of ["editor", "moderator"] as const)
    callers[role] = person(await buildPerson(database, { staff: [role] }));
  const author = await buildPerson(database);
  await database.pool.query(
    `with forum as (insert into public.forums (title) values ('Open') returning id),
     post as (insert into public.posts (forum_id, author_id, title, content) select id, $1, 'A title', 'A text' from forum returning id),
     comment as (insert into public.comments (post_id, author_id, content) select id, $1, 'An answer' from post)
     insert into public.tags (name, created_by) values ('known', $1)`,
    [author],
  );
});

test("every table that the API writes keeps who made a row and when", async () => {
  const { rows } = await database.pool.query(`
    select c.oid::regclass::text as offender from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (has_any_column_privilege('authenticated', c.oid, 'insert') or has_any_column_privilege('authenticated', c.oid, 'update'))
      and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
        and a.attname = any (private.author_columns() || array['created_at']))
      and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('keep_authorship', 'keep_authorship_new')) < 2`);
  expect(rows).toEqual([]);
});

test.each([
  ["moderator", "update public.posts set author_id = $1"],
  [
    "moderator",
    "update public.posts set created_at = now() - interval '1 year' where $1::text <> ''",
  ],
  ["moderator", "update public.comments set author_id = $1"],
  ["editor", "update public.tags set created_by = $1"],
  ["editor", "insert into public.tags (name, created_by) values ('new', $1)"],
  ["editor", "insert into public.question_sources (title, text, created_by) values ('a', 'b', $1)"],
  [
    "editor",
    "insert into public.pte_sync_sources (key, name, kind, created_by) values ('feed', 'Feed', 'upload', $1)",
  ],
])("a %s does not sign with the name of somebody else: %s", async (role, sql) => {
  const caller = callers[role];
  if (!caller) throw new Error(`There is no ${role}.`);
  await expect(
    asRole(database, caller, (client) => client.query(sql, [victim])),
  ).rejects.toMatchObject({ code: "42501", message: expect.stringContaining("Who made a record") });
});

test("what says nothing of its maker is signed with the caller's name", async () => {
  const editor = callers.editor;
  if (!editor) throw new Error("There is no editor.");
  const rows = await asRole(
    database,
    editor,
    async (client) =>
      (await client.query("insert into public.tags (name) values ('mine') returning created_by"))
        .rows,
  );
  expect(rows).toEqual([{ created_by: editor.sub }]);
});
