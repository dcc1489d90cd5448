-- The tree of sections and item types as the outside provider numbers it.

create table public.pte_categories (
  id int primary key,
  title text not null check (btrim(title) <> ''),
  description text,
  icon text,
  code text not null unique,
  scoring_type text check (scoring_type in ('auto', 'ai')),
  short_name text,
  first_question_id int,
  color text check (color ~ '^#[0-9A-Fa-f]{6}$'),
  parent int references public.pte_categories (id) on delete restrict,
  practice_count int not null default 0 check (practice_count >= 0),
  question_count int not null default 0 check (question_count >= 0),
  video_link text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (parent <> id)
);

comment on table public.pte_categories is 'Sections and item types with the provider''s numbering; public.';
comment on column public.pte_categories.id is 'Category id of the provider, set by hand.';
comment on column public.pte_categories.first_question_id is 'A question number of the provider, not an id of ours.';
comment on column public.pte_categories.question_count is 'The provider''s count, not that of our banks.';

create index pte_categories_parent_idx on public.pte_categories (parent);

alter table public.pte_categories enable row level security;
create policy "Everybody reads categories" on public.pte_categories
for select to anon, authenticated using (true);
create policy "Editors add categories" on public.pte_categories
for insert to authenticated with check ((select private.has_permission('content.write')));
create policy "Editors change categories" on public.pte_categories
for update to authenticated
using ((select private.has_permission('content.write'))) with check ((select private.has_permission('content.write')));
create policy "Editors delete categories" on public.pte_categories
for delete to authenticated using ((select private.has_permission('content.delete')));
grant select on public.pte_categories to anon;
grant select, insert, update, delete on public.pte_categories to authenticated;

select private.enable_tracking('public.pte_categories');
