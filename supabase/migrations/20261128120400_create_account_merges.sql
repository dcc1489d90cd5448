-- What a merge of two accounts of one person did: the record, and each row that moved.

create table public.account_merges (
  id uuid primary key,
  kept_id uuid references public.users (id) on delete set null,
  merged_id uuid references public.users (id) on delete set null,
  reason text not null check (char_length(btrim(reason)) between 3 and 500),
  moved jsonb not null default '{}' check (jsonb_typeof(moved) = 'object'),
  stayed jsonb not null default '{}' check (jsonb_typeof(stayed) = 'object'),
  filled jsonb not null default '{}' check (jsonb_typeof(filled) = 'object'),
  totals jsonb not null default '{}' check (jsonb_typeof(totals) = 'object'),
  merged_before jsonb not null default '{}' check (jsonb_typeof(merged_before) = 'object'),
  merged_by uuid references public.users (id) on delete set null,
  created_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid references public.users (id) on delete set null,
  undo_reason text,
  not_returned jsonb check (jsonb_typeof(not_returned) = 'array'),
  check (kept_id <> merged_id),
  check ((undone_at is null) = (not_returned is null))
);

comment on table public.account_merges is 'Merges of two accounts of one person. Its id is the batch id of the merge in the audit log.';
comment on column public.account_merges.merged_id is 'The account that was closed; null once it is erased.';
comment on column public.account_merges.moved is 'Rows that moved, by table.';
comment on column public.account_merges.stayed is 'Rows that stayed with the closed account, by table.';
comment on column public.account_merges.filled is 'Empty fields of the kept account that took a value of the closed one: {table: {column: value}}.';
comment on column public.account_merges.totals is
  'Where user_stats of both were added up: {before, after} of the kept account and what was {added}.';
comment on column public.account_merges.merged_before is 'archived_at and banned_until of the closed account before the merge.';
comment on column public.account_merges.not_returned is 'Of an undone merge: rows that could not go back, the first 1,000: {table, key, why}.';

create index account_merges_kept_id_idx on public.account_merges (kept_id);
create index account_merges_merged_id_idx on public.account_merges (merged_id);
create index account_merges_merged_by_idx on public.account_merges (merged_by);
create index account_merges_undone_by_idx on public.account_merges (undone_by);
create unique index account_merges_open_key on public.account_merges (merged_id) where undone_at is null;

alter table public.account_merges enable row level security;
create policy "Staff with learners.read read" on public.account_merges
for select to authenticated using ((select private.has_permission('learners.read')));
grant select on public.account_merges to authenticated;
revoke insert, update, delete, truncate on public.account_merges from service_role;

create table private.account_merge_rows (
  merge_id uuid not null references public.account_merges (id) on delete cascade,
  table_name text not null,
  column_name text not null,
  row_key text not null,
  fingerprint text,
  state text not null default 'moved' check (state in ('moved', 'returned', 'changed', 'gone', 'taken')),
  primary key (merge_id, table_name, column_name, row_key)
);

comment on table private.account_merge_rows is 'Each row that a merge moved.';
comment on column private.account_merge_rows.row_key is 'Primary key after the move; parts joined by a comma, as in the audit log.';
comment on column private.account_merge_rows.fingerprint is 'Of the row as the merge left it: an undo puts back only what is still so.';
comment on column private.account_merge_rows.state is 'What an undo did: returned, or why not (changed, gone, taken: the closed account has such a row again).';

select
  private.declare_person_data('account_merges', 'kept_id', 'stay', 'detach', false,
    scrub => 'filled = ''{}'', totals = ''{}'', reason = ''[erased]'', undo_reason = case when undo_reason is not null then ''[erased]'' end'),
  private.declare_person_data('account_merges', 'merged_id', 'stay', 'detach', false,
    scrub => 'filled = ''{}'', totals = ''{}'', reason = ''[erased]'', undo_reason = case when undo_reason is not null then ''[erased]'' end'),
  private.declare_person_data('account_merges', 'merged_by', 'stay', 'detach'),
  private.declare_person_data('account_merges', 'undone_by', 'stay', 'detach');

-- What of a row counts as changed: not its owner, nor what counts and clocks write by themselves.
create function private.row_fingerprint(content jsonb, owner_column text) returns text
language sql immutable set search_path = '' as $$
  select md5(coalesce(jsonb_object_agg(e.key, e.value order by e.key), '{}')::text)
  from jsonb_each(content) e
  where e.key not in (owner_column, 'updated_at', 'version', 'search') and e.key !~ '_count$'
$$;

-- SQL: whether the account `$2` has a row already that the unique keys of the table would not let stand beside r.
create function private.collides(target regclass, owner_column text) returns text
language sql stable set search_path = '' as $$
  select coalesce(string_agg(format(
    '(exists (select from (select * from %1$s where %2$I = $2 and %3$s) k where %4$s) and (select %3$s from (select r.*) x))',
    target, owner_column, coalesce(pg_get_expr(i.indpred, i.indrelid), 'true'),
    coalesce((
      select string_agg(format('k.%1$I = r.%1$I', a.attname), ' and ')
      from unnest(i.indkey::int2[]) key (attnum)
      join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = key.attnum
      where a.attname <> owner_column), 'true')), ' or '), 'false')
  from pg_catalog.pg_index i
  where i.indrelid = target and i.indisunique
    and (select a.attnum from pg_catalog.pg_attribute a where a.attrelid = target and a.attname = owner_column) = any (i.indkey::int2[])
$$;

-- SQL: the key of row r, as the audit log names it.
create function private.key_expression(target regclass) returns text
language sql stable set search_path = '' as $$
  select format('concat_ws('','', %s)', string_agg(format('r.%I::text', a.attname), ', ' order by k.position))
  from pg_catalog.pg_index i
  cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, position)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
  where i.indrelid = target and i.indisprimary
$$;

revoke execute on function
  private.row_fingerprint(jsonb, text), private.collides(regclass, text), private.key_expression(regclass)
from public;
