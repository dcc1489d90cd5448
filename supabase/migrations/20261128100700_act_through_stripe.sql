-- Actions that Stripe makes: the intent is written down with its permission, reason and plan; the server
-- then asks Stripe under the key of the intent, and what Stripe says is applied as ever. Whatever dies in
-- between, the intent stays pending and is finished with the same key: once.

create function private.stripe_action_answer(a public.subscription_actions) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', a.id, 'status', a.status, 'problem', a.problem, 'irreversible', a.irreversible)
$$;

create function private.keep_stripe_intent(intent public.subscription_actions) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  -- The row of the person is locked by now, so that nobody else is between this look and the insert.
  if exists (select from public.subscription_actions a where a.user_id = intent.user_id and a.status = 'pending') then
    perform private.refuse_subscription_action('Another change of this subscription is under way at Stripe. It is finished within minutes; look again then.');
  end if;
  insert into public.subscription_actions (idempotency_key, user_id, action, args, reason, actor_id, old, planned, undoes_id, batch_id,
    status, through_stripe)
  values (intent.idempotency_key, intent.user_id, intent.action, intent.args, intent.reason, auth.uid(), intent.old, intent.planned,
    intent.undoes_id, intent.batch_id, 'pending', true)
  returning * into intent;
  return private.stripe_action_answer(intent);
end $$;

-- The same key again: done stays done; what failed for want of an answer is tried again.
create function private.resume_stripe_intent(known public.subscription_actions) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  if known.status = 'failed' then
    if known.created_at < now() - interval '20 hours' then
      -- Stripe forgets a key after a day: under the same one it would do it a second time.
      perform private.refuse_subscription_action('This was begun a day ago. Look in Stripe whether it was made, then begin it anew.');
    end if;
    perform from public.user_subscriptions s where s.user_id = known.user_id for update;
    if exists (select from public.subscription_actions a where a.user_id = known.user_id and a.status = 'pending') then
      perform private.refuse_subscription_action('Another change of this subscription is under way at Stripe. It is finished within minutes; look again then.');
    end if;
    update public.subscription_actions a set status = 'pending', problem = null, finished_at = null
    where a.id = known.id
    returning * into known;
  end if;
  return private.stripe_action_answer(known);
end $$;

