-- Answer templates that learners may study for the speaking types.

create table public.speaking_templates (
  id uuid primary key default gen_random_uuid(),
  type public.speaking_type not null,
  title text not null check (btrim(title) <> ''),
  template_text text not null,
  audio_url text,
  min_score int check (min_score between 10 and 90),
  max_score int check (max_score between 10 and 90),
  score_range text generated always as (min_score::text || '-' || max_score::text) stored,
  difficulty public.difficulty_level not null default 'Medium',
  is_recommended boolean not null default false,
  tags text[] not null default '{}',
  usage_count int not null default 0 check (usage_count >= 0),
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (min_score <= max_score)
);

comment on table public.speaking_templates is 'Answer templates for speaking items; every signed-in person may read them.';
comment on column public.speaking_templates.score_range is 'The range as the legacy text showed it, from min_score and max_score (scale 10-90).';

create index idx_speaking_templates_type on public.speaking_templates (type);
create index idx_speaking_templates_recommended on public.speaking_templates (is_recommended);
create index speaking_templates_tags_gin on public.speaking_templates using gin (tags);

alter table public.speaking_templates enable row level security;
create policy "Everybody signed in reads templates in use, staff read all" on public.speaking_templates
for select to authenticated
using (archived_at is null or (select private.has_permission('content.read')));
create policy "Editors add templates" on public.speaking_templates
for insert to authenticated with check ((select private.has_permission('content.write')));
create policy "Editors change templates" on public.speaking_templates
for update to authenticated
using ((select private.has_permission('content.write'))) with check ((select private.has_permission('content.write')));
create policy "Editors delete templates" on public.speaking_templates
for delete to authenticated using ((select private.has_permission('content.delete')));
grant select, insert, update, delete on public.speaking_templates to authenticated;

select private.enable_tracking('public.speaking_templates');
