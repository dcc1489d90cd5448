-- What people write in a forum. An author owns title and content; everything else is set by
-- moderators or the system. Moderation hides or removes by status, so that it can be undone.

create table public.posts (
  id uuid primary key default gen_random_uuid(),
  forum_id uuid not null references public.forums (id) on delete restrict,
  author_id uuid references public.users (id) on delete set null,
  title text not null check (char_length(btrim(title)) between 1 and 300),
  content text not null check (char_length(content) between 1 and 50000),
  status text not null default 'visible' check (status in ('visible', 'hidden', 'removed')),
  is_pinned boolean not null default false,
  is_locked boolean not null default false,
  view_count int not null default 0 check (view_count >= 0),
  like_count int not null default 0 check (like_count >= 0),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.posts is 'What people write in a forum.';
comment on column public.posts.author_id is 'Null once the account is deleted.';
comment on column public.posts.content is 'May hold HTML: sanitize when rendering.';
comment on column public.posts.status is 'hidden: under review, removed: taken down. Learners see visible posts and their own.';
comment on column public.posts.is_locked is 'Closed by a moderator: learners neither edit it nor answer.';

create index posts_forum_id_idx on public.posts (forum_id, is_pinned desc, created_at desc);
create index posts_author_id_idx on public.posts (author_id);
create index posts_created_at_idx on public.posts (created_at desc);
create index posts_moderated_idx on public.posts (status, updated_at desc) where status <> 'visible';

alter table public.posts enable row level security;
create policy "People see visible posts of active forums and their own, staff see all" on public.posts
for select to authenticated
using (
  (select private.has_permission('community.read'))
  or author_id = (select auth.uid())
  or (status = 'visible' and forum_id in (select f.id from public.forums f where f.is_active))
);
create policy "People write in their own name in open forums" on public.posts
for insert to authenticated
with check (
  author_id = (select auth.uid())
  and (
    forum_id in (select f.id from public.forums f where f.is_active and not f.is_locked)
    or (select private.has_permission('community.moderate'))
  )
);
create policy "Authors edit their visible posts while the talk is open, moderators all" on public.posts
for update to authenticated
using (
  (select private.has_permission('community.moderate'))
  or (
    author_id = (select auth.uid()) and status = 'visible' and not is_locked
    and forum_id in (select f.id from public.forums f where f.is_active and not f.is_locked)
  )
)
with check ((select private.has_permission('community.moderate')) or author_id = (select auth.uid()));
create policy "Moderators delete posts" on public.posts
for delete to authenticated using ((select private.has_permission('community.moderate')));
grant select, insert, update, delete on public.posts to authenticated;

create trigger guard_insert before insert on public.posts
for each row execute function private.guard_columns('community.moderate', 'forum_id', 'author_id', 'title', 'content');
create trigger guard_update before update on public.posts
for each row execute function private.guard_columns('community.moderate', 'title', 'content');

select private.enable_tracking('public.posts');
