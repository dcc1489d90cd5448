-- The same action for many learners: the consequence summed up first, one key a row made of the key of
-- the batch, a result a row. What Stripe charges is named as such; the console then asks Stripe for each.

-- A well-formed UUID of version 8, whose bits are the maker's own: RFC 9562.
create function private.batch_row_key(batch_id uuid, part uuid) returns uuid
language sql immutable set search_path = '' as $$
  select overlay(overlay(md5(batch_id::text || part::text) placing '8' from 13) placing '8' from 17)::uuid
$$;

create function private.check_bulk_request(user_ids uuid[], action text) returns void
language plpgsql stable set search_path = '' as $$
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  elsif action is null or action not in ('extend_trial', 'grant_days', 'comp', 'cancel', 'set_auto_renew') then
    perform private.refuse_subscription_action('This action is for one subscription at a time.');
  elsif coalesce(cardinality(user_ids), 0) not between 1 and 500 then
    perform private.refuse_subscription_action('Choose from 1 to 500 learners.');
  end if;
end $$;

create function private.preview_subscription_actions(user_ids uuid[], action text, args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  person record;
  plan jsonb;
  result jsonb := '[]';
begin
  perform private.check_bulk_request(user_ids, action);
  for person in
    select u.id, u.name from public.users u where u.id = any (user_ids) order by u.name, u.id
  loop
    begin
      plan := private.preview_subscription_action(person.id, action, coalesce(args, '{}'))
        || jsonb_build_object('outcome', 'changes', 'problem', null);
    exception when sqlstate '22023' then
      plan := jsonb_build_object('outcome', 'refused', 'problem', sqlerrm);
    end;
    result := result || jsonb_build_array(plan || jsonb_build_object('user_id', person.id, 'name', person.name));
  end loop;
  return result;
end $$;

create function private.act_on_subscriptions(user_ids uuid[], action text, args jsonb, reason text, batch_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  person uuid;
  outcome jsonb;
  why text;
  result jsonb := '[]';
begin
  perform private.check_bulk_request(user_ids, action);
  perform private.check_action_request(reason, batch_id);
  -- In one order for everybody, so that two batches never wait for each other.
  for person in select distinct p from unnest(user_ids) p order by p loop
    begin
      outcome := private.act_on_subscription(person, action, args, reason, private.batch_row_key(batch_id, person), batch_id)
        || jsonb_build_object('outcome', 'done', 'problem', null);
    exception when sqlstate '22023' or sqlstate 'PT404' then
      get stacked diagnostics why = pg_exception_hint;
      outcome := jsonb_build_object('outcome', case when why = 'stripe' then 'stripe' else 'refused' end, 'problem', sqlerrm);
    end;
    result := result || jsonb_build_array(outcome || jsonb_build_object(
      'user_id', person, 'idempotency_key', private.batch_row_key(batch_id, person)));
  end loop;
  return result;
end $$;

create function private.undo_subscription_batch(batch_id uuid, reason text, undo_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  one record;
  outcome jsonb;
  result jsonb := '[]';
begin
  perform private.check_action_request(reason, undo_id);
  for one in
    select a.id, a.user_id, a.through_stripe, u.name
    from public.subscription_actions a
    left join public.users u on u.id = a.user_id
    where a.batch_id = undo_subscription_batch.batch_id and a.action <> 'undo' and a.status = 'done'
    order by a.user_id
  loop
    begin
      if one.through_stripe then
        outcome := jsonb_build_object('outcome', 'stripe', 'problem', null);
      else
        outcome := private.undo_subscription_action(one.id, reason, private.batch_row_key(undo_id, one.id))
          || jsonb_build_object('outcome', 'done', 'problem', null);
      end if;
    exception when sqlstate '22023' then
      outcome := jsonb_build_object('outcome', 'refused', 'problem', sqlerrm);
    end;
    result := result || jsonb_build_array(outcome || jsonb_build_object(
      'user_id', one.user_id, 'name', one.name, 'action_id', one.id, 'idempotency_key', private.batch_row_key(undo_id, one.id)));
  end loop;
  if result = '[]' then
    raise exception 'There is no such batch, or it changed nothing.' using errcode = 'PT404';
  end if;
  return result;
end $$;

create function public.preview_subscription_actions(user_ids uuid[], action text, args jsonb default '{}') returns jsonb
language sql set search_path = '' as $$ select private.preview_subscription_actions(user_ids, action, args) $$;

create function public.act_on_subscriptions(user_ids uuid[], action text, args jsonb, reason text, batch_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.act_on_subscriptions(user_ids, action, args, reason, batch_id) $$;

create function public.undo_subscription_batch(batch_id uuid, reason text, undo_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.undo_subscription_batch(batch_id, reason, undo_id) $$;

comment on function public.preview_subscription_actions(uuid[], text, jsonb) is
  'A row a learner: {user_id, name, outcome: changes|refused, problem, and what preview_subscription_action answers}. Writes nothing.';
comment on function public.act_on_subscriptions(uuid[], text, jsonb, text, uuid) is
  'Does the action for each learner, once per batch: {user_id, outcome: done|refused|stripe, problem, idempotency_key}. '
  'stripe: nothing was done; ask Stripe under that key.';
comment on function public.undo_subscription_batch(uuid, text, uuid) is
  'Puts back what the batch changed: {user_id, name, action_id, outcome: done|refused|stripe, problem, idempotency_key} a row.';
grant execute on function
  private.preview_subscription_actions(uuid[], text, jsonb), public.preview_subscription_actions(uuid[], text, jsonb),
  private.act_on_subscriptions(uuid[], text, jsonb, text, uuid), public.act_on_subscriptions(uuid[], text, jsonb, text, uuid),
  private.undo_subscription_batch(uuid, text, uuid), public.undo_subscription_batch(uuid, text, uuid)
to authenticated;
