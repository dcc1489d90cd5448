-- A file that is in use stays what it is: its kind, its place in the store and what was measured of it
-- change only through a replacement that keeps everything true.

-- From the catalog, so that a feature that adds a link is seen at once. Tables that fall with the file
-- (on delete cascade) belong to it and do not use it.
create function private.media_references() returns table (relation regclass, column_name name)
language sql stable set search_path = '' as $$
  select c.conrelid::regclass, a.attname
  from pg_catalog.pg_constraint c
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'public.media'::regclass and c.confdeltype in ('a', 'r') and c.conparentid = 0
  order by c.conrelid::regclass::text, a.attnum
$$;

comment on function private.media_references() is 'Columns whose rows use a file of the library and keep it from being deleted.';

-- Invoker: what a person may not see is not named.
drop function public.media_usage(uuid);
create function public.media_usage(media_id uuid) returns table (kind text, id uuid, title text, type text, is_active boolean)
language plpgsql stable set search_path = '' as $$
declare
  linking record;
begin
  for linking in
    select r.relation, string_agg(format('t.%I', r.column_name), ', ') as columns from private.media_references() r group by 1
  loop
    return query execute format(
      $sql$ select %L, (row ->> 'id')::uuid, row ->> 'title', coalesce(row ->> 'type', row ->> 'question_type'),
        coalesce((row ->> 'is_active')::boolean, row ->> 'status' = 'published', false)
      from (select to_jsonb(t) as row from %s t where $1 in (%s)) used $sql$,
      case linking.relation when 'public.practice_lessons'::regclass then 'lesson'
        else regexp_replace(linking.relation::text, '^public\.|s$', '', 'g') end,
      linking.relation, linking.columns) using media_id;
  end loop;
end $$;

comment on function public.media_usage(uuid) is
  'What uses a file of the library, as far as the caller may see it; is_active: learners meet it.';
grant execute on function private.media_references(), public.media_usage(uuid) to authenticated, service_role;

-- Definer, because the answer must count rows that the caller may not see.
create function private.media_in_use(media_id uuid, only_active boolean) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  user_title text;
begin
  select coalesce(u.title, 'an item') into user_title
  from public.media_usage(media_in_use.media_id) u
  where u.is_active or not only_active
  limit 1;
  return user_title;
end $$;

comment on function private.media_in_use(uuid, boolean) is 'Title of something that uses the file; null when nothing does.';

create function private.guard_media_in_use() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  used_by text;
begin
  if new.type <> old.type then
    used_by := private.media_in_use(new.id, false);
    if used_by is not null then
      raise exception 'This file is used by "%", which needs % %: it cannot become % %.', used_by,
        case when old.type::text ~ '^[aeiou]' then 'an' else 'a' end, old.type,
        case when new.type::text ~ '^[aeiou]' then 'an' else 'a' end, new.type
        using errcode = '23514';
    end if;
  end if;
  if new.archived_at is not null and old.archived_at is null then
    used_by := private.media_in_use(new.id, true);
    if used_by is not null then
      raise exception 'Learners meet this file in "%": take it out of there before archiving it.', used_by using errcode = '23514';
    end if;
  end if;
  if (new.bucket, new.path) is distinct from (old.bucket, old.path) and new.path is not null
    and not exists (select from storage.objects o where o.bucket_id = new.bucket and o.name = new.path) then
    raise exception 'Nothing is stored at %/%.', new.bucket, new.path using errcode = '23514';
  end if;
  return new;
end $$;

create trigger guard_media_in_use before update of type, archived_at, bucket, path on public.media
for each row execute function private.guard_media_in_use();

-- What the server measured is not typed over by hand.
create trigger guard_columns before update on public.media
for each row execute function private.guard_columns('', 'title', 'alt_text', 'transcript', 'metadata', 'url', 'thumbnail_url', 'archived_at');

-- The store itself: what the library holds is neither overwritten, nor renamed, nor moved.
drop policy "Editors replace content files" on storage.objects;
create policy "Editors replace content files that the library does not hold" on storage.objects
for update to authenticated
using (bucket_id in ('question-audio', 'question-images', 'lesson-media')
  and (select private.has_permission('content.write')) and not private.object_is_in_library(bucket_id, name))
with check (bucket_id in ('question-audio', 'question-images', 'lesson-media')
  and (select private.has_permission('content.write')) and not private.object_is_in_library(bucket_id, name));
