-- Bank of speaking items. It holds answer keys, so only staff read the table itself; learners meet an item
-- through the lesson that offers it.

create table public.speaking_questions (
  id uuid primary key default gen_random_uuid(),
  type public.speaking_type not null,
  title text not null check (btrim(title) <> ''),
  prompt_text text,
  prompt_media_url text,
  difficulty public.difficulty_level not null default 'Medium',
  tags text[] not null default '{}',
  is_active boolean not null default false,
  reference_audio_url_us text,
  reference_audio_url_uk text,
  appearance_count int not null default 0 check (appearance_count >= 0),
  external_id text,
  metadata jsonb,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.speaking_questions is 'Bank of speaking items, staff only: it holds the answer keys.';
comment on column public.speaking_questions.appearance_count is 'Times seen in real exams, as reported.';
comment on column public.speaking_questions.is_active is 'Offered to learners. Only an item without problems may be active.';

create index idx_speaking_questions_type on public.speaking_questions (type, id);
create index idx_speaking_questions_active_type on public.speaking_questions (type, difficulty) where is_active;
create index idx_speaking_questions_tags_gin on public.speaking_questions using gin (tags);
create index idx_speaking_questions_external_id on public.speaking_questions (external_id);
create index idx_speaking_questions_updated on public.speaking_questions (updated_at desc, id);

select private.open_to_staff('public.speaking_questions', 'content.read', 'content.write', 'content.delete');
select private.enable_tracking('public.speaking_questions');
