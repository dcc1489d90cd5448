-- The consequence first: access before and after, the zone its times are told in, the mail that goes
-- out, what cannot be taken back, and whether Stripe has to be asked for the money.

create or replace function private.preview_subscription_action(person uuid, action text, args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  before public.user_subscriptions;
  after public.user_subscriptions;
  through_stripe boolean;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  before := private.subscription_or_none(person);
  through_stripe := private.is_stripe_backed(before) or action = 'refund' or (action = 'reactivate' and args ? 'interval');
  after := case when through_stripe then private.stripe_plan_of(before, action, args, now())
    else private.subscription_after(before, action, args, now()) end;
  return jsonb_build_object(
    'before', private.subscription_access(before, now()),
    'after', private.subscription_access(after, now()),
    'through_stripe', through_stripe,
    'time_zone', private.time_zone_of(person),
    'time_zone_known', exists (select from public.user_profiles p where p.user_id = person and p.timezone is not null),
    'mail', private.subscription_mail(person, action, args, after) - 'body',
    'irreversible', case when through_stripe then private.irreversible_at_stripe(action, args) end);
end $$;

comment on function public.preview_subscription_action(uuid, text, jsonb) is
  '{before, after, through_stripe, time_zone, time_zone_known, mail: {recipient, subject} | null, irreversible: sentence | null}. '
  'Writes nothing; refuses like the action.';
