-- Talks of a learner with the voice tutor, turn by turn. The system writes them.

create type public.conversation_session_type as enum (
  'speaking_practice', 'mock_interview', 'pronunciation_coach', 'fluency_training', 'customer_support');
create type public.conversation_status as enum ('active', 'completed', 'abandoned', 'error');
create type public.conversation_role as enum ('user', 'assistant', 'system');

create table public.conversation_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  session_type public.conversation_session_type not null default 'speaking_practice',
  status public.conversation_status not null default 'active',
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  total_turns int not null default 0 check (total_turns >= 0),
  total_duration_ms int not null default 0 check (total_duration_ms >= 0),
  ai_provider text not null default 'openai',
  model_used text,
  token_usage jsonb not null default '{}',
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.conversation_sessions is 'Talks of a learner with the voice tutor. Written by the system.';
comment on column public.conversation_sessions.token_usage is 'What the provider reported: input_tokens, output_tokens.';

create index idx_conversation_sessions_user_id on public.conversation_sessions (user_id);
create index idx_conversation_sessions_status on public.conversation_sessions (status);
create index idx_conversation_sessions_type on public.conversation_sessions (session_type);
create index idx_conversation_sessions_created_at on public.conversation_sessions (created_at);

alter table public.conversation_sessions enable row level security;
create policy "Staff see all talks, a person sees the own ones" on public.conversation_sessions
for select to authenticated
using (
  (select private.has_permission('learners.read')) or (select private.has_permission('attempts.read'))
  or user_id = (select auth.uid())
);
grant select on public.conversation_sessions to authenticated;

create trigger set_updated_at before update on public.conversation_sessions
for each row execute function private.set_updated_at();

create table public.conversation_turns (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references public.conversation_sessions (id) on delete cascade,
  turn_index int not null check (turn_index >= 0),
  role public.conversation_role not null,
  audio_url text,
  transcript text,
  scores jsonb,
  duration_ms int check (duration_ms >= 0),
  silence_duration_ms int check (silence_duration_ms >= 0),
  words_per_minute numeric(6, 2) check (words_per_minute between 0 and 9999),
  pause_count int check (pause_count >= 0),
  filler_word_count int check (filler_word_count >= 0),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint idx_conversation_turns_session_id unique (session_id, turn_index)
);

comment on table public.conversation_turns is 'One utterance of a talk.';
comment on column public.conversation_turns.turn_index is 'Position in the talk, from 0. A repeated save meets the unique key.';
comment on column public.conversation_turns.scores is 'Pronunciation, fluency, content, total and feedback of a learner''s turn.';

create index idx_conversation_turns_turn_index on public.conversation_turns (turn_index);
create index idx_conversation_turns_role on public.conversation_turns (role);
create index idx_conversation_turns_created_at on public.conversation_turns (created_at);

alter table public.conversation_turns enable row level security;
create policy "Whoever sees the talk sees its turns" on public.conversation_turns
for select to authenticated
using (
  (select private.has_permission('learners.read')) or (select private.has_permission('attempts.read'))
  or session_id in (select s.id from public.conversation_sessions s where s.user_id = (select auth.uid()))
);
grant select on public.conversation_turns to authenticated;
