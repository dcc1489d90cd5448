-- Imports of questions from outside feeds: staff ask for a job and may cancel it, the worker runs it.

create table public.pte_sync_jobs (
  id uuid primary key default gen_random_uuid(),
  job_type text not null check (job_type in ('speaking', 'writing', 'reading', 'listening', 'all')),
  question_type text,
  source text not null default 'onepte' check (btrim(source) <> ''),
  status text not null default 'pending'
  check (status in ('pending', 'running', 'success', 'partial', 'error', 'cancelled')),
  started_by uuid default auth.uid() references public.users (id) on delete set null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  stats jsonb not null default '{}' check (jsonb_typeof(stats) = 'object'),
  error text,
  constraint pte_sync_jobs_finished_at_check check (
    (status in ('pending', 'running')) = (finished_at is null) and finished_at >= started_at
  )
);

comment on table public.pte_sync_jobs is 'Imports of questions from outside feeds.';
comment on column public.pte_sync_jobs.job_type is 'Module that is imported.';
comment on column public.pte_sync_jobs.question_type is 'Provider code of the item type; null means every type.';
comment on column public.pte_sync_jobs.status is 'partial: finished, but some rows were rejected.';
comment on column public.pte_sync_jobs.started_by is 'Who asked for it; null for a schedule or a deleted account.';
comment on column public.pte_sync_jobs.stats is 'Counts of the rows by outcome.';

create index pte_sync_jobs_started_at_idx on public.pte_sync_jobs (started_at desc);
create index pte_sync_jobs_started_by_idx on public.pte_sync_jobs (started_by);
create index pte_sync_jobs_open_idx on public.pte_sync_jobs (status, started_at) where status in ('pending', 'running');

alter table public.pte_sync_jobs enable row level security;
create policy "Staff with sync.read see jobs" on public.pte_sync_jobs
for select to authenticated using ((select private.has_permission('sync.read')));
create policy "Staff with sync.run ask for a job" on public.pte_sync_jobs
for insert to authenticated
with check ((select private.has_permission('sync.run')) and started_by = (select auth.uid()));
create policy "Staff with sync.run cancel an open job" on public.pte_sync_jobs
for update to authenticated
using ((select private.has_permission('sync.run')) and status in ('pending', 'running'))
with check ((select private.has_permission('sync.run')) and status = 'cancelled');
grant select, insert, update on public.pte_sync_jobs to authenticated;

create trigger guard_insert before insert on public.pte_sync_jobs
for each row execute function private.guard_columns('', 'job_type', 'question_type', 'source', 'started_by');
create trigger guard_update before update on public.pte_sync_jobs
for each row execute function private.guard_columns('', 'status', 'finished_at');

create function private.stamp_sync_job_end() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.finished_at := coalesce(new.finished_at, clock_timestamp());
  return new;
end $$;

create trigger stamp_end before update of status on public.pte_sync_jobs
for each row when (new.status not in ('pending', 'running')) execute function private.stamp_sync_job_end();

select private.enable_tracking('public.pte_sync_jobs');
