-- What learners answered in the reading module, a partition a month. Scores come from the system.

create table public.reading_attempts (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  question_id uuid not null references public.reading_questions (id) on delete restrict,
  user_response jsonb not null,
  scores jsonb,
  time_taken int check (time_taken between 0 and 3600),
  accuracy numeric(5, 2) check (accuracy between 0 and 100),
  correct_answers int check (correct_answers >= 0),
  total_answers int check (total_answers >= correct_answers),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (id, created_at)
) partition by range (created_at);

comment on table public.reading_attempts is 'Answers to reading items, partitioned by month of created_at.';
comment on column public.reading_attempts.time_taken is 'Seconds.';
comment on column public.reading_attempts.accuracy is 'Percent, 0-100; null while unscored. The check also keeps NaN out.';

create index idx_reading_attempts_user_created on public.reading_attempts (user_id, created_at desc);
create index reading_attempts_question_id_idx on public.reading_attempts (question_id);
create index reading_attempts_created_at_idx on public.reading_attempts (created_at);
create index idx_reading_attempts_accuracy on public.reading_attempts (accuracy desc);

alter table public.reading_attempts enable row level security;
create policy "Staff read all, a learner the own ones" on public.reading_attempts
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('attempts.read')));
create policy "A learner adds an own attempt" on public.reading_attempts
for insert to authenticated with check (user_id = (select auth.uid()));
grant select, insert on public.reading_attempts to authenticated;

create trigger guard_columns before insert on public.reading_attempts
for each row execute function private.guard_columns('', 'user_id', 'question_id', 'user_response', 'time_taken');
create trigger set_updated_at before update on public.reading_attempts
for each row execute function private.set_updated_at();

select private.create_month_partitions('public.reading_attempts');
