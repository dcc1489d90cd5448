import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.ts";

const database = openTestDatabase();

/** First column of each row that the query finds: the offenders. */
async function offenders(sql: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ offender: string }>(sql);
  return rows.map(({ offender }) => offender);
}

const ours = "('public'::regnamespace, 'private'::regnamespace)";

describe("rules over the whole schema", () => {
  test("row-level security is on for every table that the API or a partition exposes", async () => {
    expect(
      await offenders(`
        select oid::regclass::text as offender from pg_class
        where relkind in ('r', 'p') and not relrowsecurity
          and relnamespace in ('public'::regnamespace, 'partitions'::regnamespace)`),
    ).toEqual([]);
  });

  test("every exposed table has a policy, and each policy names its roles", async () => {
    expect(
      await offenders(`
        select c.oid::regclass::text as offender from pg_class c
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polroles <> '{0}')`),
    ).toEqual([]);
  });

  test("policies ask auth.uid(), permissions and the tier once a statement", async () => {
    expect(
      await offenders(`
        select tablename || ': ' || policyname as offender from pg_policies
        where schemaname in ('public', 'storage')
          and regexp_replace(coalesce(qual, '') || coalesce(with_check, ''),
            '\\( SELECT (auth\\.uid|private\\.(has_permission|is_staff|current_tier))\\([^()]*(\\([^()]*\\))?[^()]*\\) AS \\w+\\)', '', 'g')
            ~ '(auth\\.uid|private\\.(has_permission|is_staff|current_tier))\\('`),
    ).toEqual([]);
  });

  test("every function pins an empty search_path", async () => {
    expect(
      await offenders(`
        select oid::regprocedure::text as offender from pg_proc
        where pronamespace in ${ours} and not coalesce(proconfig @> array['search_path=""'], false)`),
    ).toEqual([]);
  });

  test("no function of the API runs as its owner: definers live in private", async () => {
    expect(
      await offenders(`
        select oid::regprocedure::text as offender from pg_proc
        where pronamespace = 'public'::regnamespace and prosecdef`),
    ).toEqual([]);
  });

  test("the guard of reviews looks at every column of a bank but difficulty and tags", async () => {
    expect(
      await offenders(`
        select a.attrelid::regclass || '.' || a.attname as offender
        from unnest(array['speaking', 'writing', 'reading', 'listening']) module
        join pg_attribute a on a.attrelid = format('public.%I', module || '_questions')::regclass
        where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.attname not in ('difficulty', 'tags', 'updated_at', 'version')
          and not exists (
            select from pg_trigger t
            where t.tgrelid = a.attrelid and t.tgname = 'guard_review_change'
              and pg_get_triggerdef(t.oid) ~ format('old\\.%I\\M', a.attname))`),
    ).toEqual([]);
  });

  test("nobody may execute a function by default", async () => {
    expect(
      await offenders(`
        select p.oid::regprocedure::text as offender from pg_proc p
        cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where p.pronamespace in ${ours} and a.grantee = 0`),
    ).toEqual([]);
  });

  test("every view answers as the caller", async () => {
    expect(
      await offenders(`
        select oid::regclass::text as offender from pg_class
        where relkind = 'v' and relnamespace = 'public'::regnamespace
          and not coalesce(reloptions @> array['security_invoker=on'], false)`),
    ).toEqual([]);
  });

  test("a visitor who is not signed in writes nothing", async () => {
    expect(
      await offenders(`
        select c.oid::regclass::text as offender from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
          and has_table_privilege('anon', c.oid, 'insert, update, delete, truncate')`),
    ).toEqual([]);
  });

  test("every foreign key has an index that starts with its columns", async () => {
    expect(
      await offenders(`
        select k.conrelid::regclass || ': ' || k.conname as offender from pg_constraint k
        where k.contype = 'f' and k.connamespace = 'public'::regnamespace
          and not exists (
            select from pg_index i
            where i.indrelid = k.conrelid
              and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`),
    ).toEqual([]);
  });

  test("every table is commented", async () => {
    expect(
      await offenders(`
        select oid::regclass::text as offender from pg_class
        where relkind in ('r', 'p', 'v') and relnamespace = 'public'::regnamespace
          and obj_description(oid, 'pg_class') is null`),
    ).toEqual([]);
  });

  test("updated_at is kept by a trigger wherever the column exists", async () => {
    expect(
      await offenders(`
        select c.oid::regclass::text as offender from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at'
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'set_updated_at')`),
    ).toEqual([]);
  });

  test("whatever staff may write is audited", async () => {
    expect(
      await offenders(`
        select distinct p.polrelid::regclass::text as offender from pg_policy p
        where p.polcmd in ('a', 'w', 'd')
          and coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
            ~ 'has_permission'
          and p.polrelid::regclass::text not like 'storage.%'
          and not exists (select from pg_trigger t where t.tgrelid = p.polrelid and t.tgname = 'audit')`),
    ).toEqual([]);
  });
});
