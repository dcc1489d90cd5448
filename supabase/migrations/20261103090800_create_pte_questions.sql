-- Questions of tests, and the items that come from outside feeds.

create table public.pte_questions (
  id uuid primary key default gen_random_uuid(),
  test_id uuid references public.pte_tests (id) on delete restrict,
  question text not null check (btrim(question) <> ''),
  question_type text not null,
  section text not null check (section in ('speaking', 'writing', 'reading', 'listening')),
  question_data jsonb,
  answer_key jsonb,
  points int not null default 1 check (points >= 0),
  order_index int not null default 0,
  difficulty public.difficulty_level not null default 'Medium',
  external_id text,
  source text not null default 'local' check (source in ('local', 'onepte', 'seed', 'import')),
  tags text[] not null default '{}',
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pte_questions_source_external_id_key unique (source, external_id, question_type)
);

comment on table public.pte_questions is 'Questions of tests and of outside feeds, staff only: it holds answer keys.';
comment on column public.pte_questions.test_id is 'Null for an item of the practice bank.';
comment on column public.pte_questions.question is 'Title, or the full text where there is no title.';
comment on column public.pte_questions.question_type is 'Canonical item type, read together with section.';
comment on column public.pte_questions.external_id is 'Id at the source; unique per source and type.';

create index pte_questions_test_id_idx on public.pte_questions (test_id, order_index);
create index pte_questions_type_idx on public.pte_questions (section, question_type);
create index pte_questions_updated_idx on public.pte_questions (updated_at desc, id);
create index pte_questions_tags_gin on public.pte_questions using gin (tags);

select private.open_to_staff('public.pte_questions', 'content.read', 'content.write', 'content.delete');
select private.enable_tracking('public.pte_questions');

create table public.pte_question_media (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references public.pte_questions (id) on delete cascade,
  kind text not null check (kind in ('audio', 'image', 'video')),
  url text not null check (url <> ''),
  metadata jsonb,
  created_at timestamptz not null default now(),
  constraint pte_question_media_key unique (question_id, kind, url)
);

comment on table public.pte_question_media is 'Media of a question at its source.';
comment on column public.pte_question_media.url is 'Address at the provider; the file is not copied.';

select private.open_to_staff('public.pte_question_media', 'content.read', 'content.write', 'content.write');
select private.enable_tracking('public.pte_question_media');
