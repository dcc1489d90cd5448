-- Two moderators do not work on the same case: whoever takes one has it for ten minutes, and longer while working on it.

create function private.claim_duration() returns interval
language sql immutable set search_path = '' as $$ select interval '10 minutes' $$;

-- A condition on alias k of moderation_cases, built from the filters of the queue; every value is quoted.
create function private.case_condition(filters jsonb) returns text
language plpgsql stable set search_path = '' as $$
declare
  texts constant jsonb := coalesce(filters, '{}');
begin
  if texts - array['states', 'reasons', 'rules', 'forum', 'kind', 'claim', 'author', 'queued_from', 'queued_to'] <> '{}' then
    raise exception 'The queue has no filter "%".',
      (select k from jsonb_object_keys(texts - array['states', 'reasons', 'rules', 'forum', 'kind', 'claim', 'author', 'queued_from', 'queued_to']) k limit 1)
      using errcode = '22023';
  end if;
  return concat_ws(' and ',
    case when texts -> 'states' = '["decided"]' then 'k.state = ''decided'''
      when texts ? 'states' then format('k.state = any (%L) and k.state <> ''decided''', array(select jsonb_array_elements_text(texts -> 'states')))
      else 'k.state <> ''decided''' end,
    -- One of them is an equation, by which an index gives the cases in the order of the queue.
    case when not texts ? 'reasons' then null
      when jsonb_array_length(texts -> 'reasons') = 1 then format('k.reason = %L', texts -> 'reasons' ->> 0)
      else format('k.reason = any (%L)', array(select jsonb_array_elements_text(texts -> 'reasons'))) end,
    case when not texts ? 'rules' then null
      when jsonb_array_length(texts -> 'rules') = 1 then format('k.rule_id = %L::uuid', texts -> 'rules' ->> 0)
      else format('k.rule_id = any (%L::uuid[])', array(select jsonb_array_elements_text(texts -> 'rules'))) end,
    case when texts ? 'forum' then format('k.forum_id = %L::uuid', texts ->> 'forum') end,
    case when texts ? 'author' then format('k.author_id = %L::uuid', texts ->> 'author') end,
    case texts ->> 'kind' when 'post' then 'k.post_id is not null' when 'comment' then 'k.comment_id is not null' end,
    case texts ->> 'claim'
      when 'me' then format('k.claimed_by = %L::uuid and k.claimed_until > now()', auth.uid())
      when 'nobody' then '(k.claimed_by is null or k.claimed_until <= now())'
      when 'others' then format('k.claimed_by <> %L::uuid and k.claimed_until > now()', auth.uid()) end,
    case when texts ? 'queued_from' then format('k.queued_at > %L::timestamptz', texts ->> 'queued_from') end,
    case when texts ? 'queued_to' then format('k.queued_at <= %L::timestamptz', texts ->> 'queued_to') end);
end $$;

create function private.require_moderator() returns void
language plpgsql stable set search_path = '' as $$
begin
  if not private.has_permission('community.moderate') then
    raise exception 'Moderating needs the permission community.moderate.' using errcode = '42501';
  end if;
end $$;

create function private.moment_words(moment timestamptz) returns text
language sql stable set search_path = '' as $$
  select case
    when now() - moment < interval '1 minute' then 'a moment ago'
    when now() - moment < interval '1 hour' then format('%s minutes ago', greatest(1, extract(minute from now() - moment)::int))
    else to_char(moment at time zone 'UTC', 'FMDD FMMonth, HH24:MI') || ' (UTC)' end
$$;

create function private.decided_sentence(decided public.moderation_cases) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select format('%s decided this %s: %s.', coalesce(u.name, 'Somebody'), private.moment_words(d.created_at), d.action)
    from public.moderation_decisions d left join public.users u on u.id = d.decided_by
    where d.case_id = decided.id and d.undone_at is null order by d.created_at desc limit 1),
    'This case is decided.')
$$;

