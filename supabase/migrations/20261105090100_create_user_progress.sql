-- Scores and counters of a learner, computed from attempts by the system.

create table public.user_progress (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references public.users (id) on delete cascade,
  overall_score int check (overall_score between 0 and 90),
  speaking_score int check (speaking_score between 0 and 90),
  writing_score int check (writing_score between 0 and 90),
  reading_score int check (reading_score between 0 and 90),
  listening_score int check (listening_score between 0 and 90),
  tests_completed int not null default 0 check (tests_completed >= 0),
  questions_answered int not null default 0 check (questions_answered >= 0),
  study_streak int not null default 0 check (study_streak >= 0),
  total_study_time int not null default 0 check (total_study_time >= 0),
  last_active_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.user_progress is 'Scores and counters of a learner. Written by the system only.';
comment on column public.user_progress.overall_score is 'PTE scale; null while never computed (the legacy wrote 0).';
comment on column public.user_progress.study_streak is 'Days in a row.';
comment on column public.user_progress.total_study_time is 'Minutes.';

create index user_progress_last_active_idx on public.user_progress (last_active_at desc);

alter table public.user_progress enable row level security;
create policy "Support sees all progress, a person sees the own one" on public.user_progress
for select to authenticated
using (
  (select private.has_permission('learners.read')) or (select private.has_permission('attempts.read'))
  or user_id = (select auth.uid())
);
grant select on public.user_progress to authenticated;

create trigger set_updated_at before update on public.user_progress
for each row execute function private.set_updated_at();
