-- A post with its comments in one call, as the caller may see them: row-level security leaves out the rest.

-- Id and name of who wrote something; nobody's where the account is gone.
create function private.author_json(author uuid, names jsonb) returns json
language sql immutable set search_path = '' as $$
  select json_build_object('id', author, 'name', names ->> author::text)
$$;

create function public.post_thread(post_id uuid, marked uuid default null, "limit" int default 200) returns json
language plpgsql stable set search_path = '' as $$
declare
  wanted constant int := least(greatest(coalesce("limit", 200), 1), 1000);
  post public.posts;
  shown public.comments[];
  names jsonb;
begin
  select * into post from public.posts p where p.id = post_thread.post_id;
  if not found then
    raise exception 'This post does not exist any more, or you may not see it.' using errcode = 'PT404';
  end if;
  -- The oldest, and with them the marked one and what it answers, wherever they stand.
  with recursive above as (
    select c.id, c.parent_id from public.comments c where c.id = marked and c.post_id = post.id
    union
    select c.id, c.parent_id from public.comments c join above a on c.id = a.parent_id
  )
  select array_agg(c order by c.created_at, c.id) into shown
  from public.comments c
  where c.id in (
    (select f.id from public.comments f where f.post_id = post.id order by f.created_at, f.id limit wanted)
    union
    select a.id from above a);
  shown := coalesce(shown, '{}');
  select coalesce(jsonb_object_agg(a.id, a.name), '{}') into names
  from public.community_authors(array(select distinct c.author_id from unnest(shown) c) || post.author_id) a;

  return json_build_object(
    'post', json_build_object(
      'id', post.id, 'title', post.title, 'content', post.content, 'status', post.status,
      'author', private.author_json(post.author_id, names),
      'forum', (select json_build_object('id', f.id, 'title', f.title, 'is_active', f.is_active, 'is_locked', f.is_locked)
        from public.forums f where f.id = post.forum_id),
      'is_pinned', post.is_pinned, 'is_locked', post.is_locked, 'like_count', post.like_count, 'comment_count', post.comment_count,
      -- With what the worker has not added up yet.
      'view_count', post.view_count + (select count(*) from public.post_views v where v.post_id = post.id and not v.is_counted),
      'merged_into', (select json_build_object('id', t.id, 'title', t.title) from public.posts t where t.id = post.merged_into),
      'version', post.version, 'created_at', post.created_at, 'edited_at', post.edited_at),
    'comments', (
      select coalesce(json_agg(json_build_object(
        'id', c.id, 'parent_id', c.parent_id, 'content', c.content, 'status', c.status, 'author', private.author_json(c.author_id, names),
        'like_count', c.like_count, 'version', c.version, 'created_at', c.created_at, 'edited_at', c.edited_at)
        order by c.created_at, c.id), '[]')
      from unnest(shown) c),
    'comments_in_all', (select count(*) from public.comments c where c.post_id = post.id));
end $$;

comment on function public.post_thread(uuid, uuid, int) is
  '{post, comments, comments_in_all}: a post and its oldest comments (at most 1,000; `marked` is always among them) that the caller may see, with the names of the authors.';
revoke execute on function private.author_json(uuid, jsonb), public.post_thread(uuid, uuid, int) from public;
grant execute on function private.author_json(uuid, jsonb), public.post_thread(uuid, uuid, int) to authenticated;
