-- What moderators write to authors again and again, with places for what differs.

create table public.canned_replies (
  id uuid primary key default gen_random_uuid(),
  title text not null check (char_length(btrim(title)) between 2 and 80),
  body text not null check (char_length(btrim(body)) between 5 and 3000),
  action text check (action in ('approve', 'hide', 'remove', 'warn', 'silence', 'ban')),
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.canned_replies is 'Texts that moderators send to authors with a decision.';
comment on column public.canned_replies.body is 'Plain text with places: {author}, {title}, {forum}, {reason}, {until}.';
comment on column public.canned_replies.action is 'The decision that it is offered with first; null for any.';

create unique index canned_replies_title_key on public.canned_replies (lower(title)) where archived_at is null;

alter table public.canned_replies enable row level security;
create policy "Staff with community.read read" on public.canned_replies
for select to authenticated using ((select private.has_permission('community.read')));
create policy "Moderators add replies" on public.canned_replies
for insert to authenticated with check ((select private.has_permission('community.moderate')));
create policy "Moderators change replies" on public.canned_replies
for update to authenticated
using ((select private.has_permission('community.moderate'))) with check ((select private.has_permission('community.moderate')));
grant select, insert, update on public.canned_replies to authenticated;
select private.enable_tracking('public.canned_replies');

-- The first place that nobody fills in; null when all are known.
create function private.unknown_placeholder(body text) returns text
language sql immutable set search_path = '' as $$
  select m[1] from regexp_matches(body, '\{([^{}]*)\}', 'g') m
  where m[1] not in ('author', 'title', 'forum', 'reason', 'until') limit 1
$$;

create function private.guard_canned_reply() returns trigger
language plpgsql set search_path = '' as $$
declare
  unknown constant text := private.unknown_placeholder(new.body);
begin
  if unknown is not null then
    raise exception 'Nothing is known to put in place of {%}. Use {author}, {title}, {forum}, {reason} or {until}.', unknown
      using errcode = '22023';
  elsif new.body like '%{until}%' and new.action is distinct from 'silence' then
    raise exception 'Only a silence has an end: use {until} in replies for it only.' using errcode = '22023';
  end if;
  return new;
end $$;

create trigger guard_reply before insert or update on public.canned_replies
for each row execute function private.guard_canned_reply();

grant execute on function private.guard_canned_reply(), private.unknown_placeholder(text) to authenticated, service_role;
