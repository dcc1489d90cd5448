-- What learners answered in the speaking module, a partition a month. Scores come from the system.

create table public.speaking_attempts (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  question_id uuid not null references public.speaking_questions (id) on delete restrict,
  type public.speaking_type not null,
  audio_url text not null check (audio_url <> ''),
  transcript text,
  scores jsonb not null default '{}',
  duration_ms int not null check (duration_ms between 0 and 600000),
  words_per_minute numeric(6, 2) check (words_per_minute >= 0),
  filler_rate numeric(6, 3) check (filler_rate between 0 and 1),
  timings jsonb not null default '{}',
  is_public boolean not null default false,
  overall_score int check (overall_score between 0 and 90),
  pronunciation_score int check (pronunciation_score between 0 and 90),
  fluency_score int check (fluency_score between 0 and 90),
  content_score int check (content_score between 0 and 90),
  created_at timestamptz not null default now(),
  primary key (id, created_at)
) partition by range (created_at);

comment on table public.speaking_attempts is 'Spoken answers, partitioned by month of created_at.';
comment on column public.speaking_attempts.is_public is 'The learner shares it: every signed-in person may read it.';
comment on column public.speaking_attempts.overall_score is 'PTE scale, 0-90; null while unscored.';
comment on column public.speaking_attempts.filler_rate is 'Filler words per word, 0-1.';

create index idx_speaking_attempts_user_created on public.speaking_attempts (user_id, created_at desc);
create index speaking_attempts_question_id_idx on public.speaking_attempts (question_id);
create index speaking_attempts_created_at_idx on public.speaking_attempts (created_at);
create index idx_speaking_attempts_overall_score on public.speaking_attempts (overall_score desc);
create index idx_speaking_attempts_public_scores on public.speaking_attempts (question_id, created_at desc) where is_public;
create index idx_speaking_attempts_user_scores on public.speaking_attempts (user_id, overall_score desc);
create index idx_speaking_attempts_user_type on public.speaking_attempts (user_id, type);

alter table public.speaking_attempts enable row level security;
create policy "Staff read all, a learner the own and the public ones" on public.speaking_attempts
for select to authenticated
using (is_public or user_id = (select auth.uid()) or (select private.has_permission('attempts.read')));
create policy "A learner adds an own attempt" on public.speaking_attempts
for insert to authenticated with check (user_id = (select auth.uid()));
create policy "A learner shares or hides an own attempt" on public.speaking_attempts
for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
grant select, insert, update on public.speaking_attempts to authenticated;

create trigger guard_insert before insert on public.speaking_attempts
for each row execute function private.guard_columns(
  '', 'user_id', 'question_id', 'type', 'audio_url', 'duration_ms', 'timings', 'is_public');
create trigger guard_update before update on public.speaking_attempts
for each row execute function private.guard_columns('', 'is_public');

select private.create_month_partitions('public.speaking_attempts');
