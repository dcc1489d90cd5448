-- Places where signed-in people talk. Moderators keep them.

create table public.forums (
  id uuid primary key default gen_random_uuid(),
  title text not null check (char_length(btrim(title)) between 1 and 200),
  description text,
  category text,
  is_active boolean not null default true,
  is_locked boolean not null default false,
  order_index int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.forums is 'Places where signed-in people talk.';
comment on column public.forums.is_active is 'Learners see active forums only.';
comment on column public.forums.is_locked is 'Readable, but learners add nothing.';

create index forums_order_idx on public.forums (order_index, title);

alter table public.forums enable row level security;
create policy "Everybody signed in sees active forums, staff see all" on public.forums
for select to authenticated using (is_active or (select private.has_permission('community.read')));
create policy "Moderators add forums" on public.forums
for insert to authenticated with check ((select private.has_permission('community.moderate')));
create policy "Moderators change forums" on public.forums
for update to authenticated
using ((select private.has_permission('community.moderate')))
with check ((select private.has_permission('community.moderate')));
create policy "Moderators delete empty forums" on public.forums
for delete to authenticated using ((select private.has_permission('community.moderate')));
grant select, insert, update, delete on public.forums to authenticated;

select private.enable_tracking('public.forums');
