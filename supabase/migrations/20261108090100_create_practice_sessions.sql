-- The legacy's first record of practice, older than the attempts of the modules. Kept to be read.

create table public.practice_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  question_id uuid not null references public.pte_questions (id) on delete restrict,
  score numeric check (score >= 0 and score <> 'NaN'),
  submitted_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);

comment on table public.practice_sessions is 'Practice as the legacy first recorded it. Read-only; new answers are attempts.';
comment on column public.practice_sessions.score is 'Scale unknown: do not average it with anything.';

create index practice_sessions_user_id_idx on public.practice_sessions (user_id, submitted_at desc);
create index practice_sessions_question_id_idx on public.practice_sessions (question_id);

alter table public.practice_sessions enable row level security;
create policy "Staff see all practice, a person sees the own one" on public.practice_sessions
for select to authenticated
using ((select private.has_permission('attempts.read')) or user_id = (select auth.uid()));
grant select on public.practice_sessions to authenticated;
