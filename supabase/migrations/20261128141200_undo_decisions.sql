-- Takes decisions back, also days later and many at once: what that decision did, where nobody changed it since.

-- Who touched the text after the decision: a later decision that still holds, or a change of its status.
create function private.status_changed_since(d public.moderation_decisions, k public.moderation_cases) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select jsonb_build_object('at', later.created_at, 'actor_name', u.name)
     from public.moderation_decisions later
     join public.moderation_cases other on other.id = later.case_id
     left join public.users u on u.id = later.decided_by
     where other.thing_id = k.thing_id and later.id <> d.id and later.undone_at is null and later.created_at > d.created_at
     order by later.created_at desc limit 1),
    private.changed_since(case when k.comment_id is not null then 'comments' else 'posts' end, k.thing_id::text, d.status_mark, '{status}'))
$$;

create function private.undo_decision(d public.moderation_decisions, why text, key uuid, reopened boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  k public.moderation_cases;
  thing record;
  since jsonb;
  content text := 'unchanged';
  penalty text := 'none';
  lifted uuid;
  reopens boolean := false;
  result jsonb;
begin
  perform private.lock_thing_of_case(d.case_id);
  select * into k from public.moderation_cases c where c.id = d.case_id for update;
  select * into thing from private.moderated_thing(k.post_id, k.comment_id);
  if d.status_mark is not null then
    if thing.id is null then
      content := 'gone';
    else
      since := private.status_changed_since(d, k);
      if since is null and thing.status = d.status_after then
        perform private.set_content_status(thing.kind, thing.id, d.status_before);
        content := 'restored';
      else
        content := 'changed_since';
      end if;
    end if;
  end if;
  select p.id into lifted from public.penalties p where p.decision_id = d.id;
  if lifted is not null then
    update public.penalties p set lifted_at = now(), lifted_by = auth.uid(), lift_reason = why
    where p.id = lifted and p.lifted_at is null;
    penalty := case when found then 'lifted' else 'lifted_before' end;
  end if;
  if reopened and k.state = 'decided' and thing.id is not null
    and not exists (select from public.moderation_cases o where o.thing_id = k.thing_id and o.state = 'open')
    and not exists (select from public.moderation_decisions later where later.case_id = k.id and later.id <> d.id and later.undone_at is null)
  then
    update public.moderation_cases c set state = 'open', decided_at = null where c.id = k.id;
    reopens := true;
  end if;
  result := jsonb_build_object('id', d.id, 'case_id', k.id, 'title', k.title, 'content', content, 'since', since,
    'penalty', penalty, 'reopened', reopens);
  update public.moderation_decisions set undone_at = now(), undone_by = auth.uid(), undo_reason = why, undo_key = key, undo_result = result
  where id = d.id;
  return result;
end $$;

create function private.undo_decisions(decision_ids uuid[], reason text, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  most constant int := 500;
  d public.moderation_decisions;
  results jsonb := '[]';
  skips jsonb := '[]';
  one jsonb;
begin
  perform private.require_moderator();
  if idempotency_key is null then
    raise exception 'The request has no idempotency key.' using errcode = '22023';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Give the reason for the undo, in 3 to 500 characters.' using errcode = '22023';
  elsif coalesce(cardinality(decision_ids), 0) not between 1 and most then
    raise exception 'Undo 1 to % decisions at a time.', most using errcode = '22023';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(idempotency_key::text, 0));
  if exists (select from public.moderation_decisions u where u.undo_key = undo_decisions.idempotency_key
    and (u.id <> all (decision_ids) or u.undone_by is distinct from auth.uid())) then
    raise exception 'This idempotency key was used for another undo.' using errcode = '22023';
  end if;
  select jsonb_agg(u.undo_result order by u.created_at desc) into one from public.moderation_decisions u where u.undo_key = undo_decisions.idempotency_key;
  if one is not null then
    return jsonb_build_object('undone', jsonb_array_length(one), 'results', one, 'skips', skips);
  end if;
  perform private.work_beside_deletions();
  perform set_config('app.reason', btrim(reason), true);
  perform private.begin_batch(btrim(reason));

  -- The newest first: each finds the text as its own decision left it. Locked in that order by everybody.
  for d in
    select * from public.moderation_decisions m where m.id = any (decision_ids) order by m.created_at desc, m.id for update
  loop
    if d.undone_at is not null then
      skips := skips || jsonb_build_object('id', d.id, 'problem', 'This decision was undone already.');
    elsif exists (select from public.appeals a where a.decision_id = d.id and a.outcome is null) then
      skips := skips || jsonb_build_object('id', d.id, 'problem', 'The author appeals this decision: decide the appeal instead.');
    else
      one := private.undo_decision(d, btrim(reason), idempotency_key, true);
      results := results || one;
      -- Who was told of the decision is told of its undo: not whose text stood all the time and stands.
      if d.action <> 'approve' or d.status_before is distinct from d.status_after or d.message is not null then
        perform private.notify_author((select k.author_id from public.moderation_cases k where k.id = d.case_id), 'undo', d.id,
          case d.action when 'approve' then 'The approval of your text was taken back' else 'A decision about your text was taken back' end,
          format(E'It is about “%s”.\n\n%s', one ->> 'title', case
            when d.action = 'approve' and one ->> 'content' = 'restored' then format('It is %s again, until a moderator has looked at it once more.', d.status_before)
            when d.action = 'approve' then 'A moderator looks at the text again.'
            when one ->> 'content' = 'restored' and d.status_before = 'visible' then 'It is visible again, and what the decision meant for you is lifted.'
            else 'What the decision meant for you is lifted. A moderator looks at the text again.' end), false);
      end if;
    end if;
  end loop;
  return jsonb_build_object('undone', jsonb_array_length(results), 'results', results, 'skips', skips);
end $$;

-- Ends a penalty before its time. The text stays as it was decided, other penalties stay in force.
create function private.lift_penalty(penalty_id uuid, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  p public.penalties;
begin
  perform private.require_moderator();
  if char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why the penalty is lifted, in 3 to 500 characters.' using errcode = '22023';
  end if;
  select * into p from public.penalties t where t.id = penalty_id for update;
  if not found then
    raise exception 'There is no such penalty.' using errcode = 'PT404';
  elsif p.lifted_at is not null then
    raise exception 'It was lifted already, %.', private.moment_words(p.lifted_at) using errcode = 'PT409';
  end if;
  perform set_config('app.reason', btrim(reason), true);
  update public.penalties t set lifted_at = now(), lifted_by = auth.uid(), lift_reason = btrim(lift_penalty.reason) where t.id = p.id returning * into p;
  perform private.notify_author(p.user_id, 'lift', p.decision_id,
    case p.kind when 'warning' then 'A warning was taken back' else 'You may write in the community again' end,
    'Reason: ' || btrim(reason) || case when (private.penalty_in_force(p.user_id)).id is not null
      then E'\n\nAnother decision still holds: ' || private.penalty_sentence(private.penalty_in_force(p.user_id)) else '' end, false);
  return jsonb_build_object('id', p.id, 'lifted_at', p.lifted_at);
end $$;

create function public.undo_decisions(decision_ids uuid[], reason text, idempotency_key uuid) returns jsonb
language sql set search_path = '' as $$ select private.undo_decisions(decision_ids, reason, idempotency_key) $$;
create function public.lift_penalty(penalty_id uuid, reason text) returns jsonb
language sql set search_path = '' as $$ select private.lift_penalty(penalty_id, reason) $$;

comment on function public.undo_decisions(uuid[], text, uuid) is
  'Takes up to 500 decisions back, once per idempotency key: {undone, results: [{id, case_id, title, content: restored|unchanged|changed_since|gone, since, '
  'penalty: lifted|lifted_before|none, reopened}], skips: [{id, problem}]}. A text that somebody changed since stays as it is.';
comment on function public.lift_penalty(uuid, text) is 'Ends one penalty, and nothing else: {id, lifted_at}.';
grant execute on function
  private.undo_decisions(uuid[], text, uuid), public.undo_decisions(uuid[], text, uuid),
  private.lift_penalty(uuid, text), public.lift_penalty(uuid, text)
to authenticated;
