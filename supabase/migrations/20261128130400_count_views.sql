-- Views: one a person a post a day. A view is a row of its own, which waits for nobody; the worker adds
-- the rows up every minute, so that a much read post is written to once a minute and not once a reader.

create table public.post_views (
  post_id uuid not null references public.posts (id) on delete cascade,
  user_id uuid not null references public.users (id) on delete cascade,
  viewed_on date not null default (now() at time zone 'UTC')::date,
  is_counted boolean not null default false,
  primary key (post_id, user_id, viewed_on)
);

comment on table public.post_views is 'Who looked at which post on which day (UTC). Kept for some days, so that a second look is not counted.';
comment on column public.post_views.is_counted is 'Whether posts.view_count holds it already; the worker adds up every minute.';
create index post_views_user_id_idx on public.post_views (user_id);
create index post_views_waiting_idx on public.post_views (post_id) where not is_counted;
create index post_views_viewed_on_idx on public.post_views (viewed_on);

alter table public.post_views enable row level security;
create policy "A person sees the own views, staff all" on public.post_views
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('community.read')));
grant select on public.post_views to authenticated;

-- Definer: a view is nobody's to write but by looking.
create function private.note_post_view(viewed uuid) returns void
language sql security definer set search_path = '' as $$
  insert into public.post_views (post_id, user_id)
  select p.id, auth.uid() from public.posts p
  where p.id = viewed and auth.uid() is not null and p.author_id is distinct from auth.uid()
  on conflict do nothing
$$;

-- As the caller, whose policies say whether there is anything to look at.
create function public.note_post_view(post_id uuid) returns void
language sql set search_path = '' as $$
  select private.note_post_view(p.id) from public.posts p where p.id = note_post_view.post_id and p.status = 'visible'
$$;

comment on function public.note_post_view(uuid) is
  'Counts that the caller looked at a post: once a day, not by its author, not what the caller cannot see.';

create function private.add_up_views() returns int
language plpgsql security definer set search_path = '' as $$
declare
  ids uuid[];
  deltas int[];
begin
  with due as (
    select v.post_id, v.user_id, v.viewed_on from public.post_views v
    where not v.is_counted limit 20000 for update skip locked
  ), counted as (
    update public.post_views v set is_counted = true from due d
    where v.post_id = d.post_id and v.user_id = d.user_id and v.viewed_on = d.viewed_on
    returning v.post_id
  ), summed as (
    select c.post_id, count(*)::int as n from counted c group by 1
  )
  select array_agg(s.post_id), array_agg(s.n) into ids, deltas from summed s;
  perform private.add_to_counter('public.posts', 'view_count', ids, deltas);
  return coalesce(cardinality(ids), 0);
end $$;

comment on function private.add_up_views() is
  'Adds at most 20,000 waiting views to posts.view_count; returns how many posts got some. For the worker.';

create function private.forget_old_views(kept interval) returns bigint
language sql security definer set search_path = '' as $$
  with gone as (
    delete from public.post_views v where v.is_counted and v.viewed_on < (now() - kept)::date returning 1
  )
  select count(*) from gone
$$;

comment on function private.forget_old_views(interval) is 'Deletes counted views older than this; the counts stay. For the worker.';

revoke execute on function
  private.note_post_view(uuid), public.note_post_view(uuid), private.add_up_views(), private.forget_old_views(interval)
from public;
grant execute on function private.note_post_view(uuid), public.note_post_view(uuid) to authenticated;
