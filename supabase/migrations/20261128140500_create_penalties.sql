-- What a decision costs a person. A silence or ban binds in the database: whoever is under one writes nothing,
-- through whatever door, and is told why and until when. A silence ends by the clock, without a job.

create table public.penalties (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  kind text not null check (kind in ('warning', 'silence', 'ban')),
  case_id uuid not null references public.moderation_cases (id) on delete restrict,
  decision_id uuid not null unique references public.moderation_decisions (id) on delete restrict,
  reason text not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  lifted_at timestamptz,
  lifted_by uuid references public.users (id) on delete set null,
  lift_reason text,
  created_at timestamptz not null default now(),
  constraint penalties_end check ((kind = 'silence') = (ends_at is not null)),
  constraint penalties_lifted check ((lifted_at is null) = (lift_reason is null))
);

comment on table public.penalties is 'Warnings, silences and bans, each of one case. Lifting one leaves those of other cases as they are.';
comment on column public.penalties.kind is
  'warning: told and counted. silence: reads, but writes and flags nothing until ends_at. ban: the same without an end. Neither touches signing in or learning.';

create index penalties_user_id_idx on public.penalties (user_id, created_at desc);
create index penalties_in_force_idx on public.penalties (user_id) where lifted_at is null and kind <> 'warning';
create index penalties_case_id_idx on public.penalties (case_id);
create index penalties_lifted_by_idx on public.penalties (lifted_by);
create index penalties_created_at_idx on public.penalties (created_at desc);

alter table public.penalties enable row level security;
create policy "People see their own penalties, staff see all" on public.penalties
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('community.read')));
grant select on public.penalties to authenticated;
revoke insert, update, delete, truncate on public.penalties from service_role;
select private.enable_tracking('public.penalties');

-- The one that lasts longest.
create function private.penalty_in_force(person uuid) returns public.penalties
language sql stable security definer set search_path = '' as $$
  select p from public.penalties p
  where p.user_id = person and p.kind <> 'warning' and p.lifted_at is null
    and p.starts_at <= now() and (p.ends_at is null or p.ends_at > now())
  order by p.ends_at desc nulls first limit 1
$$;

-- For policies: reads no row of the caller, so it is the same for all of a statement.
create function private.may_write_in_community() returns boolean
language sql stable security definer set search_path = '' as $$
  select (private.penalty_in_force(auth.uid())).id is null
$$;

comment on function private.may_write_in_community() is 'False while the caller is silenced or banned.';

create function private.penalty_sentence(penalty public.penalties) returns text
language sql immutable set search_path = '' as $$
  select case penalty.kind
    when 'ban' then format('You are banned from the community: %s. You can read, but not write, edit or flag. You may appeal in your notifications.', rtrim(penalty.reason, '.'))
    when 'silence' then format('You are silenced in the community until %s (UTC): %s. Until then you can read, but not write, edit or flag.',
      to_char(penalty.ends_at at time zone 'UTC', 'FMDD FMMonth YYYY, HH24:MI'), rtrim(penalty.reason, '.'))
  end
$$;

-- Row-level security only says no. This says why, a moment earlier.
create function private.say_penalty() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  penalty public.penalties;
begin
  penalty := private.penalty_in_force(auth.uid());
  if penalty.id is not null then
    raise exception '%', private.penalty_sentence(penalty)
      using errcode = '42501', hint = 'penalty', detail = jsonb_build_object('kind', penalty.kind, 'ends_at', penalty.ends_at)::text;
  end if;
  return new;
end $$;

do $$
declare
  target text;
begin
  foreach target in array array['posts', 'comments', 'flags'] loop
    execute format('create policy "Who is silenced or banned adds nothing" on public.%I as restrictive
      for insert to authenticated with check ((select private.may_write_in_community()))', target);
    -- Fires before the other triggers of the table: the names decide the order.
    execute format('create trigger before_all_say_penalty before insert on public.%I for each row execute function private.say_penalty()', target);
  end loop;
  -- Only the words: a like or a count that the database keeps on the row is not the person's writing.
  execute 'create trigger before_all_say_penalty_on_edit before update of title, content on public.posts for each row execute function private.say_penalty()';
  execute 'create trigger before_all_say_penalty_on_edit before update of content on public.comments for each row execute function private.say_penalty()';
  foreach target in array array['posts', 'comments'] loop
    execute format('create policy "Who is silenced or banned edits nothing" on public.%I as restrictive
      for update to authenticated using (true) with check ((select private.may_write_in_community()))', target);
  end loop;
end $$;

create function private.my_penalty_sentence() returns text
language sql stable security definer set search_path = '' as $$
  select private.penalty_sentence(private.penalty_in_force(auth.uid()))
$$;

create function public.my_community_standing() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('may_write', private.may_write_in_community(), 'sentence', private.my_penalty_sentence())
$$;

comment on function public.my_community_standing() is
  'Whether the caller may write in the community now, and the sentence to show when not: {may_write, sentence}.';

grant execute on function
  private.may_write_in_community(), private.my_penalty_sentence(), public.my_community_standing()
to authenticated;
