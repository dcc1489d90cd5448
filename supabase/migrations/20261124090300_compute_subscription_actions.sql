-- What each action makes of a subscription, as one function that the preview and the action share.
-- It reads nothing and writes nothing; what an action cannot do it says in a sentence.

create function private.refuse_subscription_action(sentence text) returns void
language plpgsql set search_path = '' as $$
begin
  raise exception '%', sentence using errcode = '22023';
end $$;

create function private.action_moment(args jsonb, name text) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  if not pg_catalog.pg_input_is_valid(args ->> name, 'timestamptz') then
    perform private.refuse_subscription_action(format('Give "%s" as a date and time.', name));
  end if;
  return (args ->> name)::timestamptz;
end $$;

create function private.action_days(args jsonb) returns interval
language plpgsql immutable set search_path = '' as $$
begin
  if coalesce(args ->> 'days', '') !~ '^\d{1,3}$' or (args ->> 'days')::int not between 1 and 366 then
    perform private.refuse_subscription_action('Give "days" as a whole number from 1 to 366.');
  end if;
  return make_interval(days => (args ->> 'days')::int);
end $$;

create function private.action_tier(args jsonb, default_tier public.membership_tier) returns public.membership_tier
language plpgsql immutable set search_path = '' as $$
begin
  if args ->> 'tier' is null and default_tier is not null then
    return default_tier;
  end if;
  if not coalesce(pg_catalog.pg_input_is_valid(args ->> 'tier', 'public.membership_tier'), false) then
    perform private.refuse_subscription_action('Give "tier" as free_trial, pro or premium.');
  end if;
  return (args ->> 'tier')::public.membership_tier;
end $$;

-- Ends access at `moment`, at once when it has come.
create function private.cancelled_subscription(s public.user_subscriptions, args jsonb, moment timestamptz)
returns public.user_subscriptions
language plpgsql stable set search_path = '' as $$
declare
  period_end constant timestamptz := case when s.status = 'trial' then coalesce(s.trial_ends_at, s.end_date) else s.end_date end;
  last_day timestamptz;
begin
  if s.status not in ('active', 'trial') then
    perform private.refuse_subscription_action(format('There is nothing to cancel: the subscription is %s.', s.status));
  end if;
  last_day := case args ->> 'when'
    when 'now' then moment
    when 'period_end' then period_end
    when 'date' then private.action_moment(args, 'at')
  end;
  if last_day is null then
    perform private.refuse_subscription_action(case args ->> 'when'
      when 'period_end' then 'The subscription has no end of its period. Cancel it now or on a date.'
      else 'Say when to cancel: now, period_end or date.' end);
  end if;
  if last_day < moment or last_day > period_end then
    perform private.refuse_subscription_action('The day of the cancellation lies in the past or after the end of the period.');
  end if;
  s.cancel_at := last_day;
  s.auto_renew := false;
  s.next_tier := null;
  if last_day = moment then
    s.status := 'cancelled';
    s.end_date := moment;
  end if;
  return s;
end $$;

create function private.subscription_after(
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
      elsif args ->> 'when' = 'renewal' and (s.end_date is null or not s.auto_renew) then
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
    when 'comp' then
      s.status := 'active';
      s.tier := private.action_tier(args, null);
      s.start_date := case when in_force then s.start_date else moment end;
      s.end_date := private.action_moment(args, 'until');
      s.auto_renew := false;
      s.cancel_at := null;
      s.next_tier := null;
      s.is_comped := true;
    when 'set_auto_renew' then
      if not in_force or s.end_date is null then
        perform private.refuse_subscription_action('Only a subscription in force that has an end can renew.');
      elsif s.is_comped then
        perform private.refuse_subscription_action('A subscription given for free is not charged and does not renew.');
      elsif coalesce(args ->> 'value', '') not in ('true', 'false') then
        perform private.refuse_subscription_action('Give "value" as true or false.');
      end if;
      s.auto_renew := (args ->> 'value')::boolean;
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

comment on function private.subscription_after(public.user_subscriptions, text, jsonb, timestamptz) is
  'The subscription as the action would leave it at that moment. Refuses with errcode 22023 and a sentence what makes no sense.';
