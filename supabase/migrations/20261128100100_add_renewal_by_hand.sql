-- A subscription that Stripe does not charge renews only where staff said so and for how long: rows of
-- the legacy have auto_renew without anybody who pays, and must not be given away for ever.

alter table public.user_subscriptions
add column renews_every_months smallint check (renews_every_months between 1 and 24),
add constraint user_subscriptions_renewal_check check (renews_every_months is null or stripe_subscription_id is null);

comment on column public.user_subscriptions.renews_every_months is
  'Length of the next period of a subscription that is paid otherwise than through Stripe; null: Stripe decides, or it does not renew.';

-- Given for free is not charged, and what has ended at Stripe is staff's to give again.
create function private.is_stripe_backed(s public.user_subscriptions) returns boolean
language sql immutable set search_path = '' as $$
  select s.stripe_subscription_id is not null and s.status in ('active', 'trial') and not s.is_comped
$$;

create function private.renews(s public.user_subscriptions) returns boolean
language sql immutable set search_path = '' as $$
  select s.auto_renew and s.status in ('active', 'trial') and (private.is_stripe_backed(s) or s.renews_every_months is not null)
$$;

comment on function private.is_stripe_backed(public.user_subscriptions) is 'In force and charged by Stripe: changes are made there first.';
comment on function private.renews(public.user_subscriptions) is 'Whether another period follows end_date by itself.';

create or replace function private.subscription_access(s public.user_subscriptions, moment timestamptz) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'tier', case when s.status in ('active', 'trial') and coalesce(ends > moment, true) then s.tier end,
    'until', case when s.status in ('active', 'trial') and ends > moment then ends end,
    'status', s.status,
    'next_tier', s.next_tier,
    'renews', private.renews(s))
  from (select least(s.end_date, s.cancel_at, case when s.status = 'trial' then s.trial_ends_at end) as ends) e
$$;

-- Writes the row as computed. Only the columns that actions touch: what Stripe says stays Stripe's, but
-- a subscription that staff give anew is no longer the one that ended at Stripe.
create or replace function private.write_subscription(s public.user_subscriptions) returns public.user_subscriptions
language plpgsql security definer set search_path = '' as $$
begin
  if s.id is null then
    insert into public.user_subscriptions (user_id, tier, status, start_date, end_date, trial_ends_at, auto_renew, cancel_at,
      next_tier, is_comped, renews_every_months)
    values (s.user_id, s.tier, s.status, s.start_date, s.end_date, s.trial_ends_at, s.auto_renew, s.cancel_at,
      s.next_tier, s.is_comped, s.renews_every_months)
    returning * into s;
  else
    update public.user_subscriptions t
    set tier = s.tier, status = s.status, start_date = s.start_date, end_date = s.end_date, trial_ends_at = s.trial_ends_at,
      auto_renew = s.auto_renew, cancel_at = s.cancel_at, next_tier = s.next_tier, is_comped = s.is_comped,
      renews_every_months = s.renews_every_months, stripe_subscription_id = s.stripe_subscription_id
    where t.id = s.id
    returning * into s;
  end if;
  return s;
end $$;
