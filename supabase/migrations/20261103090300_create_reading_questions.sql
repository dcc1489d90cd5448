-- Bank of reading items. It holds answer keys, so only staff read the table itself; learners meet an item
-- through the lesson that offers it.

create table public.reading_questions (
  id uuid primary key default gen_random_uuid(),
  type public.reading_question_type not null,
  title text not null check (btrim(title) <> ''),
  prompt_text text not null,
  options jsonb,
  answer_key jsonb,
  difficulty public.difficulty_level not null default 'Medium',
  tags text[] not null default '{}',
  is_active boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.reading_questions is 'Bank of reading items, staff only: it holds the answer keys.';
comment on column public.reading_questions.is_active is 'Offered to learners. Only an item without problems may be active.';

create index idx_reading_questions_type on public.reading_questions (type, id);
create index idx_reading_questions_active_type on public.reading_questions (type, difficulty) where is_active;
create index idx_reading_questions_tags_gin on public.reading_questions using gin (tags);
create index idx_reading_questions_updated on public.reading_questions (updated_at desc, id);

select private.open_to_staff('public.reading_questions', 'content.read', 'content.write', 'content.delete');
select private.enable_tracking('public.reading_questions');
