import { expect, test } from "vitest";
import { openTestDatabase } from "../support/database.ts";

const database = openTestDatabase();

/**
 * They read past row-level security and ask for no permission, each for a reason: they answer about the
 * caller alone, they are the question that policies ask, or an invoker function in `public` asked before.
 */
const ASK_NOTHING = [
  // About the caller.
  "appeal_decision",
  "current_overrides",
  "current_tier",
  "end_learner_view",
  "is_staff",
  "may_write_in_community",
  "my_penalty_sentence",
  "note_post_view",
  "permissions_of_caller",
  // Yes or no, for policies and triggers.
  "can_open_lesson",
  "can_open_object",
  "can_open_question",
  "has_permission",
  "is_answered",
  "is_public_recording",
  "join_case_of_flag",
  "object_is_in_library",
  "profile_version_in_force",
  "question_is_active",
  // Called by functions of `public` that have asked.
  "bank_counts",
  "batch_changes",
  "begin_batch",
  "category_counts",
  "record_batch",
  "undo_of",
];

test("a function that runs as its owner asks for a permission, or is known not to", async () => {
  const { rows } = await database.pool.query<{ name: string }>(`
    with recursive asking (oid, proname) as (
      select p.oid, p.proname from pg_proc p
      where p.pronamespace = 'private'::regnamespace and p.prosrc ~ 'private\\.has_permission\\('
      union
      select p.oid, p.proname from pg_proc p join asking a on p.prosrc ~ ('private\\.' || a.proname || '\\(')
      where p.pronamespace = 'private'::regnamespace
    )
    select distinct p.proname as name from pg_proc p
    where p.pronamespace = 'private'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
      and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute'))
      and p.oid not in (select oid from asking)`);
  const unknown = rows.map(({ name }) => name).filter((name) => !ASK_NOTHING.includes(name));
  expect(unknown.sort()).toEqual([]);
});

test("nothing behind the API stands open: partitions, the queue and the migrations", async () => {
  const { rows } = await database.pool.query(`
    select n.nspname, r.rolname from pg_namespace n cross join pg_roles r
    where n.nspname in ('partitions', 'graphile_worker', 'supabase_migrations') and r.rolname in ('anon', 'authenticated')
      and has_schema_privilege(r.oid, n.oid, 'usage')`);
  expect(rows).toEqual([]);
});

test("no role of the API reads a table of the schema private but row by row, as a policy allows", async () => {
  const { rows } = await database.pool.query(`
    select c.oid::regclass::text as relation from pg_class c
    where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'p', 'm') and not c.relrowsecurity
      and (has_table_privilege('anon', c.oid, 'select') or has_table_privilege('authenticated', c.oid, 'select'))`);
  expect(rows).toEqual([]);
});
