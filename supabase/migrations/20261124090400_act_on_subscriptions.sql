-- Staff act on a subscription: consequence first, then the action, once per key, undoable.

-- An agreed cancellation ends access even when the worker is late.
create or replace function private.tier_in_force(uid uuid) returns public.membership_tier
language sql stable security definer set search_path = '' as $$
  select s.tier
  from public.user_subscriptions s
  where s.user_id = uid
    and s.status in ('active', 'trial')
    and (s.end_date is null or s.end_date > now())
    and (s.cancel_at is null or s.cancel_at > now())
    and (s.status <> 'trial' or s.trial_ends_at is null or s.trial_ends_at > now())
$$;

create function private.subscription_access(s public.user_subscriptions, moment timestamptz) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'tier', case when s.status in ('active', 'trial') and coalesce(ends > moment, true) then s.tier end,
    'until', case when s.status in ('active', 'trial') and ends > moment then ends end,
    'status', s.status,
    'next_tier', s.next_tier,
    'renews', s.auto_renew and s.status in ('active', 'trial'))
  from (select least(s.end_date, s.cancel_at, case when s.status = 'trial' then s.trial_ends_at end) as ends) e
$$;

comment on function private.subscription_access(public.user_subscriptions, timestamptz) is
  '{tier, until, status, next_tier, renews}: the tier open at that moment (null: none) and when that ends by itself (null: never).';

-- What the person has, or what a first action starts from: nothing that ever was in force.
create function private.subscription_or_none(person uuid) returns public.user_subscriptions
language plpgsql security definer set search_path = '' as $$
declare
  s public.user_subscriptions;
begin
  select * into s from public.user_subscriptions where user_id = person for update;
  if not found then
    if not exists (select from public.users u where u.id = person) then
      raise exception 'There is no such learner.' using errcode = 'PT404';
    end if;
    s := jsonb_populate_record(null::public.user_subscriptions, jsonb_build_object(
      'user_id', person, 'tier', 'free_trial', 'status', 'expired', 'auto_renew', false, 'is_comped', false));
  end if;
  return s;
end $$;

create function private.refuse_stripe_subscription(s public.user_subscriptions) returns void
language plpgsql set search_path = '' as $$
begin
  if s.stripe_subscription_id is not null and s.status in ('active', 'trial') then
    raise exception 'This subscription is paid through Stripe: the change has to be made there first.'
      using errcode = '22023', hint = 'stripe';
  end if;
end $$;

create function private.preview_subscription_action(person uuid, action text, args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  before public.user_subscriptions;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  before := private.subscription_or_none(person);
  return jsonb_build_object(
    'before', private.subscription_access(before, now()),
    'after', private.subscription_access(private.subscription_after(before, action, args, now()), now()),
    'through_stripe', before.stripe_subscription_id is not null and before.status in ('active', 'trial'));
end $$;

-- Writes the row as computed. Only the columns that actions touch: what Stripe says stays Stripe's.
create function private.write_subscription(s public.user_subscriptions) returns public.user_subscriptions
language plpgsql security definer set search_path = '' as $$
begin
  if s.id is null then
    insert into public.user_subscriptions (user_id, tier, status, start_date, end_date, trial_ends_at, auto_renew, cancel_at, next_tier, is_comped)
    values (s.user_id, s.tier, s.status, s.start_date, s.end_date, s.trial_ends_at, s.auto_renew, s.cancel_at, s.next_tier, s.is_comped)
    returning * into s;
  else
    update public.user_subscriptions t
    set tier = s.tier, status = s.status, start_date = s.start_date, end_date = s.end_date, trial_ends_at = s.trial_ends_at,
      auto_renew = s.auto_renew, cancel_at = s.cancel_at, next_tier = s.next_tier, is_comped = s.is_comped
    where t.id = s.id
    returning * into s;
  end if;
  return s;
end $$;

create function private.check_action_request(reason text, idempotency_key uuid) returns void
language plpgsql stable set search_path = '' as $$
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  elsif private.is_blank(reason) then
    raise exception 'Give the reason; it is kept with the subscription.' using errcode = '22023';
  elsif idempotency_key is null then
    raise exception 'The request has no idempotency key.' using errcode = '22023';
  end if;
  perform set_config('app.reason', reason, true);
end $$;

create function private.action_answer(done public.subscription_actions) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', done.id, 'user_id', done.user_id, 'action', done.action,
    'before', private.subscription_access(jsonb_populate_record(null::public.user_subscriptions, done.old), done.created_at),
    'after', private.subscription_access(jsonb_populate_record(null::public.user_subscriptions, done.new), done.created_at))
$$;

-- A key that comes again with something else to do is a mistake of the client, not a retry.
create function private.find_action(key uuid, person uuid, action text, args jsonb) returns public.subscription_actions
language plpgsql security definer set search_path = '' as $$
declare
  done public.subscription_actions;
begin
  -- Two presses at once: the second waits here, then finds what the first did.
  perform pg_advisory_xact_lock(hashtextextended(key::text, 0));
  select * into done from public.subscription_actions a where a.idempotency_key = key;
  if found and (done.user_id, done.action, done.args) is distinct from (person, action, args) then
    raise exception 'This idempotency key was used for another action.' using errcode = '22023';
  end if;
  return done;
