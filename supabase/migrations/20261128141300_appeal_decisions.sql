-- The author may ask once that somebody else looks at a decision.

create function private.appeal_decision(decision_id uuid, message text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  days_to_appeal constant int := 30;
  d public.moderation_decisions;
  k public.moderation_cases;
  appeal uuid;
begin
  select m.* into d from public.moderation_decisions m
  join public.moderation_cases c on c.id = m.case_id
  where m.id = decision_id and c.author_id = auth.uid()
  for update of m;
  if not found then
    raise exception 'There is no such decision about something you wrote.' using errcode = 'PT404';
  elsif char_length(btrim(coalesce(message, ''))) not between 10 and 2000 then
    raise exception 'Say what the moderators overlooked, in 10 to 2,000 characters.' using errcode = '22023';
  elsif d.action = 'approve' then
    raise exception 'There is nothing to appeal: your text was approved.' using errcode = '22023';
  elsif d.undone_at is not null then
    raise exception 'This decision was taken back already.' using errcode = '22023';
  elsif exists (select from public.appeals a where a.decision_id = d.id) then
    raise exception 'You have appealed this decision already. It can be appealed once.' using errcode = '23505';
  elsif d.created_at < now() - make_interval(days => days_to_appeal) then
    raise exception 'A decision can be appealed within % days.', days_to_appeal using errcode = '22023';
  end if;
  select * into k from public.moderation_cases c where c.id = d.case_id for update;
  if k.state <> 'decided' then
    raise exception 'A moderator is looking at this again already.' using errcode = '22023';
  end if;
  insert into public.appeals (decision_id, user_id, message) values (d.id, auth.uid(), btrim(message)) returning id into appeal;
  update public.moderation_cases c set state = 'appealed', decided_at = null, queued_at = now() where c.id = k.id;
  return appeal;
end $$;

create function private.decide_appeal(case_id uuid, outcome text, answer text, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  k public.moderation_cases;
  a public.appeals;
  d public.moderation_decisions;
  undone jsonb;
begin
  perform private.require_moderator();
  if idempotency_key is null then
    raise exception 'The request has no idempotency key.' using errcode = '22023';
  elsif outcome is null or outcome not in ('upheld', 'overturned') then
    raise exception 'An appeal ends upheld or overturned.' using errcode = '22023';
  elsif char_length(btrim(coalesce(answer, ''))) not between 3 and 2000 then
    raise exception 'Answer the author, in 3 to 2,000 characters.' using errcode = '22023';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(idempotency_key::text, 0));
  select * into a from public.appeals p where p.idempotency_key = decide_appeal.idempotency_key;
  if found then
    if (a.outcome, a.answer, a.decided_by) is distinct from (decide_appeal.outcome, btrim(decide_appeal.answer), auth.uid())
      or not exists (select from public.moderation_decisions m where m.id = a.decision_id and m.case_id = decide_appeal.case_id) then
      raise exception 'This idempotency key was used for another appeal.' using errcode = '22023';
    end if;
    return jsonb_build_object('id', a.id, 'outcome', a.outcome);
  end if;
  -- In the order of undo_decisions: the decision, the text, the case.
  perform from public.moderation_decisions m where m.case_id = decide_appeal.case_id order by m.created_at desc, m.id for update;
  perform private.lock_thing_of_case(case_id);
  k := private.lock_case(case_id);
  select p.* into a from public.appeals p join public.moderation_decisions m on m.id = p.decision_id
  where m.case_id = k.id and p.outcome is null for update of p;
  if not found then
    raise exception 'Nobody appeals this.' using errcode = '22023';
  end if;
  select * into d from public.moderation_decisions m where m.id = a.decision_id for update;
  if d.decided_by = auth.uid() then
    raise exception 'You made this decision: another moderator looks at the appeal.' using errcode = '42501';
  end if;
  perform set_config('app.reason', btrim(answer), true);
  update public.appeals p set outcome = decide_appeal.outcome, answer = btrim(decide_appeal.answer), decided_by = auth.uid(), decided_at = now(),
    idempotency_key = decide_appeal.idempotency_key
  where p.id = a.id;
  update public.moderation_cases c set state = 'decided', decided_at = now(), claimed_by = null, claimed_until = null where c.id = k.id;
  if outcome = 'overturned' then
    undone := private.undo_decision(d, btrim(answer), idempotency_key, false);
  end if;
  perform private.notify_author(k.author_id, 'appeal', d.id,
    case outcome when 'upheld' then 'Your appeal: the decision stands' else 'Your appeal: the decision was overturned' end,
    concat_ws(E'\n\n', format('It is about “%s”.', k.title), btrim(answer),
      case when undone ->> 'content' = 'restored' then format('Your text is %s again.', d.status_before) end), false);
  return jsonb_build_object('id', a.id, 'outcome', outcome);
end $$;

create function public.appeal_decision(decision_id uuid, message text) returns uuid
language sql set search_path = '' as $$ select private.appeal_decision(decision_id, message) $$;
create function public.decide_appeal(case_id uuid, outcome text, answer text, idempotency_key uuid) returns jsonb
language sql set search_path = '' as $$ select private.decide_appeal(case_id, outcome, answer, idempotency_key) $$;

comment on function public.appeal_decision(uuid, text) is
  'The author of the text asks for a second look, once a decision and within 30 days. Returns the id of the appeal.';
comment on function public.decide_appeal(uuid, text, text, uuid) is
  'Ends an appeal, upheld (the decision stands) or overturned (it is undone), with an answer to the author: {id, outcome}. Not by who decided first.';
grant execute on function
  private.appeal_decision(uuid, text), public.appeal_decision(uuid, text),
  private.decide_appeal(uuid, text, text, uuid), public.decide_appeal(uuid, text, text, uuid)
to authenticated;
