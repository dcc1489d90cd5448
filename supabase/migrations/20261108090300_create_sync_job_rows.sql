-- Ledger of an import: what became of each record that came in.

create table public.sync_job_rows (
  id bigint generated always as identity primary key,
  job_id uuid not null references public.pte_sync_jobs (id) on delete cascade,
  external_id text,
  question_type text,
  outcome text not null check (outcome in ('created', 'changed', 'unchanged', 'rejected')),
  reason text,
  diff jsonb,
  payload jsonb,
  table_name text,
  record_id uuid,
  created_at timestamptz not null default now(),
  constraint sync_job_rows_reason_check check (outcome <> 'rejected' or btrim(coalesce(reason, '')) <> ''),
  constraint sync_job_rows_diff_check check (outcome <> 'changed' or diff is not null)
);

comment on table public.sync_job_rows is 'Append-only: what became of each record of an import.';
comment on column public.sync_job_rows.reason is 'Why the record was rejected.';
comment on column public.sync_job_rows.diff is 'Changed fields as {"field": {"old": ..., "new": ...}}.';
comment on column public.sync_job_rows.payload is 'The record as it came in.';
comment on column public.sync_job_rows.record_id is 'The record in table_name that was created or changed. No foreign key: the ledger outlives it.';

create index sync_job_rows_job_id_idx on public.sync_job_rows (job_id, outcome);
create index sync_job_rows_record_idx on public.sync_job_rows (table_name, record_id) where record_id is not null;

alter table public.sync_job_rows enable row level security;
create policy "Staff with sync.read see what became of each record" on public.sync_job_rows
for select to authenticated using ((select private.has_permission('sync.read')));
grant select on public.sync_job_rows to authenticated;
revoke update, delete, truncate on public.sync_job_rows from service_role;
