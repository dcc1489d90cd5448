-- A job belongs to a source and says what it does with it. How far it has come stands in private.sync_runs,
-- which changes with every page and is no matter for the audit log.

alter table public.pte_sync_jobs
  add column source_id uuid references public.pte_sync_sources (id) on delete restrict,
  add column mode text not null default 'run' check (mode in ('run', 'dry_run', 'apply', 'retry', 'undo')),
  add column based_on uuid references public.pte_sync_jobs (id) on delete restrict,
  add column file_path text,
  add column file_name text,
  add column skip_moved boolean not null default false,
  add column reason text,
  add constraint pte_sync_jobs_based_on_check check ((mode in ('apply', 'retry', 'undo')) = (based_on is not null)),
  alter column job_type set default 'all';

comment on column public.pte_sync_jobs.mode is
  'run: reads the source and writes; dry_run: the same, then nothing is kept but the ledger; apply: writes what a dry run said; retry: the rejected rows of a job again; undo: takes a job back.';
comment on column public.pte_sync_jobs.based_on is 'The dry run that is applied, or the job that is retried or undone.';
comment on column public.pte_sync_jobs.file_path is 'Object in the bucket imports, for an uploaded file.';
comment on column public.pte_sync_jobs.skip_moved is 'Of an apply: write the other rows although some changed since the dry run.';
comment on column public.pte_sync_jobs.reason is 'Why staff asked for it; the audit log says it of every question.';

create index pte_sync_jobs_source_id_idx on public.pte_sync_jobs (source_id, started_at desc);
create index pte_sync_jobs_based_on_idx on public.pte_sync_jobs (based_on) where based_on is not null;
-- Two jobs of a source at once would each see half of what the other does.
create unique index pte_sync_jobs_one_open_key on public.pte_sync_jobs (source_id) where status in ('pending', 'running');

-- Asking and cancelling go through functions now, which say why not.
drop policy "Staff with sync.run ask for a job" on public.pte_sync_jobs;
drop policy "Staff with sync.run cancel an open job" on public.pte_sync_jobs;
drop trigger guard_insert on public.pte_sync_jobs;
drop trigger guard_update on public.pte_sync_jobs;
revoke insert, update on public.pte_sync_jobs from authenticated;

alter table public.sync_job_rows
  add column row int,
  add column field text,
  add column problems jsonb check (jsonb_typeof(problems) = 'array'),
  add column warnings jsonb check (jsonb_typeof(warnings) = 'array'),
  add column media_file text,
  add column module text check (module in ('speaking', 'writing', 'reading', 'listening')),
  add column "values" jsonb,
  add column suggestions jsonb,
  add column category jsonb,
  add column version_before int,
  drop constraint sync_job_rows_outcome_check,
  add constraint sync_job_rows_outcome_check check (outcome in ('created', 'changed', 'unchanged', 'rejected', 'moved', 'removed')),
  drop constraint sync_job_rows_reason_check,
  add constraint sync_job_rows_reason_check check (outcome not in ('rejected', 'moved') or btrim(coalesce(reason, '')) <> '');

comment on column public.sync_job_rows.outcome is
  'moved: not as the dry run (or the job that is undone) left it, so it was left alone; removed: an undo took back what was created.';
comment on column public.sync_job_rows.row is 'Number of the record in its source, the first is 1.';
comment on column public.sync_job_rows.field is 'The first field that was refused.';
comment on column public.sync_job_rows.problems is 'All that is wrong with a rejected record, as [{"field", "reason"}]; the first stands in field and reason too.';
comment on column public.sync_job_rows.warnings is 'What was left out of a record that was taken, such as a file that is not fetched, as [{"field", "reason"}].';
comment on column public.sync_job_rows.media_file is 'Path of the record''s file in the package that it came in.';
comment on column public.sync_job_rows."values" is 'The record as columns of the bank.';
comment on column public.sync_job_rows.suggestions is 'New values of fields that an editor has changed, as {"field": {"ours": ..., "theirs": ...}}.';
comment on column public.sync_job_rows.category is 'Category that the record brought along, as {id, title, code, parent}.';
comment on column public.sync_job_rows.version_before is 'Version of the question that was read, before this row changed it.';

