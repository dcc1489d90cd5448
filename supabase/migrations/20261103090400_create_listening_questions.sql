-- Bank of listening items. It holds answer keys, so only staff read the table itself; learners meet an item
-- through the lesson that offers it.

create table public.listening_questions (
  id uuid primary key default gen_random_uuid(),
  type public.listening_question_type not null,
  title text not null check (btrim(title) <> ''),
  prompt_text text,
  prompt_media_url text,
  correct_answers jsonb not null default '{}',
  options jsonb,
  difficulty public.difficulty_level not null default 'Medium',
  tags text[] not null default '{}',
  is_active boolean not null default false,
  transcript text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.listening_questions is 'Bank of listening items, staff only: it holds the answer keys.';
comment on column public.listening_questions.is_active is 'Offered to learners. Only an item without problems may be active.';

create index idx_listening_questions_type on public.listening_questions (type, id);
create index idx_listening_questions_active_type on public.listening_questions (type, difficulty) where is_active;
create index idx_listening_questions_tags_gin on public.listening_questions using gin (tags);
create index idx_listening_questions_updated on public.listening_questions (updated_at desc, id);

select private.open_to_staff('public.listening_questions', 'content.read', 'content.write', 'content.delete');
select private.enable_tracking('public.listening_questions');
