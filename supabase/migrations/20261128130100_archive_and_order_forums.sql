-- A forum that holds posts is archived instead of deleted; the order of all forums is set in one call.

alter table public.forums add column archived_at timestamptz;
alter table public.forums add constraint forums_archived_inactive check (archived_at is null or not is_active);
comment on column public.forums.archived_at is 'Since when it is put aside. An archived forum is not active; its posts stay.';

create function private.keep_forum_with_posts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.posts p where p.forum_id = old.id) then
    raise exception '"%" holds posts. Archive it instead of deleting it.', old.title using errcode = '23503';
  end if;
  return old;
end $$;

comment on function private.keep_forum_with_posts() is 'Row trigger: a forum with posts, hidden ones included, is not deleted.';

-- Archiving takes a forum away from learners; restoring leaves it to the moderator to open it again.
create function private.close_archived_forum() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.archived_at is not null and old.archived_at is null then
    new.is_active := false;
  elsif new.archived_at is not null and new.is_active then
    raise exception 'An archived forum cannot be active. Restore it first.' using errcode = '23514';
  end if;
  return new;
end $$;

comment on function private.close_archived_forum() is 'Row trigger: archiving a forum also deactivates it.';
revoke execute on function private.keep_forum_with_posts(), private.close_archived_forum() from public;

create trigger keep_with_posts before delete on public.forums
for each row execute function private.keep_forum_with_posts();
create trigger close_archived before update on public.forums
for each row execute function private.close_archived_forum();

-- As the caller: the policies of the two tables say who may.
create function public.order_forums(ids uuid[]) returns int
language plpgsql set search_path = '' as $$
declare
  moved int;
begin
  if not private.has_permission('community.moderate') then
    raise exception 'Ordering forums needs the permission community.moderate.' using errcode = '42501';
  end if;
  perform private.begin_batch('Forums put in order');
  update public.forums f set order_index = wanted.place
  from (select o.id, row_number() over (order by array_position(ids, o.id), o.order_index, o.title) as place from public.forums o) wanted
  where f.id = wanted.id and f.order_index <> wanted.place;
  get diagnostics moved = row_count;
  return moved;
end $$;

create function public.order_forum_categories(ids uuid[]) returns int
language plpgsql set search_path = '' as $$
declare
  moved int;
begin
  if not private.has_permission('community.moderate') then
    raise exception 'Ordering categories needs the permission community.moderate.' using errcode = '42501';
  end if;
  perform private.begin_batch('Categories of forums put in order');
  update public.forum_categories c set order_index = wanted.place
  from (select o.id, row_number() over (order by array_position(ids, o.id), o.order_index, o.name) as place from public.forum_categories o) wanted
  where c.id = wanted.id and c.order_index <> wanted.place;
  get diagnostics moved = row_count;
  return moved;
end $$;

comment on function public.order_forums(uuid[]) is 'Numbers all forums from 1, these first and in this order, the others after them as before. Returns how many moved.';
comment on function public.order_forum_categories(uuid[]) is 'Numbers all categories from 1, these first and in this order, the others after them as before. Returns how many moved.';
revoke execute on function public.order_forums(uuid[]), public.order_forum_categories(uuid[]) from public;
grant execute on function public.order_forums(uuid[]), public.order_forum_categories(uuid[]) to authenticated;
