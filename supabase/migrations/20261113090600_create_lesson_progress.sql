-- How far a learner is in a lesson, and the totals of each learner.

create table public.lesson_progress (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  lesson_id uuid not null references public.practice_lessons (id) on delete cascade,
  questions_completed int not null default 0,
  questions_total int not null check (questions_total >= 0),
  completion_percentage int not null generated always as (
    case when questions_total = 0 then 0 else questions_completed * 100 / questions_total end) stored,
  average_score numeric(5, 2) check (average_score between 0 and 90),
  best_score int check (best_score between 0 and 90),
  total_attempts int not null default 0 check (total_attempts >= 0),
  started_at timestamptz not null default now(),
  last_activity_at timestamptz not null default now(),
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint lesson_progress_user_lesson_key unique (user_id, lesson_id),
  constraint lesson_progress_within_total check (questions_completed between 0 and questions_total)
);

comment on table public.lesson_progress is 'Progress of a learner in a lesson; scores are written by the system.';
comment on column public.lesson_progress.completion_percentage is '0-100, computed from the two counts.';

create index idx_lesson_progress_lesson on public.lesson_progress (lesson_id);
create index idx_lesson_progress_completed on public.lesson_progress (completed_at);
create index idx_lesson_progress_user on public.lesson_progress (user_id, last_activity_at desc);

alter table public.lesson_progress enable row level security;
create policy "Staff read progress, a learner the own one" on public.lesson_progress
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('learners.read')) or (select private.has_permission('attempts.read')));
create policy "A learner starts a lesson that opens" on public.lesson_progress
for insert to authenticated with check (user_id = (select auth.uid()) and private.can_open_lesson(lesson_id));
create policy "A learner moves on in a lesson that opens" on public.lesson_progress
for update to authenticated
using (user_id = (select auth.uid()))
with check (user_id = (select auth.uid()) and private.can_open_lesson(lesson_id));
grant select, insert, update on public.lesson_progress to authenticated;

create trigger guard_columns before insert or update on public.lesson_progress
for each row execute function private.guard_columns(
  '', 'user_id', 'lesson_id', 'questions_completed', 'questions_total', 'last_activity_at', 'completed_at');
create trigger set_updated_at before update on public.lesson_progress
for each row execute function private.set_updated_at();

create table public.user_stats (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null constraint idx_user_stats_user unique references public.users (id) on delete cascade,
  total_practice_time_minutes int not null default 0 check (total_practice_time_minutes >= 0),
  total_attempts int not null default 0 check (total_attempts >= 0),
  lessons_completed int not null default 0 check (lessons_completed >= 0),
  current_streak_days int not null default 0 check (current_streak_days >= 0),
  longest_streak_days int not null default 0 check (longest_streak_days >= current_streak_days),
  speaking_average numeric(5, 2) check (speaking_average between 0 and 100),
  writing_average numeric(5, 2) check (writing_average between 0 and 100),
  reading_average numeric(5, 2) check (reading_average between 0 and 100),
  listening_average numeric(5, 2) check (listening_average between 0 and 100),
  speaking_attempts int not null default 0 check (speaking_attempts >= 0),
  writing_attempts int not null default 0 check (writing_attempts >= 0),
  reading_attempts int not null default 0 check (reading_attempts >= 0),
  listening_attempts int not null default 0 check (listening_attempts >= 0),
  last_activity_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.user_stats is 'Totals of a learner, written by the system.';
comment on column public.user_stats.speaking_average is 'PTE scale 0-90; reading and listening are percent.';

alter table public.user_stats enable row level security;
create policy "Staff read totals, a learner the own ones" on public.user_stats
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('learners.read')) or (select private.has_permission('attempts.read')));
grant select on public.user_stats to authenticated;

create trigger set_updated_at before update on public.user_stats
for each row execute function private.set_updated_at();
