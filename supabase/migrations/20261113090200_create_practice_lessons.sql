-- A lesson is an ordered list of items of one module and type, offered to a tier.

create type public.lesson_status as enum ('draft', 'published', 'archived');

create table public.practice_lessons (
  id uuid primary key default gen_random_uuid(),
  title text not null check (btrim(title) <> ''),
  description text,
  lesson_number int not null default 1 check (lesson_number > 0),
  module text not null check (module in ('speaking', 'writing', 'reading', 'listening')),
  question_type text not null,
  is_free boolean not null default false,
  required_tier public.membership_tier not null default 'pro',
  difficulty public.difficulty_level not null default 'Medium',
  estimated_minutes int not null default 15 check (estimated_minutes between 1 and 600),
  question_count int not null default 0 check (question_count >= 0),
  status public.lesson_status not null default 'draft',
  published_at timestamptz,
  order_index int not null default 0,
  slug text not null constraint idx_practice_lessons_slug unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  thumbnail_url text,
  thumbnail_media_id uuid references public.media (id) on delete restrict,
  tags text[] not null default '{}',
  created_by uuid references public.users (id) on delete set null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint practice_lessons_free_for_all check (not is_free or required_tier = 'free_trial')
);

comment on table public.practice_lessons is 'Lessons: ordered items of one module and type, offered to a tier.';
comment on column public.practice_lessons.question_type is 'Canonical item type, read together with module.';
comment on column public.practice_lessons.is_free is 'Open to everybody signed in, whatever the subscription.';
comment on column public.practice_lessons.required_tier is 'Lowest tier that opens the lesson; free_trial where it is free.';
comment on column public.practice_lessons.question_count is 'Number of rows in lesson_questions, kept by trigger.';
comment on column public.practice_lessons.published_at is 'When it was last published, kept by trigger.';

create index idx_practice_lessons_module on public.practice_lessons (module);
create index idx_practice_lessons_type on public.practice_lessons (question_type);
create index idx_practice_lessons_status on public.practice_lessons (status);
create index idx_practice_lessons_tier on public.practice_lessons (required_tier);
create index idx_practice_lessons_order on public.practice_lessons (module, order_index);
create index practice_lessons_thumbnail_media_id_idx on public.practice_lessons (thumbnail_media_id);
create index practice_lessons_created_by_idx on public.practice_lessons (created_by);
create index practice_lessons_updated_idx on public.practice_lessons (updated_at desc, id);
create index practice_lessons_tags_gin on public.practice_lessons using gin (tags);

alter table public.practice_lessons enable row level security;