-- Locks what the case is about. An author who edits locks the text before its case: so do decisions.
create function private.lock_thing_of_case(case_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.work_beside_deletions();
  perform from public.comments c join public.moderation_cases k on k.comment_id = c.id
  where k.id = lock_thing_of_case.case_id for no key update of c;
  perform from public.posts p join public.moderation_cases k on k.post_id = p.id
  where k.id = lock_thing_of_case.case_id for no key update of p;
end $$;

comment on function private.lock_thing_of_case(uuid) is 'Comes before lock_case wherever the text is changed.';

-- The case, locked, if the caller may work on it: it waits, and nobody else has it.
create function private.lock_case(case_id uuid) returns public.moderation_cases
language plpgsql security definer set search_path = '' as $$
declare
  locked public.moderation_cases;
begin
  perform private.require_moderator();
  select * into locked from public.moderation_cases k where k.id = lock_case.case_id for update;
  if not found then
    raise exception 'There is no such case.' using errcode = 'PT404';
  elsif locked.state = 'decided' then
    raise exception '%', private.decided_sentence(locked) using errcode = 'PT409', hint = 'decided';
  elsif locked.claimed_by <> auth.uid() and locked.claimed_until > now() then
    raise exception '% took this case %, until % (UTC) at least.',
      coalesce((select u.name from public.users u where u.id = locked.claimed_by), 'Somebody'),
      private.moment_words(locked.claimed_until - private.claim_duration()), to_char(locked.claimed_until at time zone 'UTC', 'HH24:MI')
      using errcode = 'PT409', hint = 'claimed';
  end if;
  return locked;
end $$;

create function private.claim_case(case_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  locked public.moderation_cases;
begin
  locked := private.lock_case(case_id);
  update public.moderation_cases k set claimed_by = auth.uid(), claimed_until = now() + private.claim_duration()
  where k.id = locked.id returning * into locked;
  return jsonb_build_object('case_id', locked.id, 'claimed_until', locked.claimed_until);
end $$;

-- Passes over what a colleague is taking at this moment, instead of waiting for it.
create function private.claim_next_case(filters jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  taken uuid;
begin
  perform private.require_moderator();
  execute format('select k.id from public.moderation_cases k where %s and (k.claimed_by is null or k.claimed_until <= now())
    and not exists (select from public.appeals a join public.moderation_decisions d on d.id = a.decision_id
      where k.state = ''appealed'' and d.case_id = k.id and a.outcome is null and d.decided_by = %L::uuid)
    order by k.score desc, k.queued_at, k.id limit 1 for update skip locked',
    private.case_condition(coalesce(filters, '{}') - 'claim'), auth.uid())
  into taken;
  return case when taken is null then jsonb_build_object('case_id', null, 'claimed_until', null) else private.claim_case(taken) end;
end $$;

create function private.release_case(case_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  locked public.moderation_cases;
begin
  locked := private.lock_case(case_id);
  update public.moderation_cases k set claimed_by = null, claimed_until = null where k.id = locked.id;
  return jsonb_build_object('case_id', locked.id, 'claimed_until', null);
end $$;

create function private.hand_over_case(case_id uuid, colleague uuid, note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  locked public.moderation_cases;
begin
  locked := private.lock_case(case_id);
  if not private.person_has_permission(colleague, 'community.moderate') then
    raise exception 'Hand it over to somebody who moderates.' using errcode = '22023';
  end if;
  update public.moderation_cases k set claimed_by = colleague, claimed_until = now() + private.claim_duration()
  where k.id = locked.id returning * into locked;
  if not private.is_blank(note) then
    insert into public.moderation_notes (case_id, author_id, body) values (locked.id, auth.uid(), btrim(note));
  end if;
  return jsonb_build_object('case_id', locked.id, 'claimed_until', locked.claimed_until);
end $$;

create function private.community_moderators() returns table (id uuid, name text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_moderator();
  return query
  select u.id, u.name from public.users u
  where u.id in (select m.user_id from public.staff_members m join public.role_permissions p on p.role = m.role
    where p.permission = 'community.moderate')
  order by u.name;
end $$;

create function public.claim_case(case_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.claim_case(case_id) $$;
create function public.claim_next_case(filters jsonb default '{}') returns jsonb
language sql set search_path = '' as $$ select private.claim_next_case(filters) $$;
create function public.release_case(case_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.release_case(case_id) $$;
create function public.hand_over_case(case_id uuid, colleague uuid, note text default null) returns jsonb
language sql set search_path = '' as $$ select private.hand_over_case(case_id, colleague, note) $$;
create function public.community_moderators() returns table (id uuid, name text)
language sql stable set search_path = '' as $$ select * from private.community_moderators() $$;

comment on function public.claim_case(uuid) is
  'Takes a waiting case for ten minutes, or renews the own claim: {case_id, claimed_until}. PT409 with a sentence when a colleague has it or it is decided.';
comment on function public.claim_next_case(jsonb) is 'Takes the first waiting case that the filters pass and nobody has: {case_id, claimed_until}, both null when there is none.';
comment on function public.release_case(uuid) is 'Gives a case back to the queue.';
comment on function public.hand_over_case(uuid, uuid, text) is 'Gives a case to a colleague, for ten minutes, with a note on the case.';
comment on function public.community_moderators() is 'Id and name of everybody who moderates, for handing over.';

grant execute on function
  private.claim_case(uuid), public.claim_case(uuid), private.claim_next_case(jsonb), public.claim_next_case(jsonb),
  private.release_case(uuid), public.release_case(uuid), private.hand_over_case(uuid, uuid, text), public.hand_over_case(uuid, uuid, text),
  private.community_moderators(), public.community_moderators()
to authenticated;
