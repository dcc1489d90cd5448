-- What learners answered in the writing module, a partition a month. Scores come from the system.

create table public.writing_attempts (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  question_id uuid not null references public.writing_questions (id) on delete restrict,
  user_response text not null,
  scores jsonb,
  time_taken int check (time_taken between 0 and 7200),
  overall_score int check (overall_score between 0 and 90),
  grammar_score int check (grammar_score between 0 and 90),
  vocabulary_score int check (vocabulary_score between 0 and 90),
  coherence_score int check (coherence_score between 0 and 90),
  content_score int check (content_score between 0 and 90),
  word_count int check (word_count >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (id, created_at)
) partition by range (created_at);

comment on table public.writing_attempts is 'Written answers, partitioned by month of created_at.';
comment on column public.writing_attempts.time_taken is 'Seconds.';
comment on column public.writing_attempts.overall_score is 'PTE scale, 0-90; null while unscored.';

create index idx_writing_attempts_user_created on public.writing_attempts (user_id, created_at desc);
create index writing_attempts_question_id_idx on public.writing_attempts (question_id);
create index writing_attempts_created_at_idx on public.writing_attempts (created_at);
create index idx_writing_attempts_overall_score on public.writing_attempts (overall_score desc);

alter table public.writing_attempts enable row level security;
create policy "Staff read all, a learner the own ones" on public.writing_attempts
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('attempts.read')));
create policy "A learner adds an own attempt" on public.writing_attempts
for insert to authenticated with check (user_id = (select auth.uid()));
grant select, insert on public.writing_attempts to authenticated;

create trigger guard_columns before insert on public.writing_attempts
for each row execute function private.guard_columns('', 'user_id', 'question_id', 'user_response', 'time_taken');
create trigger set_updated_at before update on public.writing_attempts
for each row execute function private.set_updated_at();

select private.create_month_partitions('public.writing_attempts');
