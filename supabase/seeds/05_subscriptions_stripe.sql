-- A night's work at Stripe: plans that matched, a reconciliation, and the one difference that it found.

insert into public.subscription_plan_checks (plan_id, stripe_price_id, plan_version, price, checked_at)
select p.id, p.stripe_price_id, p.version,
  jsonb_build_object('id', p.stripe_price_id, 'active', p.is_active, 'interval', p.interval, 'interval_count', 1,
    'currency', p.currency, 'amount', p.amount, 'product_name', p.product_name, 'product_active', true),
  date_trunc('day', now()) + interval '2 hours 31 minutes'
from public.subscription_plans p
where p.id::text like '5eed0050-%'
on conflict do nothing;

insert into public.stripe_reconciliations
  (id, status, pages, read, compared, same, drifted, created_at, seen_at, finished_at)
select '5eed0054-0000-4000-8000-000000000001', 'done', 1, s.subscriptions, s.customers, s.customers - 1, 1, t.at,
  t.at + interval '9 seconds', t.at + interval '9 seconds'
from (
  select count(stripe_subscription_id) as subscriptions, count(stripe_customer_id) as customers
  from public.user_subscriptions where id::text like '5eed0051-%') s
cross join (select date_trunc('day', now()) - interval '1 day' + interval '2 hours 41 minutes' as at) t
on conflict do nothing;

-- Somebody stopped a renewal in Stripe's dashboard while the console was down.
insert into public.stripe_drift
  (id, reconciliation_id, kind, user_id, stripe_customer_id, differs, here, there, state, direction, reason, repaired_by,
   repaired_at, found_at)
select '5eed0055-0000-4000-8000-000000000012', '5eed0054-0000-4000-8000-000000000001', 'dates_differ', s.user_id,
  s.stripe_customer_id, array['cancel_at'], to_jsonb(s) || '{"auto_renew": true}',
  jsonb_build_object('stripe_subscription_id', s.stripe_subscription_id, 'stripe_status', 'active',
    'stripe_price_id', 'price_sample_premium_month',
    'state', to_jsonb(s) || jsonb_build_object('auto_renew', false, 'cancel_at', s.end_date)),
  'repaired', 'database', 'Stopped in the dashboard while the console was down', a.id, t.at + interval '6 hours', t.at
from public.user_subscriptions s
join public.users a on a.email = 'support@pte.local'
cross join (select date_trunc('day', now()) - interval '1 day' + interval '2 hours 41 minutes 8 seconds' as at) t
where s.id = '5eed0051-0000-4000-8000-000000000012'
on conflict do nothing;
