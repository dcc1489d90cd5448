-- What each action makes of a subscription that Stripe charges. Stripe has no word for most of ours:
-- days for free are a trial, given for free is a trial that ends with the subscription, no renewal is a
-- cancellation at the end of the period, and what was cancelled begins anew.
-- Source: https://docs.stripe.com/billing/subscriptions/trials and https://docs.stripe.com/billing/subscriptions/cancel

create function private.refund_plan(s public.user_subscriptions, args jsonb, moment timestamptz) returns public.user_subscriptions
language plpgsql stable set search_path = '' as $$
begin
  if coalesce(args ->> 'invoice', '') !~ '^in_' then
    perform private.refuse_subscription_action('Choose the invoice to refund.');
  elsif coalesce(args ->> 'amount', '') !~ '^[1-9]\d{0,9}$' then
    perform private.refuse_subscription_action('Give "amount" in the smallest unit of the currency, at least 1.');
  elsif coalesce(args ->> 'access', '') not in ('keep', 'now', 'period_end') then
    perform private.refuse_subscription_action('Decide what becomes of the access: keep, now or period_end.');
  elsif args ->> 'access' = 'keep' then
    return s;
  elsif not private.is_stripe_backed(s) then
    perform private.refuse_subscription_action('The subscription is not charged by Stripe any more. Refund and keep the access, then cancel by hand.');
  end if;
  return private.cancelled_subscription(s, jsonb_build_object('when', args ->> 'access'), moment);
end $$;

-- A cancelled subscription cannot be brought back: Stripe begins another, which it charges at once.
create function private.restart_plan(s public.user_subscriptions, args jsonb, moment timestamptz) returns public.user_subscriptions
language plpgsql stable set search_path = '' as $$
begin
  if s.status in ('active', 'trial') then
    perform private.refuse_subscription_action(format('The subscription is %s already.', s.status));
  elsif s.stripe_customer_id is null then
    perform private.refuse_subscription_action('Stripe does not know this learner. Reactivate by hand until a date, or let the learner buy.');
  elsif coalesce(args ->> 'interval', '') not in ('month', 'year') then
    perform private.refuse_subscription_action('Say how often Stripe charges: month or year.');
  end if;
  s.tier := private.action_tier(args, s.tier);
  s.status := 'active';
  s.start_date := moment;
  s.end_date := moment + ('1 ' || (args ->> 'interval'))::interval;
  s.trial_ends_at := null;
  s.cancel_at := null;
  s.next_tier := null;
  s.auto_renew := true;
  s.is_comped := false;
  return s;
end $$;

create function private.stripe_plan_of(s public.user_subscriptions, action text, args jsonb, moment timestamptz)
returns public.user_subscriptions
language plpgsql stable set search_path = '' as $$
declare
  stripe_id constant text := s.stripe_subscription_id;
  before constant public.user_subscriptions := s;
begin
  if action = 'refund' then
    return private.refund_plan(s, args, moment);
  elsif action = 'reactivate' then
    s := private.restart_plan(s, args, moment);
  elsif not private.is_stripe_backed(s) then
    perform private.refuse_subscription_action('Stripe does not charge this subscription. Make the change by hand.');
  elsif s.next_tier is not null and action in ('extend_trial', 'grant_days', 'comp') then
    perform private.refuse_subscription_action('Another tier is agreed for the renewal. Change it back first, then move the end.');
  else
    s := private.subscription_after(s, action, args, moment);
  end if;
  if action in ('change_tier', 'comp', 'reactivate') and coalesce(s.next_tier, s.tier) = 'free_trial' then
    perform private.refuse_subscription_action('Stripe sells no free trial. Cancel the subscription instead.');
  end if;
  s.stripe_subscription_id := stripe_id;
  case action
    when 'grant_days' then
      s.status := 'trial';
      s.trial_ends_at := s.end_date;
    when 'extend_trial' then
      s.end_date := s.trial_ends_at;
      s.auto_renew := true;
    when 'undo_cancel' then
      s.auto_renew := true;
    when 'set_auto_renew' then
      s.cancel_at := case when not s.auto_renew then s.end_date end;
    when 'comp' then
      if s.end_date < before.end_date then
        perform private.refuse_subscription_action('The learner has paid for longer than that. Choose a later day.');
      end if;
      s.status := 'trial';
      s.trial_ends_at := s.end_date;
      s.cancel_at := s.end_date;
      s.is_comped := false;
    else
  end case;
  return s;
end $$;

-- Why what was done cannot be taken back; null when it can.
create function private.irreversible_at_stripe(action text, args jsonb) returns text
language sql immutable set search_path = '' as $$
  select case
    when action = 'refund' then 'Money that went back to the learner cannot be taken again.'
    when action = 'reactivate' then 'Stripe has charged the new subscription. Refund the invoice and cancel instead.'
    when action = 'cancel' and args ->> 'when' = 'now' then 'Stripe cannot bring back what was cancelled. Reactivate instead: a new subscription begins.'
  end
$$;

comment on function private.stripe_plan_of(public.user_subscriptions, text, jsonb, timestamptz) is
  'The subscription as Stripe will be asked to make it. Refuses with errcode 22023 and a sentence what Stripe cannot do, and says what to do instead.';
