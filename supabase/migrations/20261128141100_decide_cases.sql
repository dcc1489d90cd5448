-- A decision is one transaction: the text, the penalty, the word to the author, the case. Once per key.

create function private.action_status(action text) returns text
language sql immutable set search_path = '' as $$
  select case when action in ('approve', 'warn') then 'visible' when action = 'hide' then 'hidden' else 'removed' end
$$;

create function private.action_title(action text, kind text) returns text
language sql immutable set search_path = '' as $$
  select case action
    when 'approve' then format('Your %s is visible again', kind)
    when 'hide' then format('Your %s is hidden', kind)
    when 'remove' then format('Your %s was removed', kind)
    when 'warn' then format('A warning about your %s', kind)
    when 'silence' then format('Your %s was removed and you are silenced', kind)
    when 'ban' then format('Your %s was removed and you are banned from the community', kind)
  end
$$;

-- The word to the author about a decision, without markup.
create function private.decision_body(d public.moderation_decisions, k public.moderation_cases) returns text
language sql stable set search_path = '' as $$
  select concat_ws(E'\n\n',
    format('It is about “%s”.', k.title),
    'Reason: ' || d.reason,
    case d.action
      when 'silence' then format('Until %s (UTC) you can read, but not write, edit or flag in the community. Your lessons are not affected.',
        to_char(d.until at time zone 'UTC', 'FMDD FMMonth YYYY, HH24:MI'))
      when 'ban' then 'You can read, but not write, edit or flag in the community any more. Your lessons are not affected.' end,
    d.message,
    case when d.action <> 'approve' then 'You may appeal once; another moderator will look at it.' end)
$$;

-- Sets the status and answers the entry of the audit log that this made; null when nothing changed.
create function private.set_content_status(kind text, thing_id uuid, wanted text) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  changed boolean;
begin
  if kind = 'post' then
    update public.posts p set status = wanted where p.id = thing_id and p.status <> wanted returning true into changed;
  else
    update public.comments c set status = wanted where c.id = thing_id and c.status <> wanted returning true into changed;
  end if;
  return case when changed then (
    select max(l.id) from public.audit_log l
    where l.table_name = kind || 's' and l.record_id = thing_id::text and l.at >= now()) end;
end $$;

create function private.decision_answer(d public.moderation_decisions) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', d.id, 'case_id', d.case_id, 'action', d.action, 'until', d.until,
    'status_before', d.status_before, 'status_after', d.status_after, 'undone_at', d.undone_at)
$$;

create function private.decide_case(case_id uuid, action text, reason text, message text, until timestamptz, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  done public.moderation_decisions;
  k public.moderation_cases;
  thing record;
begin
  perform private.require_moderator();
  if idempotency_key is null then
    raise exception 'The request has no idempotency key.' using errcode = '22023';
  elsif action is null or action not in ('approve', 'hide', 'remove', 'warn', 'silence', 'ban') then
    raise exception 'There is no decision called "%".', action using errcode = '22023';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Give the reason, in 3 to 500 characters; the author reads it.' using errcode = '22023';
  elsif message ~ '\{(author|title|forum|reason|until)\}' then
    raise exception 'The message still has a place to fill in: %.', substring(message from '\{(?:author|title|forum|reason|until)\}') using errcode = '22023';
  elsif action = 'silence' and (until is null or until <= now() or until > now() + interval '1 year') then
    raise exception 'Say until when: a moment within the next year.' using errcode = '22023';
  end if;
  -- Two presses at once: the second waits here, then finds what the first did.
  perform pg_advisory_xact_lock(hashtextextended(idempotency_key::text, 0));
  select * into done from public.moderation_decisions d where d.idempotency_key = decide_case.idempotency_key;
  if found then
    if (done.case_id, done.action, done.decided_by, done.reason, done.message, done.until) is distinct from
      (case_id, action, auth.uid(), btrim(reason), nullif(btrim(message), ''), case when action = 'silence' then until end) then
      raise exception 'This idempotency key was used for another decision.' using errcode = '22023';
    end if;
    return private.decision_answer(done);
  end if;

  perform private.lock_thing_of_case(case_id);
  k := private.lock_case(case_id);
  if k.state = 'appealed' then
    raise exception 'The author appeals: keep the decision or overturn it.' using errcode = '22023';
  end if;
  if action in ('warn', 'silence', 'ban') then
    if k.author_id is null then
      raise exception 'The author deleted the account: there is nobody to %.', action using errcode = '22023';
    elsif private.person_has_permission(k.author_id, 'community.read') then
      raise exception 'The author works here. Talk to an admin instead.' using errcode = '22023';
    end if;
  end if;

  perform set_config('app.reason', btrim(reason), true);
  select * into thing from private.moderated_thing(k.post_id, k.comment_id);
  insert into public.moderation_decisions (idempotency_key, case_id, action, reason, message, until, status_before, status_after, decided_by)
  values (idempotency_key, k.id, action, btrim(reason), nullif(btrim(message), ''), case when action = 'silence' then until end,
    thing.status, case when thing.id is not null then private.action_status(action) end, auth.uid())
  returning * into done;
  if thing.id is not null and done.status_after <> done.status_before then
    done.status_mark := private.set_content_status(thing.kind, thing.id, done.status_after);
    update public.moderation_decisions d set status_mark = done.status_mark where d.id = done.id;
  end if;
  if action in ('warn', 'silence', 'ban') then
    insert into public.penalties (user_id, kind, case_id, decision_id, reason, ends_at)
    values (k.author_id, case action when 'warn' then 'warning' else action end, k.id, done.id, done.reason, done.until);
  end if;
  update public.moderation_cases c set state = 'decided', decided_at = now(), claimed_by = null, claimed_until = null where c.id = k.id;
  -- Whose text stood all the time and stands, never knew, and is not told.
  if action <> 'approve' or done.status_before is distinct from done.status_after or done.message is not null then
    perform private.notify_author(k.author_id, 'decision', done.id,
      private.action_title(action, coalesce(thing.kind, 'text')), private.decision_body(done, k), action <> 'approve');
  end if;
  return private.decision_answer(done);
end $$;

create function public.decide_case(case_id uuid, action text, reason text, idempotency_key uuid, message text default null, until timestamptz default null) returns jsonb
language sql set search_path = '' as $$
  select private.decide_case(case_id, action, reason, message, until, idempotency_key)
$$;

comment on function public.decide_case(uuid, text, text, uuid, text, timestamptz) is
  'Decides a case once per idempotency key: {id, case_id, action, until, status_before, status_after, undone_at}. Actions: approve and warn show the text, hide hides it, '
  'remove, silence (until a moment) and ban take it down. The author is told. PT409 with who and when if a colleague has the case or decided it.';
grant execute on function
  private.decide_case(uuid, text, text, text, timestamptz, uuid), public.decide_case(uuid, text, text, uuid, text, timestamptz)
to authenticated;