end $$;

create function private.act_on_subscription(person uuid, action text, args jsonb, reason text, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  done public.subscription_actions;
  before public.user_subscriptions;
  after public.user_subscriptions;
begin
  perform private.check_action_request(reason, idempotency_key);
  done := private.find_action(idempotency_key, person, action, coalesce(args, '{}'));
  if done.id is null then
    before := private.subscription_or_none(person);
    perform private.refuse_stripe_subscription(before);
    after := private.write_subscription(private.subscription_after(before, action, coalesce(args, '{}'), now()));
    insert into public.subscription_actions (idempotency_key, user_id, action, args, reason, actor_id, old, new)
    values (idempotency_key, person, action, coalesce(args, '{}'), reason, auth.uid(),
      case when before.id is not null then to_jsonb(before) end, to_jsonb(after))
    returning * into done;
  end if;
  return private.action_answer(done);
end $$;

-- Puts back what the action changed, provided that nothing of it was changed since.
create function private.undo_subscription_action(action_id uuid, reason text, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  undone public.subscription_actions;
  done public.subscription_actions;
  now_row public.user_subscriptions;
  restored public.user_subscriptions;
  touched text[];
begin
  perform private.check_action_request(reason, idempotency_key);
  select * into undone from public.subscription_actions a where a.id = action_id;
  if not found then
    raise exception 'There is no such action.' using errcode = 'PT404';
  end if;
  done := private.find_action(idempotency_key, undone.user_id, 'undo', jsonb_build_object('action_id', action_id));
  if done.id is not null then
    return private.action_answer(done);
  end if;
  if undone.irreversible is not null then
    perform private.refuse_subscription_action(undone.irreversible);
  elsif exists (select from public.subscription_actions a where a.undoes_id = action_id) then
    perform private.refuse_subscription_action('This action was undone already.');
  end if;

  now_row := private.subscription_or_none(undone.user_id);
  perform private.refuse_stripe_subscription(now_row);
  select array_agg(n.key) into touched
  from jsonb_each(undone.new) n
  where n.key not in ('updated_at', 'version') and n.value is distinct from undone.old -> n.key;
  if exists (select from unnest(touched) t where to_jsonb(now_row) -> t is distinct from undone.new -> t) then
    perform private.refuse_subscription_action('The subscription was changed since. Undo the later change first, or make a new one.');
  end if;

  if undone.old is null then
    -- There was none before. The row stays, without access, so that its history does.
    restored := now_row;
    restored.status := 'cancelled';
    restored.end_date := now();
    restored.cancel_at := now();
    restored.is_comped := false;
  else
    restored := jsonb_populate_record(now_row, (
      select jsonb_object_agg(t, undone.old -> t) from unnest(touched) t));
  end if;
  restored := private.write_subscription(restored);
  insert into public.subscription_actions (idempotency_key, user_id, action, args, reason, actor_id, old, new, undoes_id)
  values (idempotency_key, undone.user_id, 'undo', jsonb_build_object('action_id', action_id), reason, auth.uid(),
    to_jsonb(now_row), to_jsonb(restored), action_id)
  returning * into done;
  return private.action_answer(done);
end $$;

create function public.preview_subscription_action(user_id uuid, action text, args jsonb default '{}') returns jsonb
language sql set search_path = '' as $$
  select private.preview_subscription_action(user_id, action, coalesce(args, '{}'))
$$;

create function public.act_on_subscription(user_id uuid, action text, args jsonb, reason text, idempotency_key uuid) returns jsonb
language sql set search_path = '' as $$
  select private.act_on_subscription(user_id, action, args, reason, idempotency_key)
$$;

create function public.undo_subscription_action(action_id uuid, reason text, idempotency_key uuid) returns jsonb
language sql set search_path = '' as $$
  select private.undo_subscription_action(action_id, reason, idempotency_key)
$$;

comment on function public.preview_subscription_action(uuid, text, jsonb) is
  '{before, after, through_stripe}: access as it is and as the action would leave it. Writes nothing; refuses like the action.';
comment on function public.act_on_subscription(uuid, text, jsonb, text, uuid) is
  'Does the action once per idempotency key: {id, user_id, action, before, after}. Actions and their args: change_tier {tier, when: now|renewal}, '
  'extend_trial {days}, grant_days {days}, cancel {when: now|period_end|date, at}, undo_cancel, reactivate {tier, until}, comp {tier, until}, set_auto_renew {value}.';
comment on function public.undo_subscription_action(uuid, text, uuid) is
  'Puts back what the action changed, unless it cannot be undone any more or something of it was changed since.';

grant execute on function
  private.preview_subscription_action(uuid, text, jsonb), public.preview_subscription_action(uuid, text, jsonb),
  private.act_on_subscription(uuid, text, jsonb, text, uuid), public.act_on_subscription(uuid, text, jsonb, text, uuid),
  private.undo_subscription_action(uuid, text, uuid), public.undo_subscription_action(uuid, text, uuid)
to authenticated;
