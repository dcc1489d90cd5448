-- A person asks for a copy of what is kept about them, or to be forgotten. The worker carries it out; what it
-- did stays here, without personal data once the person is erased.

create table public.data_requests (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('export', 'erasure')),
  user_id uuid references public.users (id) on delete set null,
  state text not null check (state in ('requested', 'queued', 'running', 'done', 'failed', 'cancelled', 'expired')),
  reason text not null,
  step text,
  steps_done int not null default 0,
  steps int not null default 0,
  error text,
  attempts int not null default 0,
  retry_at timestamptz,
  manifest jsonb check (jsonb_typeof(manifest) = 'object'),
  file_path text,
  file_expires_at timestamptz,
  requested_by uuid references public.users (id) on delete set null,
  approved_by uuid references public.users (id) on delete set null,
  approved_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint data_requests_only_erasures_wait check (state <> 'requested' or kind = 'erasure'),
  constraint data_requests_only_queued_retry check (state = 'queued' or retry_at is null),
  constraint data_requests_only_exports_have_files check (kind = 'export' or file_path is null)
);

comment on table public.data_requests is 'Requests of people for a copy of their data or for its erasure. Written by functions and the worker.';
comment on column public.data_requests.user_id is 'Null once the person is erased.';
comment on column public.data_requests.state is
  'requested: an erasure that waits for approval. queued, running: for and by the worker. expired: the file of an export is deleted.';
comment on column public.data_requests.error is 'Why the last attempt failed, as a sentence.';
comment on column public.data_requests.attempts is 'How often in a row it failed for what may pass by itself.';
comment on column public.data_requests.retry_at is 'When the worker tries again by itself; null: it does not have to.';
comment on column public.data_requests.manifest is 'What was copied or erased: counts, checksums and what was left out; no personal data.';
comment on column public.data_requests.file_path is 'In the bucket data-exports.';

create index data_requests_user_id_idx on public.data_requests (user_id, created_at desc);
create index data_requests_created_at_idx on public.data_requests (created_at desc);
create index data_requests_requested_by_idx on public.data_requests (requested_by);
create index data_requests_approved_by_idx on public.data_requests (approved_by);
create index data_requests_file_expires_at_idx on public.data_requests (file_expires_at) where file_path is not null;
create unique index data_requests_open_key on public.data_requests (user_id, kind)
where state in ('requested', 'queued', 'running');

select private.enable_tracking('public.data_requests');

alter table public.data_requests enable row level security;
create policy "Staff with learners.write read" on public.data_requests
for select to authenticated using ((select private.has_permission('learners.write')));
grant select on public.data_requests to authenticated;
revoke insert, update, delete, truncate on public.data_requests from service_role;

select
  private.declare_person_data('data_requests', 'user_id', 'stay', 'detach', false,
    scrub => 'reason = ''[erased]'', manifest = null, file_path = null, file_expires_at = null,
      retry_at = null, state = case when kind = ''erasure'' then state when state in (''queued'', ''running'') then ''cancelled'' when state = ''done'' then ''expired'' else state end',
    stays_because => 'A copy of data is of the account that it was asked for.'),
  private.declare_person_data('data_requests', 'requested_by', 'stay', 'detach'),
  private.declare_person_data('data_requests', 'approved_by', 'stay', 'detach');

-- The copies: nobody reads them but through the server, which writes down who did.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('data-exports', 'data-exports', false, 2000 * 1024 * 1024, array['application/zip'])
on conflict (id) do update set
  public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

-- The account and those that were merged into it, which are the same person.
create function private.accounts_of_person(person uuid) returns setof uuid
language sql stable set search_path = '' as $$
  with recursive accounts (id) as (
    select person
    union
    select m.merged_id from accounts a join public.account_merges m on m.kept_id = a.id
    where m.undone_at is null and m.merged_id is not null
  )
  select id from accounts
$$;

-- SQL: the rows of `data` that belong to one of the accounts $1 (uuid[]).
create function private.rows_of_person(data private.person_data) returns text
language sql stable set search_path = '' as $$
  select case
    when data.parent_table is null then format('r.%I = any ($1)', data.column_name)
    else format('r.%I in (select p.id from public.%I p where p.%I = any ($1))', data.column_name, data.parent_table,
      (select d.column_name from private.person_data d where d.table_name = data.parent_table and d.on_erase = 'delete' and d.parent_table is null))
  end
$$;

-- Files in the folders of these accounts.
create function private.files_of_person(accounts uuid[]) returns table (bucket text, path text, size bigint)
language sql stable set search_path = '' as $$
  select o.bucket_id, o.name, coalesce((o.metadata ->> 'size')::bigint, 0)
  from storage.objects o
  where o.bucket_id in ('attempt-recordings', 'avatars', 'data-exports')
    and (storage.foldername(o.name))[1] = any (select a::text from unnest(accounts) a)
  order by o.bucket_id, o.name
$$;

revoke execute on function
  private.accounts_of_person(uuid), private.rows_of_person(private.person_data), private.files_of_person(uuid[])
from public;
