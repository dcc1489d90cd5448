-- The undo of an action on many learners says of each what it would become, before it is done. Whoever was erased
-- since is none of them any more: what is left of their action has nobody to put anything back for.

create function private.preview_subscription_batch_undo(batch_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  one record;
  plan jsonb;
  result jsonb := '[]';
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  for one in
    select a.id, a.user_id, u.name
    from public.subscription_actions a
    join public.users u on u.id = a.user_id
    where a.batch_id = preview_subscription_batch_undo.batch_id and a.action <> 'undo' and a.status = 'done'
    order by u.name, a.user_id
  loop
    begin
      plan := private.preview_subscription_undo(one.id) || jsonb_build_object('outcome', 'changes', 'problem', null);
    exception when sqlstate '22023' then
      plan := jsonb_build_object('outcome', 'refused', 'problem', sqlerrm);
    end;
    result := result || jsonb_build_array(plan || jsonb_build_object('user_id', one.user_id, 'name', one.name));
  end loop;
  if result = '[]' then
    raise exception 'There is no such batch, or it changed nothing.' using errcode = 'PT404';
  end if;
  return result;
end $$;

create or replace function private.undo_subscription_batch(batch_id uuid, reason text, undo_id uuid) returns jsonb
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
    where a.batch_id = undo_subscription_batch.batch_id and a.action <> 'undo' and a.status = 'done' and a.user_id is not null
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

create function public.preview_subscription_batch_undo(batch_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.preview_subscription_batch_undo(batch_id) $$;

comment on function public.preview_subscription_batch_undo(uuid) is
  'What taking a batch back would change, a row a learner, as preview_subscription_actions answers. Writes nothing; refuses like the undo.';
grant execute on function private.preview_subscription_batch_undo(uuid), public.preview_subscription_batch_undo(uuid) to authenticated;
