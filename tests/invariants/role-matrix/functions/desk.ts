import { anOpenLesson, practiser } from "./fixtures.ts";
import type { FunctionLine } from "./function-line.ts";
import { allButSupport, others } from "./personas.ts";

/** Accounts to merge, a merge to undo, requests in each state. */
export const deskFixtures = `
  create table public.desk (kept uuid, merged uuid, email text, merge_id uuid, override_id uuid, asked uuid, failed uuid, made uuid);
  with people as (
    insert into auth.users (id, email, email_confirmed_at)
    select gen_random_uuid(), 'desk' || n || '@example.org', now() from generate_series(1, 5) n returning id, email),
  numbered as (select p.*, row_number() over (order by p.email) as n from people p)
  insert into public.desk (kept, merged, email)
  select k.id, m.id, k.email from numbered k, numbered m where k.n = 1 and m.n = 2;
  with merge as (
    insert into public.account_merges (id, kept_id, merged_id, reason)
    select gen_random_uuid(), k.id, m.id, 'Matrix' from public.users k, public.users m
    where k.email = 'desk3@example.org' and m.email = 'desk4@example.org' returning id),
  override as (
    insert into public.lesson_access_overrides (user_id, ends_at, reason) select kept, now() + interval '1 day', 'Matrix' from public.desk returning id),
  asked as (
    insert into public.data_requests (kind, user_id, state, reason)
    select 'erasure', id, 'requested', 'Matrix' from public.users where email = 'desk5@example.org' returning id),
  failed as (
    insert into public.data_requests (kind, user_id, state, reason)
    select 'export', id, 'failed', 'Matrix' from public.users where email = 'desk5@example.org' returning id),
  made as (
    insert into public.data_requests (kind, user_id, state, reason, file_path)
    select 'export', id, 'done', 'Matrix', 'x.zip' from public.users where email = 'desk5@example.org' returning id)
  update public.desk set merge_id = (select id from merge), override_id = (select id from override),
    asked = (select id from asked), failed = (select id from failed), made = (select id from made);
  insert into private.account_merge_rows (merge_id, table_name, column_name, row_key)
  select merge_id, 'posts', 'author_id', gen_random_uuid()::text from public.desk;
  grant select on public.desk to anon, authenticated, service_role;`;

const of = (column: string) => `(select ${column} from desk)`;
const bySupport = { answers: ["admin", "support"], refused: allButSupport };

export const deskFunctions: Record<string, FunctionLine> = {
  account_merge_rows: {
    call: `account_merge_rows(${of("merge_id")})`,
    answers: ["admin", "support", "moderator"],
    refused: ["anon", ...others.filter((name) => name !== "support" && name !== "moderator")],
  },
  approve_erasure: {
    call: `approve_erasure(${of("asked")})`,
    answers: ["admin"],
    refused: ["anon", ...others],
  },
  cancel_data_request: {
    call: `cancel_data_request(${of("asked")}, 'Matrix')`,
    ...bySupport,
  },
  grant_lesson_access: {
    call: `grant_lesson_access(${practiser}, ${anOpenLesson}, now() + interval '1 day', 'Matrix')`,
    ...bySupport,
  },
  merge_accounts: {
    call: `merge_accounts(${of("kept")}, ${of("merged")}, 'Matrix')`,
    ...bySupport,
  },
  open_data_export: { call: `open_data_export(${of("made")})`, ...bySupport },
  preview_account_merge: {
    call: `preview_account_merge(${of("kept")}, ${of("merged")})`,
    ...bySupport,
  },
  preview_erasure: { call: `preview_erasure(${practiser})`, ...bySupport },
  request_data_export: { call: `request_data_export(${practiser}, 'Matrix')`, ...bySupport },
  request_erasure: {
    call: `request_erasure(${of("kept")}, ${of("email")}, 'Matrix')`,
    ...bySupport,
  },
  retry_data_request: { call: `retry_data_request(${of("failed")})`, ...bySupport },
  revoke_lesson_access: {
    call: `revoke_lesson_access(${of("override_id")}, 'Matrix')`,
    ...bySupport,
  },
  undo_account_merge: { call: `undo_account_merge(${of("merge_id")}, 'Matrix')`, ...bySupport },
};
