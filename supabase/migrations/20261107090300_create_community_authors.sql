-- Name and picture of the people who wrote something that the caller may read. Learners cannot read
-- `users`, which holds addresses; this gives away nothing else.

-- Definer, for that reason. A name that is an address loses what follows the @.
create function private.community_authors(user_ids uuid[]) returns table (id uuid, name text, image text)
language sql stable security definer set search_path = '' rows 50 as $$
  select u.id, coalesce(nullif(split_part(u.name, '@', 1), ''), 'Learner'), u.image
  from public.users u
  where u.id = any (user_ids) and auth.uid() is not null
    and (
      u.id = auth.uid()
      or exists (
        select from public.posts p join public.forums f on f.id = p.forum_id
        where p.author_id = u.id and p.status = 'visible' and f.is_active)
      or exists (
        select from public.comments c
        join public.posts p on p.id = c.post_id
        join public.forums f on f.id = p.forum_id
        where c.author_id = u.id and c.status = 'visible' and p.status = 'visible' and f.is_active)
      or ((select private.has_permission('community.read')) and (
        exists (select from public.posts p where p.author_id = u.id)
        or exists (select from public.comments c where c.author_id = u.id)))
    )
$$;

create function public.community_authors(user_ids uuid[]) returns table (id uuid, name text, image text)
language sql stable set search_path = '' rows 50 as $$
  select * from private.community_authors(user_ids)
$$;

comment on function public.community_authors(uuid[]) is
  'Id, name and picture of those of the named people who wrote something visible; staff with community.read also of hidden authors.';
grant execute on function private.community_authors(uuid[]), public.community_authors(uuid[]) to authenticated;
