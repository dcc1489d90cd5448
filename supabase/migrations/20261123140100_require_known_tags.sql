-- A tag that is added to anything stands in the list, whoever adds it. What a row carries already stays.

-- Definer: the worker and learners' functions write rows without reading the list. The lock makes a
-- rename wait for this row, which it then finds.
create function private.require_known_tags() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  added constant text[] := array(
    select tag from unnest(new.tags) tag
    where tg_op = 'INSERT' or not (old.tags @> array[tag]));
  unknown text;
  like_it public.tags;
begin
  perform from public.tags t where t.name = any (added) and t.archived_at is null for share;
  select tag into unknown from unnest(added) tag
  where not exists (select from public.tags t where t.name = tag and t.archived_at is null)
  limit 1;
  if not found then
    return new;
  end if;
  select * into like_it from public.tags t where lower(t.name) = lower(btrim(unknown));
  raise exception '%', case
      when unknown is null then 'A tag is empty.'
      when like_it.name is null then format('There is no tag "%s" in the list of tags. Add it to the list first.', unknown)
      when like_it.name <> unknown then format('There is no tag "%s" in the list of tags, but there is "%s".', unknown, like_it.name)
      else format('The tag "%s" is archived. It stays where it is, but is not added any more.', unknown)
    end
    using errcode = '23514', detail = jsonb_build_object('column', 'tags', 'tag', unknown)::text;
end $$;

comment on function private.require_known_tags() is 'Row trigger: refuses a tag that is not in the list, or archived, unless the row carried it before.';

do $$
declare
  relation regclass;
begin
  for relation in select private.tagged_tables() loop
    execute format('create trigger require_known_tags_of_new before insert on %s for each row
      when (new.tags <> ''{}'') execute function private.require_known_tags()', relation);
    execute format('create trigger require_known_tags before update of tags on %s for each row
      when (new.tags <> ''{}'' and new.tags is distinct from old.tags) execute function private.require_known_tags()', relation);
  end loop;
end $$;

-- The API changes what is said of a tag; its name stands in other tables, which rename_tag changes too.
create function private.guard_tag_name() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') then
    raise exception 'A tag is renamed with rename_tag, which renames it wherever it is used.' using errcode = '42501';
  end if;
  return new;
end $$;

create trigger guard_tag_name before update of name on public.tags
for each row when (new.name is distinct from old.name) execute function private.guard_tag_name();
grant execute on function private.guard_tag_name() to authenticated, service_role;
