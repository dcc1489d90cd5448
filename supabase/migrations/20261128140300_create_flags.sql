-- Learners point out what should not be there: one flag a person a thing. A flag opens the case of the thing
-- or joins the open one.

create table public.flags (
  id uuid primary key default gen_random_uuid(),
  post_id uuid references public.posts (id) on delete cascade,
  comment_id uuid references public.comments (id) on delete cascade,
  case_id uuid not null references public.moderation_cases (id) on delete restrict,
  flagged_by uuid default auth.uid() references public.users (id) on delete set null,
  reason text not null references public.flag_reasons (id) on delete restrict on update cascade,
  note text check (char_length(note) <= 1000),
  created_at timestamptz not null default now(),
  constraint flags_one_thing check (num_nonnulls(post_id, comment_id) = 1)
);

comment on table public.flags is 'Who pointed out which post or comment, and why. Other learners never see it, nor does the author.';
comment on column public.flags.case_id is 'The case that the flag opened or joined; set by the database.';

create unique index flags_post_once_key on public.flags (flagged_by, post_id) where post_id is not null;
create unique index flags_comment_once_key on public.flags (flagged_by, comment_id) where comment_id is not null;
create index flags_post_id_idx on public.flags (post_id);
create index flags_comment_id_idx on public.flags (comment_id);
create index flags_case_id_idx on public.flags (case_id, created_at);
create index flags_flagged_by_idx on public.flags (flagged_by, created_at desc);
create index flags_reason_idx on public.flags (reason);

alter table public.flags enable row level security;
create policy "People see their own flags, staff see all" on public.flags
for select to authenticated
using (flagged_by = (select auth.uid()) or (select private.has_permission('community.read')));
create policy "People flag in their own name what others wrote and they can see" on public.flags
for insert to authenticated
with check (
  flagged_by = (select auth.uid())
  and reason in (select r.id from public.flag_reasons r where r.is_active)
  and (
    post_id in (select p.id from public.posts p where p.id = flags.post_id and p.author_id is distinct from (select auth.uid()))
    or comment_id in (select c.id from public.comments c where c.id = flags.comment_id and c.author_id is distinct from (select auth.uid()))
  )
);
grant select, insert (post_id, comment_id, reason, note) on public.flags to authenticated;

-- A thing that the caller may not see is not there for them: a flag must not tell otherwise.
create function private.can_see_thing(post uuid, comment uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from public.posts p where p.id = post)
    or exists (select from public.comments c where c.id = comment)
$$;

create function private.join_case_of_flag(flag public.flags) returns uuid
language plpgsql security definer set search_path = '' as $$
begin
  -- Two presses of one person at once: the second waits here, then is told.
  perform pg_advisory_xact_lock(hashtextextended(flag.flagged_by::text || coalesce(flag.comment_id, flag.post_id)::text, 0));
  if exists (select from public.flags f where f.flagged_by = flag.flagged_by
    and (f.post_id = flag.post_id or f.comment_id = flag.comment_id)) then
    raise exception 'You have flagged this already. The moderators will look at it.' using errcode = '23505';
  end if;
  return private.open_case(flag.post_id, flag.comment_id,
    (select r.severity from public.flag_reasons r where r.id = flag.reason), flag.reason, null, 1);
end $$;

create function private.take_flag() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform private.work_beside_deletions();
  if num_nonnulls(new.post_id, new.comment_id) <> 1 then
    raise exception 'A flag is about one post or one comment.' using errcode = '22023';
  elsif not exists (select from public.flag_reasons r where r.id = new.reason) then
    raise exception 'Choose one of the reasons.' using errcode = '22023';
  elsif not private.can_see_thing(new.post_id, new.comment_id) then
    raise exception 'What you flag is not there any more.' using errcode = 'PT404';
  end if;
  -- Rows that come with a case are history, written by who may.
  if new.case_id is null then
    new.case_id := private.join_case_of_flag(new);
  end if;
  return new;
end $$;

create trigger take_flag before insert on public.flags
for each row execute function private.take_flag();

grant execute on function private.can_see_thing(uuid, uuid), private.join_case_of_flag(public.flags), private.take_flag() to authenticated, service_role;
