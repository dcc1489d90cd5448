-- Actions by hand: as before, with the mail, and as part of a batch.

create or replace function private.refuse_stripe_subscription(s public.user_subscriptions) returns void
language plpgsql set search_path = '' as $$
begin
  if private.is_stripe_backed(s) then
    raise exception 'This subscription is paid through Stripe: the change has to be made there first.'
      using errcode = '22023', hint = 'stripe';
  end if;
end $$;

drop function public.act_on_subscription(uuid, text, jsonb, text, uuid);
drop function private.act_on_subscription(uuid, text, jsonb, text, uuid);

create function private.act_on_subscription(
  person uuid, action text, args jsonb, reason text, idempotency_key uuid, batch_id uuid default null
) returns jsonb
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
    insert into public.subscription_actions (idempotency_key, user_id, action, args, reason, actor_id, old, new, batch_id, finished_at)
    values (idempotency_key, person, action, coalesce(args, '{}'), reason, auth.uid(),
      case when before.id is not null then to_jsonb(before) end, to_jsonb(after), batch_id, now())
    returning * into done;
    perform private.queue_subscription_mail(done);
  end if;
  return private.action_answer(done);
end $$;

create function public.act_on_subscription(user_id uuid, action text, args jsonb, reason text, idempotency_key uuid) returns jsonb
language sql set search_path = '' as $$
  select private.act_on_subscription(user_id, action, args, reason, idempotency_key)
$$;

create function private.find_undone_action(action_id uuid) returns public.subscription_actions
language plpgsql stable set search_path = '' as $$
declare
  undone public.subscription_actions;
begin
  select * into undone from public.subscription_actions a where a.id = action_id;
  if not found then
    raise exception 'There is no such action.' using errcode = 'PT404';
  end if;
  return undone;
end $$;

-- What would be put back, provided that nothing of it was changed since; else a sentence.
create function private.restored_subscription(undone public.subscription_actions, now_row public.user_subscriptions)
returns public.user_subscriptions
language plpgsql stable set search_path = '' as $$
declare
  touched text[];
begin
  if undone.irreversible is not null then
    perform private.refuse_subscription_action(undone.irreversible);
  elsif undone.status <> 'done' then
    perform private.refuse_subscription_action('This action changed nothing, so there is nothing to undo.');
  elsif undone.action = 'undo' then
    perform private.refuse_subscription_action('An undo is not undone: do the action again instead.');
  elsif exists (select from public.subscription_actions a where a.undoes_id = undone.id and a.status <> 'failed') then
    perform private.refuse_subscription_action('This action was undone already.');
  end if;
  select array_agg(n.key) into touched
  from jsonb_each(undone.new) n
  where n.key not in ('updated_at', 'version') and n.value is distinct from undone.old -> n.key;
  if exists (select from unnest(touched) t where to_jsonb(now_row) -> t is distinct from undone.new -> t) then
    perform private.refuse_subscription_action('The subscription was changed since. Undo the later change first, or make a new one.');
  end if;
  if undone.old is null then
    -- There was none before. The row stays, without access, so that its history does.
    now_row.status := 'cancelled';
    now_row.end_date := now();
    now_row.cancel_at := now();
    now_row.is_comped := false;
    return now_row;
  end if;
  return jsonb_populate_record(now_row, (select jsonb_object_agg(t, undone.old -> t) from unnest(touched) t));
end $$;

create or replace function private.undo_subscription_action(action_id uuid, reason text, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  undone public.subscription_actions;
  done public.subscription_actions;
  now_row public.user_subscriptions;
  restored public.user_subscriptions;
begin
  perform private.check_action_request(reason, idempotency_key);
  undone := private.find_undone_action(action_id);
  done := private.find_action(idempotency_key, undone.user_id, 'undo', jsonb_build_object('action_id', action_id));
  if done.id is null then
    now_row := private.subscription_or_none(undone.user_id);
    restored := private.restored_subscription(undone, now_row);
    perform private.refuse_stripe_subscription(now_row);
    restored := private.write_subscription(restored);
    insert into public.subscription_actions (idempotency_key, user_id, action, args, reason, actor_id, old, new, undoes_id, batch_id, finished_at)
    values (idempotency_key, undone.user_id, 'undo', jsonb_build_object('action_id', action_id), reason, auth.uid(),
      to_jsonb(now_row), to_jsonb(restored), action_id, undone.batch_id, now())
    returning * into done;
    perform private.queue_subscription_mail(done);
  end if;
  return private.action_answer(done);
end $$;

comment on function public.act_on_subscription(uuid, text, jsonb, text, uuid) is
  'Does the action by hand, once per idempotency key: {id, user_id, action, before, after}. Actions and their args: change_tier {tier, when: now|renewal}, '
  'extend_trial {days}, grant_days {days}, cancel {when: now|period_end|date, at}, undo_cancel, reactivate {tier, until}, comp {tier, until}, '
  'set_auto_renew {value, months}. What Stripe charges is refused with the hint stripe: begin_stripe_action is for that.';
grant execute on function
  private.act_on_subscription(uuid, text, jsonb, text, uuid, uuid), public.act_on_subscription(uuid, text, jsonb, text, uuid)
to authenticated;