-- The plan alone, for the server to ask Stripe about the money: the very one that begin_stripe_action keeps.
create function private.plan_stripe_action(person uuid, action text, args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  before public.user_subscriptions;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  before := private.subscription_or_none(person);
  if before.id is null then
    perform private.refuse_subscription_action('There is no subscription that Stripe could know.');
  end if;
  return jsonb_build_object('user_id', person, 'action', action, 'args', coalesce(args, '{}'), 'old', to_jsonb(before),
    'planned', to_jsonb(private.stripe_plan_of(before, action, coalesce(args, '{}'), now())));
end $$;

create function private.begin_stripe_action(person uuid, action text, args jsonb, reason text, idempotency_key uuid, batch_id uuid)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  intent public.subscription_actions;
begin
  perform private.check_action_request(reason, idempotency_key);
  intent := private.find_action(idempotency_key, person, action, coalesce(args, '{}'));
  if intent.id is not null then
    return private.resume_stripe_intent(intent);
  end if;
  intent := jsonb_populate_record(intent, private.plan_stripe_action(person, action, args));
  intent.idempotency_key := idempotency_key;
  intent.reason := reason;
  intent.batch_id := batch_id;
  return private.keep_stripe_intent(intent);
end $$;

-- The plan of an undo alone, with what it takes back: the very one that begin_stripe_undo keeps.
create function private.plan_stripe_undo(action_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  undone public.subscription_actions;
  now_row public.user_subscriptions;
  restored public.user_subscriptions;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  undone := private.find_undone_action(action_id);
  now_row := private.subscription_or_none(undone.user_id);
  restored := private.restored_subscription(undone, now_row);
  if not undone.through_stripe or not private.is_stripe_backed(now_row) then
    perform private.refuse_subscription_action('Stripe has no part in this any more. Make the change that is wanted now instead.');
  elsif restored.end_date <= now() then
    perform private.refuse_subscription_action('The time that was given has begun, so it cannot be taken back. Cancel instead.');
  end if;
  return jsonb_build_object('user_id', undone.user_id, 'action', 'undo', 'args', jsonb_build_object('action_id', action_id),
    'old', to_jsonb(now_row), 'planned', to_jsonb(restored), 'batch_id', undone.batch_id, 'undoes_id', action_id,
    'undone', jsonb_build_object('action', undone.action, 'args', undone.args, 'stripe_terms', undone.stripe_terms));
end $$;

create function private.begin_stripe_undo(action_id uuid, reason text, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  intent public.subscription_actions;
begin
  perform private.check_action_request(reason, idempotency_key);
  intent := private.find_action(idempotency_key, (private.find_undone_action(action_id)).user_id, 'undo',
    jsonb_build_object('action_id', action_id));
  if intent.id is not null then
    return private.resume_stripe_intent(intent);
  end if;
  intent := jsonb_populate_record(intent, private.plan_stripe_undo(action_id));
  intent.idempotency_key := idempotency_key;
  intent.reason := reason;
  return private.keep_stripe_intent(intent);
end $$;

create function public.begin_stripe_action(
  user_id uuid, action text, args jsonb, reason text, idempotency_key uuid, batch_id uuid default null
) returns jsonb
language sql set search_path = '' as $$
  select private.begin_stripe_action(user_id, action, args, reason, idempotency_key, batch_id)
$$;

create function public.plan_stripe_action(user_id uuid, action text, args jsonb) returns jsonb
language sql set search_path = '' as $$ select private.plan_stripe_action(user_id, action, args) $$;

create function public.plan_stripe_undo(action_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.plan_stripe_undo(action_id) $$;

create function public.begin_stripe_undo(action_id uuid, reason text, idempotency_key uuid) returns jsonb
language sql set search_path = '' as $$
  select private.begin_stripe_undo(action_id, reason, idempotency_key)
$$;

-- The server's part, after Stripe has answered.

create function private.keep_stripe_terms(action_id uuid, terms jsonb) returns jsonb
language sql set search_path = '' as $$
  update public.subscription_actions a set stripe_terms = coalesce(a.stripe_terms, terms)
  where a.id = action_id
  returning a.stripe_terms
$$;

create function private.complete_stripe_action(action_id uuid, result jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  done public.subscription_actions;
begin
  update public.subscription_actions a
  set status = 'done', new = (select to_jsonb(s) from public.user_subscriptions s where s.user_id = a.user_id),
    stripe_result = result, irreversible = private.irreversible_at_stripe(a.action, a.args), problem = null, finished_at = now()
  where a.id = action_id and a.status = 'pending'
  returning * into done;
  if found then
    perform private.queue_subscription_mail(done);
  end if;
end $$;

create function private.fail_stripe_action(action_id uuid, why text, result jsonb) returns void
language sql set search_path = '' as $$
  update public.subscription_actions a set status = 'failed', problem = why, stripe_result = result, finished_at = now()
  where a.id = action_id and a.status = 'pending'
$$;

comment on function public.begin_stripe_action(uuid, text, jsonb, text, uuid, uuid) is
  'Writes down what Stripe will be asked, once per idempotency key: {id, status, problem, irreversible}. The server then asks Stripe. Actions as '
  'act_on_subscription, and refund {invoice, amount, access: keep|now|period_end}, reactivate {tier, interval: month|year}.';
comment on function public.plan_stripe_action(uuid, text, jsonb) is
  '{user_id, action, args, old, planned}: what begin_stripe_action would write down. Writes nothing; refuses like it.';
comment on function public.plan_stripe_undo(uuid) is
  'What begin_stripe_undo would write down, with the action that it takes back: {user_id, action, args, old, planned, undone: {action, args, stripe_terms}}.';
comment on function public.begin_stripe_undo(uuid, text, uuid) is
  'Writes down that an action made at Stripe is to be put back there; refuses like undo_subscription_action.';
comment on function private.keep_stripe_terms(uuid, jsonb) is 'Fixes what Stripe had before, once; answers what is fixed.';
comment on function private.complete_stripe_action(uuid, jsonb) is
  'What Stripe was asked has become true here: the row as it is now, the result and the mail. A second call changes nothing.';
comment on function private.fail_stripe_action(uuid, text, jsonb) is
  'Stripe refused or could not be reached; `result` names what it made of it before that, null for nothing.';
grant execute on function
  private.plan_stripe_action(uuid, text, jsonb), public.plan_stripe_action(uuid, text, jsonb),
  private.plan_stripe_undo(uuid), public.plan_stripe_undo(uuid),
  private.begin_stripe_action(uuid, text, jsonb, text, uuid, uuid), public.begin_stripe_action(uuid, text, jsonb, text, uuid, uuid),
  private.begin_stripe_undo(uuid, text, uuid), public.begin_stripe_undo(uuid, text, uuid)
to authenticated;
