-- One list of tags for all content. A tag on an item is a name from this list, so that "Nature",
-- "nature" and "natural world" do not split what belongs together.

create table public.tags (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name = btrim(name) and name <> '' and length(name) <= 60),
  description text,
  archived_at timestamptz,
  created_by uuid default auth.uid() references public.users (id) on delete set null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.tags is 'The tags that questions, lessons, test questions and templates may carry. Who writes content may add one.';
comment on column public.tags.name is 'As it stands in the tags columns. Changed by rename_tag only, which changes it there as well.';
comment on column public.tags.archived_at is 'Since when it is not added to anything any more; it stays where it is.';

create unique index tags_name_key on public.tags (lower(name));
create index tags_created_by_idx on public.tags (created_by);

alter table public.tags enable row level security;
create policy "Staff with content.read read" on public.tags
for select to authenticated using ((select private.has_permission('content.read')));
create policy "Staff with content.write add" on public.tags
for insert to authenticated with check ((select private.has_permission('content.write')));
create policy "Staff with content.write change" on public.tags
for update to authenticated
using ((select private.has_permission('content.write'))) with check ((select private.has_permission('content.write')));
grant select, insert, update on public.tags to authenticated;
select private.enable_tracking('public.tags');

-- Everything that carries tags. The banks come first: test questions follow the items they link to.
create function private.tagged_tables() returns setof regclass
language sql immutable set search_path = '' as $$
  select unnest(array[
    'public.speaking_questions', 'public.writing_questions', 'public.reading_questions', 'public.listening_questions',
    'public.practice_lessons', 'public.speaking_templates', 'public.pte_questions'])::regclass
$$;

-- Each row that changes counts up its version: whoever has it open learns of it on saving.
create function private.replace_tags(replaced text[], replacement text) returns bigint
language plpgsql set search_path = '' as $$
declare
  relation regclass;
  changed bigint := 0;
  n bigint;
begin
  for relation in select private.tagged_tables() loop
    execute format($sql$
      update %s t set tags = array(
        select tag from (
          select case when tag = any ($1) then $2 else tag end as tag, min(position) as position
          from unnest(t.tags) with ordinality old (tag, position) group by 1) kept
        where tag is not null order by position)
      where t.tags && $1$sql$, relation)
    using replaced, replacement;
    get diagnostics n = row_count;
    changed := changed + n;
  end loop;
  return changed;
end $$;

comment on function private.replace_tags(text[], text) is
  'Puts one tag (null: none) in the place of others, everywhere; returns the number of rows that changed.';

-- What is in use becomes the list. Of several spellings the most used one stays.
do $$
declare
  spelling record;
begin
  create temporary table tags_in_use (tag text not null) on commit drop;
  for spelling in select private.tagged_tables() as relation loop
    execute format('insert into pg_temp.tags_in_use select tag from %s t, unnest(t.tags) tag where tag is not null', spelling.relation);
  end loop;
  for spelling in
    select array_agg(tag) filter (where tag <> kept) as others, kept
    from (
      select tag, nullif(btrim(left(btrim(first_value(tag) over (partition by lower(btrim(left(btrim(tag), 60)))
        order by count(*) desc, tag)), 60)), '') as kept
      from pg_temp.tags_in_use group by tag) spellings
    group by kept
  loop
    if spelling.kept is null then
      perform private.replace_tags(array(select tag from pg_temp.tags_in_use where btrim(tag) = ''), null);
      continue;
    end if;
    insert into public.tags (name) values (spelling.kept) on conflict do nothing;
    if spelling.others is not null then
      perform private.replace_tags(spelling.others, spelling.kept);
    end if;
  end loop;
end $$;
