-- Whoever reads the records of an area reads their history and finds its batches; whoever changes them may
-- undo a batch. So far that held for content and the community only.

create or replace function private.is_community_table(table_name text) returns boolean
language sql immutable set search_path = '' as $$
  select table_name in ('forums', 'forum_categories', 'posts', 'comments', 'canned_replies', 'moderation_rules')
$$;

create function private.history_permission(table_name text) returns public.app_permission
language sql stable set search_path = '' as $$
  select case
    when private.is_content_table(table_name) or table_name = 'format_profiles' then 'content.read'
    when private.is_community_table(table_name) then 'community.read'
    when table_name in ('organizations', 'teams') then 'learners.read'
    when table_name = 'subscription_plans' then 'subscriptions.read'
    when table_name = 'pte_sync_sources' then 'sync.read'
  end::public.app_permission
$$;

create function private.change_permission(table_name text) returns public.app_permission
language sql stable set search_path = '' as $$
  select case
    when private.is_content_table(table_name) then 'content.write'
    when private.is_community_table(table_name) then 'community.moderate'
    when table_name in ('organizations', 'teams') then 'learners.write'
    when table_name = 'subscription_plans' then 'plans.manage'
    when table_name = 'format_profiles' then 'staff.manage'
    when table_name = 'pte_sync_sources' then 'sync.run'
  end::public.app_permission
$$;

comment on function private.history_permission(text) is
  'What reading the history of the table''s records takes, besides audit.read, which reads all; null where only auditors do.';
comment on function private.change_permission(text) is
  'What changing many records of the table at once takes, by a file or by an undo; null where that is not done.';

create or replace function private.may_read_history(table_name text) returns boolean
language sql stable set search_path = '' as $$
  select private.has_permission('audit.read') or private.has_permission(private.history_permission(table_name))
$$;

create or replace function private.may_undo(table_name text) returns boolean
language sql stable set search_path = '' as $$
  select private.has_permission(private.change_permission(table_name))
$$;

comment on function public.record_history(text, text, bigint, int) is
  'Changes of one record, the newest first, with the name of who made them; older than the entry `before`, at most 200. '
  'Auditors read any table; others those of the areas that they read: content, community, organizations, plans, sync.';

-- As private.may_read_history for each table, with the permissions looked up once a statement.
drop policy "Staff read batches of tables whose history they read" on public.batches;
create policy "Staff read batches of tables whose history they read" on public.batches
for select to authenticated using (
  (select private.has_permission('audit.read'))
  or not exists (
    select from unnest(table_names) t
    where not coalesce(
      private.history_permission(t) = any ((select array(select private.permissions_of_caller()))::public.app_permission[]), false)));

create or replace function private.list_batches(before timestamptz, "limit" int) returns setof jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  wanted constant int := least(greatest(coalesce("limit", 25), 1), 100);
  most_steps constant int := 5000;
  position_at timestamptz := coalesce(before, 'infinity');
  position_batch uuid := '00000000-0000-0000-0000-000000000000';
  seen uuid[] := '{}';
begin
  if not exists (
    select from private.permissions_of_caller() p
    where p in ('content.read', 'community.read', 'learners.read', 'subscriptions.read', 'sync.read', 'audit.read')) then
    raise exception 'Your role does not include batches.' using errcode = '42501';
  end if;
  -- One transaction writes at one time: each step passes all its rows in the index.
  for step in 1 .. most_steps loop
    exit when cardinality(seen) >= wanted;
    select l.at, l.batch_id into position_at, position_batch
    from public.audit_log l
    where l.batch_id is not null and (l.at, l.batch_id) < (position_at, position_batch)
    order by l.at desc, l.batch_id desc limit 1;
    exit when not found;
    continue when position_batch = any (seen) or exists (
      select from (select distinct l.table_name from public.audit_log l where l.batch_id = position_batch) touched
      where not private.may_read_history(touched.table_name));
    seen := seen || position_batch;
    return next private.describe_batch(position_batch) - 'skips';
  end loop;
end $$;

revoke execute on function private.history_permission(text), private.change_permission(text) from public;
grant execute on function private.history_permission(text), private.change_permission(text) to authenticated, service_role;
