-- A learner sits a test. Scores are written by the system, never by the learner.

create table public.test_attempts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  test_id uuid not null references public.pte_tests (id) on delete restrict,
  status text not null default 'in_progress' check (status in ('in_progress', 'completed', 'abandoned')),
  started_at timestamptz not null default now(),
  completed_at timestamptz,
  total_score numeric(5, 2) check (total_score between 0 and 90),
  speaking_score numeric(5, 2) check (speaking_score between 0 and 90),
  writing_score numeric(5, 2) check (writing_score between 0 and 90),
  reading_score numeric(5, 2) check (reading_score between 0 and 90),
  listening_score numeric(5, 2) check (listening_score between 0 and 90),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (status <> 'completed' or completed_at is not null)
);

comment on table public.test_attempts is 'One sitting of a test by a learner; scores on the PTE scale up to 90.';

create index test_attempts_user_created_idx on public.test_attempts (user_id, created_at desc);
create index test_attempts_test_id_idx on public.test_attempts (test_id);

alter table public.test_attempts enable row level security;
create policy "Staff read attempts, a learner the own ones" on public.test_attempts
for select to authenticated
using ((select private.has_permission('attempts.read')) or user_id = (select auth.uid()));
create policy "A learner starts an own attempt" on public.test_attempts
for insert to authenticated with check (user_id = (select auth.uid()));
create policy "A learner goes on with an own attempt" on public.test_attempts
for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
grant select, insert, update on public.test_attempts to authenticated;

create trigger guard_columns before insert or update on public.test_attempts
for each row execute function private.guard_columns('', 'user_id', 'test_id', 'status', 'completed_at');
create trigger set_updated_at before update on public.test_attempts
for each row execute function private.set_updated_at();

create table public.test_answers (
  id uuid primary key default gen_random_uuid(),
  attempt_id uuid not null references public.test_attempts (id) on delete cascade,
  question_id uuid not null references public.pte_questions (id) on delete restrict,
  user_answer jsonb,
  is_correct boolean,
  points_earned int check (points_earned >= 0),
  ai_feedback text,
  submitted_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint test_answers_attempt_question_key unique (attempt_id, question_id)
);

comment on table public.test_answers is 'The answer to one question of an attempt; the last submission counts.';
comment on column public.test_answers.user_answer is 'Response of the learner; plain legacy text is wrapped as {"text": ...}.';

create index test_answers_question_id_idx on public.test_answers (question_id);

-- The attempt carries the owner; its own policies decide which attempts the caller sees.
alter table public.test_answers enable row level security;
create policy "Whoever sees the attempt sees its answers" on public.test_answers
for select to authenticated
using (exists (select from public.test_attempts a where a.id = attempt_id));
create policy "A learner answers in the own running attempt" on public.test_answers
for insert to authenticated
with check (exists (
  select from public.test_attempts a
  where a.id = attempt_id and a.user_id = (select auth.uid()) and a.status = 'in_progress'));
create policy "A learner changes an answer of the own running attempt" on public.test_answers
for update to authenticated
using (exists (
  select from public.test_attempts a
  where a.id = attempt_id and a.user_id = (select auth.uid()) and a.status = 'in_progress'))
with check (exists (
  select from public.test_attempts a
  where a.id = attempt_id and a.user_id = (select auth.uid()) and a.status = 'in_progress'));
grant select, insert, update on public.test_answers to authenticated;

create trigger guard_columns before insert or update on public.test_answers
for each row execute function private.guard_columns('', 'attempt_id', 'question_id', 'user_answer', 'submitted_at');
