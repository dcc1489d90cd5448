-- Answers to a post, with the same rights as posts.

create table public.comments (
  id uuid primary key default gen_random_uuid(),
  post_id uuid not null references public.posts (id) on delete cascade,
  parent_id uuid,
  author_id uuid references public.users (id) on delete set null,
  content text not null check (char_length(content) between 1 and 20000),
  status text not null default 'visible' check (status in ('visible', 'hidden', 'removed')),
  like_count int not null default 0 check (like_count >= 0),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint comments_id_post_id_key unique (id, post_id),
  constraint comments_parent_of_same_post_fkey foreign key (parent_id, post_id)
  references public.comments (id, post_id) on delete set null (parent_id),
  constraint comments_not_own_parent check (parent_id <> id)
);

comment on table public.comments is 'Answers to a post.';
comment on column public.comments.parent_id is 'The comment of the same post that this one answers.';
comment on column public.comments.author_id is 'Null once the account is deleted.';
comment on column public.comments.content is 'May hold HTML: sanitize when rendering.';
comment on column public.comments.status is 'hidden: under review, removed: taken down. Learners see visible comments and their own.';

create index comments_post_id_idx on public.comments (post_id, created_at);
create index comments_parent_id_idx on public.comments (parent_id, post_id);
create index comments_author_id_idx on public.comments (author_id);
create index comments_created_at_idx on public.comments (created_at desc);
create index comments_moderated_idx on public.comments (status, updated_at desc) where status <> 'visible';

alter table public.comments enable row level security;
create policy "People see visible comments of visible posts and their own, staff see all" on public.comments
for select to authenticated
using (
  (select private.has_permission('community.read'))
  or author_id = (select auth.uid())
  or (status = 'visible' and exists (
    select from public.posts p join public.forums f on f.id = p.forum_id
    where p.id = comments.post_id and p.status = 'visible' and f.is_active
  ))
);
create policy "People answer in their own name to open posts" on public.comments
for insert to authenticated
with check (
  author_id = (select auth.uid())
  and (
    (select private.has_permission('community.moderate'))
    or exists (
      select from public.posts p join public.forums f on f.id = p.forum_id
      where p.id = comments.post_id and p.status = 'visible' and not p.is_locked and f.is_active and not f.is_locked
    )
  )
);
create policy "Authors edit their visible comments while the talk is open, moderators all" on public.comments
for update to authenticated
using (
  (select private.has_permission('community.moderate'))
  or (
    author_id = (select auth.uid()) and status = 'visible'
    and exists (
      select from public.posts p join public.forums f on f.id = p.forum_id
      where p.id = comments.post_id and p.status = 'visible' and not p.is_locked and f.is_active and not f.is_locked
    )
  )
)
with check ((select private.has_permission('community.moderate')) or author_id = (select auth.uid()));
create policy "Moderators delete comments" on public.comments
for delete to authenticated using ((select private.has_permission('community.moderate')));
grant select, insert, update, delete on public.comments to authenticated;

create trigger guard_insert before insert on public.comments
for each row execute function private.guard_columns('community.moderate', 'post_id', 'parent_id', 'author_id', 'content');
create trigger guard_update before update on public.comments
for each row execute function private.guard_columns('community.moderate', 'content');

select private.enable_tracking('public.comments');
