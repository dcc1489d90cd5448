-- Likes: one a person a thing. Who liked what is seen by that person and by staff; everybody sees how many.

create table public.post_likes (
  post_id uuid not null references public.posts (id) on delete cascade,
  user_id uuid not null default auth.uid() references public.users (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (post_id, user_id)
);
create table public.comment_likes (
  comment_id uuid not null references public.comments (id) on delete cascade,
  user_id uuid not null default auth.uid() references public.users (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (comment_id, user_id)
);

comment on table public.post_likes is 'Who likes which post.';
comment on table public.comment_likes is 'Who likes which comment.';
create index post_likes_user_id_idx on public.post_likes (user_id, created_at desc);
create index comment_likes_user_id_idx on public.comment_likes (user_id, created_at desc);

-- The policies of posts and comments decide what a person can see, and so what there is to like.
alter table public.post_likes enable row level security;
create policy "A person sees the own likes, staff all" on public.post_likes
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('community.read')));
create policy "A person likes what others wrote and readers see" on public.post_likes
for insert to authenticated
with check (
  user_id = (select auth.uid())
  and exists (
    select from public.posts p
    where p.id = post_likes.post_id and p.status = 'visible' and p.author_id is distinct from (select auth.uid())
      and p.forum_id in (select f.id from public.forums f where f.is_active))
);
create policy "A person takes the own like back" on public.post_likes
for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete on public.post_likes to authenticated;
grant insert (post_id, user_id) on public.post_likes to authenticated;

alter table public.comment_likes enable row level security;
create policy "A person sees the own likes, staff all" on public.comment_likes
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('community.read')));
create policy "A person likes what others wrote and readers see" on public.comment_likes
for insert to authenticated
with check (
  user_id = (select auth.uid())
  and exists (
    select from public.comments c
    join public.posts p on p.id = c.post_id
    join public.forums f on f.id = p.forum_id
    where c.id = comment_likes.comment_id and c.status = 'visible' and c.author_id is distinct from (select auth.uid())
      and p.status = 'visible' and f.is_active)
);
create policy "A person takes the own like back" on public.comment_likes
for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete on public.comment_likes to authenticated;
grant insert (comment_id, user_id) on public.comment_likes to authenticated;

create function private.count_likes() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  counted constant regclass := tg_argv[0]::regclass;
  ids uuid[];
  deltas int[];
begin
  select array_agg(d.id), array_agg(case when tg_op = 'DELETE' then -d.n else d.n end) into ids, deltas
  from (
    select (to_jsonb(l) ->> tg_argv[1])::uuid as id, count(*)::int as n from likes l group by 1) d;
  perform private.add_to_counter(counted, 'like_count', ids, deltas);
  return null;
end $$;

comment on function private.count_likes() is 'Statement trigger of likes (counted table, column that names its row): keeps like_count.';
revoke execute on function private.count_likes() from public;

create trigger count_added after insert on public.post_likes referencing new table as likes
for each statement execute function private.count_likes('public.posts', 'post_id');
create trigger count_removed after delete on public.post_likes referencing old table as likes
for each statement execute function private.count_likes('public.posts', 'post_id');
create trigger count_added after insert on public.comment_likes referencing new table as likes
for each statement execute function private.count_likes('public.comments', 'comment_id');
create trigger count_removed after delete on public.comment_likes referencing old table as likes
for each statement execute function private.count_likes('public.comments', 'comment_id');

create trigger work_beside before delete on public.post_likes
for each statement execute function private.keep_deletions_apart('beside');
create trigger work_beside before delete on public.comment_likes
for each statement execute function private.keep_deletions_apart('beside');

-- Numbers without anybody behind them are not likes.
update public.posts set like_count = 0 where like_count <> 0;
update public.comments set like_count = 0 where like_count <> 0;
