-- The categories that forums stand in, as a list that moderators keep. A forum names its category as it
-- always did; the list makes sure that it is one of them, and a renamed category is renamed everywhere.

create table public.forum_categories (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name = btrim(name) and char_length(name) between 1 and 60),
  order_index int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint forum_categories_name_key unique (name)
);

comment on table public.forum_categories is 'The categories that forums stand in, in their order.';
comment on column public.forum_categories.name is 'As it stands in forums.category; renaming it here renames it there.';

create unique index forum_categories_name_idx on public.forum_categories (lower(name));

insert into public.forum_categories (name, order_index)
select distinct on (lower(btrim(f.category))) left(btrim(f.category), 60), 0 from public.forums f
where btrim(f.category) <> '' order by lower(btrim(f.category)), f.order_index
on conflict do nothing;
update public.forums f
set category = (select c.name from public.forum_categories c where lower(c.name) = lower(left(btrim(f.category), 60)))
where f.category is not null;

alter table public.forums add constraint forums_category_fkey
foreign key (category) references public.forum_categories (name) on update cascade on delete restrict;
create index forums_category_idx on public.forums (category);

alter table public.forum_categories enable row level security;
create policy "Everybody signed in sees the categories of forums" on public.forum_categories
for select to authenticated using (true);
create policy "Moderators add categories" on public.forum_categories
for insert to authenticated with check ((select private.has_permission('community.moderate')));
create policy "Moderators change categories" on public.forum_categories
for update to authenticated
using ((select private.has_permission('community.moderate')))
with check ((select private.has_permission('community.moderate')));
create policy "Moderators delete categories that no forum stands in" on public.forum_categories
for delete to authenticated using ((select private.has_permission('community.moderate')));
grant select, insert, update, delete on public.forum_categories to authenticated;
select private.enable_tracking('public.forum_categories');

create function private.keep_used_category() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  forums constant bigint := (select count(*) from public.forums f where f.category = old.name);
begin
  if forums > 0 then
    raise exception 'Forums stand in "%": %. Give them another category first.', old.name, forums using errcode = '23503';
  end if;
  return old;
end $$;

comment on function private.keep_used_category() is 'Row trigger: says in words why a category in use is not deleted.';
revoke execute on function private.keep_used_category() from public;

create trigger keep_used before delete on public.forum_categories
for each row execute function private.keep_used_category();