create index sync_job_rows_external_id_idx on public.sync_job_rows (job_id, external_id);
create index sync_job_rows_order_idx on public.sync_job_rows (job_id, id);
create index sync_job_rows_warned_idx on public.sync_job_rows (job_id, id) where warnings is not null;
create index sync_job_rows_media_file_idx on public.sync_job_rows (job_id, id) where media_file is not null;
drop index public.sync_job_rows_record_idx;
create index sync_job_rows_record_idx on public.sync_job_rows (record_id) where record_id is not null and outcome <> 'unchanged';

create table private.sync_runs (
  job_id uuid primary key references public.pte_sync_jobs (id) on delete cascade,
  claim uuid,
  heartbeat_at timestamptz,
  attempts int not null default 0,
  checkpoint jsonb,
  rows int not null default 0,
  total int,
  counts jsonb not null default '{}',
  unmarked int,
  working_since timestamptz
);

comment on table private.sync_runs is 'How far a job has come, written with each page in the page''s transaction.';
comment on column private.sync_runs.claim is 'Token of the worker that runs the job; another one writes nothing.';
comment on column private.sync_runs.checkpoint is 'Where the next page starts, in the words of the source''s reader.';
comment on column private.sync_runs.unmarked is 'Questions that a complete run lacked but did not mark as gone, because they were too many; null when it is not so.';
comment on column private.sync_runs.total is 'Rows that the source says it has; null when it does not say.';

create table private.sync_job_log (
  id bigint generated always as identity primary key,
  job_id uuid not null references public.pte_sync_jobs (id) on delete cascade,
  at timestamptz not null default clock_timestamp(),
  level text not null default 'info' check (level in ('info', 'warning', 'error')),
  message text not null
);

comment on table private.sync_job_log is 'What happened while a job ran, for people.';
create index sync_job_log_job_id_idx on private.sync_job_log (job_id, id);

create table private.sync_records (
  source_id uuid not null references public.pte_sync_sources (id) on delete cascade,
  external_id text not null,
  module text not null,
  record_id uuid not null,
  synced jsonb not null,
  hash text,
  missing_since timestamptz,
  missing_job uuid,
  primary key (source_id, external_id)
);

comment on table private.sync_records is 'What each question was given by its source: a field that differs from it was changed by an editor.';
comment on column private.sync_records.record_id is 'The question in the bank of the module. No foreign key: a deleted question is remembered, so that it does not come back.';
comment on column private.sync_records.hash is 'Of the values that came last, when all of them were taken.';
comment on column private.sync_records.missing_since is 'When a complete run first lacked it.';
comment on column private.sync_records.missing_job is 'The job that lacked it then; its undo takes the mark back.';
create index sync_records_missing_idx on private.sync_records (source_id, missing_since) where missing_since is not null;

create table public.pte_sync_suggestions (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null references public.pte_sync_sources (id) on delete cascade,
  job_id uuid references public.pte_sync_jobs (id) on delete set null,
  external_id text not null,
  module text not null check (module in ('speaking', 'writing', 'reading', 'listening')),
  record_id uuid not null,
  title text not null,
  field text not null,
  ours jsonb,
  theirs jsonb,
  status text not null default 'open' check (status in ('open', 'accepted', 'kept')),
  decided_by uuid references public.users (id) on delete set null,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  check ((status = 'open') = (decided_at is null))
);

comment on table public.pte_sync_suggestions is
  'New values of a source for fields that an editor has changed, or for published content. They wait for a person.';
comment on column public.pte_sync_suggestions.title is 'Title of the question when it was suggested.';
create unique index pte_sync_suggestions_open_key on public.pte_sync_suggestions (record_id, field) where status = 'open';
create index pte_sync_suggestions_source_id_idx on public.pte_sync_suggestions (source_id, status, created_at desc);
create index pte_sync_suggestions_job_id_idx on public.pte_sync_suggestions (job_id);
create index pte_sync_suggestions_decided_by_idx on public.pte_sync_suggestions (decided_by);
alter table public.pte_sync_suggestions enable row level security;
create policy "Staff with sync.read read" on public.pte_sync_suggestions
for select to authenticated using ((select private.has_permission('sync.read')));
revoke all on public.pte_sync_suggestions from anon, authenticated, service_role;
grant select on public.pte_sync_suggestions to authenticated, service_role;
