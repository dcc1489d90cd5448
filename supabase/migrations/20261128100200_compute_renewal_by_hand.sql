-- The actions, with renewals that staff agree on and with subscriptions that have ended at Stripe. As
-- before it reads nothing and writes nothing; what an action cannot do it says in a sentence.

create function private.action_months(args jsonb) returns smallint
language plpgsql immutable set search_path = '' as $$
begin
  if coalesce(args ->> 'months', '') !~ '^\d{1,2}$' or (args ->> 'months')::int not between 1 and 24 then
    perform private.refuse_subscription_action('Nobody charges this subscription. Give "months", from 1 to 24: how long each next period is.');
  end if;
  return (args ->> 'months')::smallint;
end $$;

create or replace function private.subscription_after(
  s public.user_subscriptions, action text, args jsonb, moment timestamptz
) returns public.user_subscriptions
language plpgsql stable set search_path = '' as $$
declare
  before constant public.user_subscriptions := s;
  in_force constant boolean := s.status in ('active', 'trial');
  tier public.membership_tier;
begin
  case action
    when 'change_tier' then
      tier := private.action_tier(args, null);
      if not in_force then
        perform private.refuse_subscription_action(format('The subscription is %s. Reactivate it instead.', s.status));
      elsif tier = s.tier and s.next_tier is null then
        perform private.refuse_subscription_action(format('The tier is %s already.', tier));
      elsif args ->> 'when' = 'renewal' and (s.end_date is null or not private.renews(s)) then
        perform private.refuse_subscription_action('The subscription does not renew. Change the tier now.');
      elsif coalesce(args ->> 'when', '') not in ('now', 'renewal') then
        perform private.refuse_subscription_action('Say when the tier changes: now or renewal.');
      end if;
      if args ->> 'when' = 'now' then
        s.tier := tier;
        s.next_tier := null;
      else
        s.next_tier := nullif(tier, s.tier);
      end if;
    when 'extend_trial' then
      if s.status <> 'trial' and (s.status <> 'expired' or s.trial_ends_at is null) then
        perform private.refuse_subscription_action('There is no trial to extend.');
      end if;
      s.stripe_subscription_id := case when in_force then s.stripe_subscription_id end;
      s.status := 'trial';
      s.trial_ends_at := greatest(s.trial_ends_at, moment) + private.action_days(args);
      s.end_date := case when s.end_date is not null then greatest(s.end_date, s.trial_ends_at) end;
      s.cancel_at := null;
    when 'grant_days' then
      if s.status = 'trial' then
        perform private.refuse_subscription_action('This is a trial. Extend the trial instead.');
      elsif s.status = 'cancelled' then
        perform private.refuse_subscription_action('The subscription is cancelled. Reactivate it instead.');
      elsif s.end_date is null then
        perform private.refuse_subscription_action('The subscription has no end, so there is nothing to add days to.');
      end if;
      s.stripe_subscription_id := case when in_force then s.stripe_subscription_id end;
      s.status := 'active';
      s.end_date := greatest(s.end_date, moment) + private.action_days(args);
      s.cancel_at := case when s.cancel_at > moment then s.end_date end;
    when 'cancel' then
      s := private.cancelled_subscription(s, args, moment);
    when 'undo_cancel' then
      if not in_force or s.cancel_at is null then
        perform private.refuse_subscription_action('No cancellation is waiting to take effect.');
      end if;
      s.cancel_at := null;
    when 'reactivate' then
      if in_force then
        perform private.refuse_subscription_action(format('The subscription is %s already.', s.status));
      end if;
      s.status := 'active';
      s.tier := private.action_tier(args, s.tier);
      s.start_date := moment;
      s.end_date := private.action_moment(args, 'until');
      s.cancel_at := null;
      s.next_tier := null;
      s.is_comped := false;
      s.auto_renew := false;
      s.renews_every_months := null;
      s.stripe_subscription_id := null;
    when 'comp' then
      s.status := 'active';
      s.tier := private.action_tier(args, null);
      s.start_date := case when in_force then s.start_date else moment end;
      s.end_date := private.action_moment(args, 'until');
      s.auto_renew := false;
      s.cancel_at := null;
      s.next_tier := null;
      s.is_comped := true;
      s.renews_every_months := null;
      s.stripe_subscription_id := null;
    when 'set_auto_renew' then
      if not in_force or s.end_date is null then
        perform private.refuse_subscription_action('Only a subscription in force that has an end can renew.');
      elsif s.is_comped then
        perform private.refuse_subscription_action('A subscription given for free is not charged and does not renew.');
      elsif coalesce(args ->> 'value', '') not in ('true', 'false') then
        perform private.refuse_subscription_action('Give "value" as true or false.');
      end if;
      s.auto_renew := (args ->> 'value')::boolean;
      s.renews_every_months := case when s.auto_renew and not private.is_stripe_backed(before) then private.action_months(args) end;
      s.cancel_at := case when not s.auto_renew then s.cancel_at end;
      s.next_tier := case when s.auto_renew then s.next_tier end;
    else
      perform private.refuse_subscription_action(format('There is no action "%s".', action));
  end case;
  if s.end_date <= moment and s.status in ('active', 'trial') then
    perform private.refuse_subscription_action('The end lies in the past.');
  elsif s is not distinct from before then
    perform private.refuse_subscription_action('That is so already: nothing would change.');
  end if;
  return s;
end $$;
