-- The consequence of an undo, said before it is done, as preview_subscription_action says that of an action.

create function private.preview_subscription_undo(action_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  undone public.subscription_actions;
  before public.user_subscriptions;
  after public.user_subscriptions;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  undone := private.find_undone_action(action_id);
  before := private.subscription_or_none(undone.user_id);
  if undone.through_stripe then
    after := jsonb_populate_record(before, private.plan_stripe_undo(action_id) -> 'planned');
  else
    after := private.restored_subscription(undone, before);
    perform private.refuse_stripe_subscription(before);
  end if;
  return jsonb_build_object(
    'before', private.subscription_access(before, now()),
    'after', private.subscription_access(after, now()),
    'through_stripe', undone.through_stripe,
    'time_zone', private.time_zone_of(undone.user_id),
    'time_zone_known', exists (select from public.user_profiles p where p.user_id = undone.user_id and p.timezone is not null),
    'mail', private.subscription_mail(undone.user_id, 'undo', '{}', after) - 'body',
    'irreversible', 'An undo is not undone: do the action again instead.');
end $$;

create function public.preview_subscription_undo(action_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.preview_subscription_undo(action_id) $$;

comment on function public.preview_subscription_undo(uuid) is
  'What taking an action back would change, as preview_subscription_action answers. Writes nothing; refuses like the undo.';
grant execute on function private.preview_subscription_undo(uuid), public.preview_subscription_undo(uuid) to authenticated;
