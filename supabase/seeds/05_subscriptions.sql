-- Plans, subscriptions in each tier and state, and the ledger of how they got there.

set app.reason = 'Sample data';

insert into public.subscription_plans
  (id, name, tier, interval, stripe_price_id, is_active, currency, amount, product_name, created_at)
select ('5eed0050-0000-4000-8000-' || left(md5(p.price), 12))::uuid, p.name, p.tier::public.membership_tier, p.interval, p.price, p.is_active,
  'usd', p.amount, 'PTE ' || initcap(p.tier), date_trunc('day', now()) - interval '400 days'
from (values
  ('Pro, monthly', 'pro', 'month', 'price_sample_pro_month', true, 1900), ('Pro, yearly', 'pro', 'year', 'price_sample_pro_year', true, 19000),
  ('Premium, monthly', 'premium', 'month', 'price_sample_premium_month', true, 3900),
  ('Premium, yearly', 'premium', 'year', 'price_sample_premium_year', true, 39000),
  ('Pro, monthly (2024 price)', 'pro', 'month', 'price_sample_pro_month_2024', false, 1500)
) as p (name, tier, interval, price, is_active, amount)
on conflict do nothing;

-- A paid subscription begins ten days after sign-up and runs in whole periods of `months`; `periods`
-- null means as many as reach into the future. The sample accounts are paid for long, so that they
-- still open what they should when the database is months old.
create temporary table seed_subscriptions as
select s.n, s.status, s.note,
  ('5eed0051-0000-4000-8000-' || lpad(s.n::text, 12, '0'))::uuid as id, u.id as user_id, s.tier::public.membership_tier as tier,
  u.created_at as joined, t.begun, s.months is not null as paid,
  case when s.months is not null then t.begun + make_interval(months => s.months * coalesce(s.periods, 1 + e.elapsed / s.months)) end as ends
from (values
  (6, 'free_trial', 'trial', null::int, null::int, null), (7, 'pro', 'active', 12, 3, null), (8, 'premium', 'active', 12, 3, null),
  (9, 'pro', 'active', 1, null, null), (10, 'pro', 'active', 1, null, null), (11, 'premium', 'expired', 1, 9, null),
  (12, 'premium', 'active', 1, null, null), (13, 'pro', 'expired', 1, 7, null), (14, 'pro', 'active', 1, null, null),
  (15, 'pro', 'cancelled', 1, 11, null), (16, 'free_trial', 'active', null, null, null), (17, 'pro', 'active', 12, null, null),
  (18, 'pro', 'active', 1, null, null), (19, 'premium', 'active', 1, null, null), (20, 'free_trial', 'expired', null, null, 'Unknown plan "gold".'),
  (21, 'pro', 'active', 1, null, null), (22, 'pro', 'cancelled', 1, 4, null), (23, 'free_trial', 'expired', null, null, null),
  (24, 'pro', 'active', 1, null, null), (25, 'premium', 'cancelled', 1, 5, null), (26, 'premium', 'active', 1, null, null),
  (27, 'pro', 'active', 1, null, null), (28, 'premium', 'active', 1, null, null), (29, 'pro', 'expired', 1, 3, null),
  (30, 'pro', 'expired', 1, 2, 'Unknown status "past_due".'), (31, 'pro', 'active', 1, null, null), (32, 'premium', 'active', 1, null, null),
  (33, 'free_trial', 'active', null, null, null), (34, 'premium', 'active', 12, null, null), (35, 'pro', 'cancelled', 1, 2, null),
  (36, 'pro', 'active', 1, null, null), (37, 'pro', 'active', 1, null, null), (38, 'premium', 'active', 1, null, null),
  (39, 'free_trial', 'expired', null, null, null), (40, 'premium', 'active', 1, null, null), (41, 'pro', 'cancelled', 1, 1, null),
  (42, 'pro', 'active', 1, null, null), (43, 'pro', 'active', 1, null, null), (44, 'free_trial', 'expired', null, null, null),
  (45, 'free_trial', 'cancelled', null, null, null), (48, 'free_trial', 'trial', null, null, null)
) as s (n, tier, status, months, periods, note)
join public.users u on u.id = ('5eed0001-0000-4000-8000-' || lpad(s.n::text, 12, '0'))::uuid
cross join lateral (select case when s.months is null then u.created_at else u.created_at + interval '10 days' end as begun) t
cross join lateral (select extract(year from age(now(), t.begun))::int * 12 + extract(month from age(now(), t.begun))::int as elapsed) e;

insert into public.user_subscriptions
  (id, user_id, tier, status, start_date, end_date, trial_ends_at, auto_renew, stripe_subscription_id, stripe_customer_id,
   needs_review, review_note, created_at, updated_at)
select s.id, s.user_id, s.tier, s.status::public.membership_status, s.begun, s.ends,
  case when s.n = 6 then date_trunc('day', now()) + interval '60 days' when s.tier = 'free_trial' and s.status <> 'active' then s.joined + interval '14 days' end,
  s.paid and s.status = 'active' and s.n not in (12, 27, 32),
  case when s.paid and s.status in ('active', 'cancelled') then 'sub_sample_' || lpad(s.n::text, 4, '0') end,
  case when s.paid then 'cus_sample_' || lpad(s.n::text, 4, '0') end,
  s.note is not null, s.note, s.joined, s.begun
from seed_subscriptions s
on conflict do nothing;

drop table pg_temp.seed_subscriptions;

-- The ledger wrote "created" with today's date and state. Give it the day and the state of the beginning.
update public.subscription_events e
set created_at = s.created_at, source = 'system', reason = 'Sign-up',
  new = e.new || jsonb_build_object('tier', 'free_trial', 'status', 'trial', 'start_date', s.created_at, 'end_date', null,
    'trial_ends_at', s.created_at + interval '14 days', 'auto_renew', false, 'stripe_subscription_id', null, 'stripe_customer_id', null,
    'needs_review', false, 'review_note', null)
from public.user_subscriptions s
where s.id = e.subscription_id and s.id::text like '5eed0051-%' and s.version = 1
  and e.kind = 'created' and e.created_at <> s.created_at;

-- Purchase, renewals and the end, worked out of the dates that are stored. A subscription that somebody
-- changed (version 2 and later) has a history of its own.
with history as (
  select s.*, to_jsonb(s) - array['updated_at', 'version'] as state,
    -- These four pay by the year, or ahead.
    case when right(s.id::text, 2) in ('07', '08', '17', '34') then s.end_date
      else s.start_date + interval '1 month' end as first_end
  from public.user_subscriptions s
  where s.id::text like '5eed0051-%' and s.version = 1
),
steps as (
  select h.id, h.user_id, h.start_date as at, 'stripe' as source, null::uuid as actor_id, 'Checkout completed' as reason,
    h.state || jsonb_build_object('tier', 'free_trial', 'status', 'trial', 'end_date', null) as old,
    h.state || jsonb_build_object('status', 'active', 'end_date', h.first_end) as new
  from history h
  where h.end_date is not null
  union all
  select h.id, h.user_id, h.start_date + make_interval(months => i), 'stripe', null, 'Invoice paid',
    h.state || jsonb_build_object('status', 'active', 'end_date', h.start_date + make_interval(months => i)),
    h.state || jsonb_build_object('status', 'active', 'end_date', h.start_date + make_interval(months => i + 1))
  from history h
  cross join generate_series(1, 14) i
  where h.start_date + make_interval(months => i) >= h.first_end
    and h.start_date + make_interval(months => i) < h.end_date - interval '20 days'
  union all
  select h.id, h.user_id, coalesce(h.end_date, h.trial_ends_at), 'system', null, 'The last period is over', h.state || '{"status": "active"}', h.state
  from history h
  where h.status = 'expired' or (h.status = 'cancelled' and h.end_date is null)
  union all
  select h.id, h.user_id, h.end_date - interval '18 days', 'staff', a.id,
    (array['Refund agreed by e-mail', 'Learner passed the test', 'Paid twice by mistake'])[1 + right(h.id::text, 2)::int % 3],
    h.state || '{"status": "active", "auto_renew": true}', h.state
  from history h
  join public.users a on a.email = 'support@pte.local'
  where h.status = 'cancelled' and h.end_date is not null
)
insert into public.subscription_events (user_id, subscription_id, kind, source, actor_id, reason, old, new, created_at)
select s.user_id, s.id, 'changed', s.source, s.actor_id, s.reason, s.old, s.new, s.at
from steps s
where not exists (
  select from public.subscription_events e
  where e.subscription_id = s.id and e.kind = 'changed' and e.created_at = s.at)
order by s.at, s.id;

-- Two people came from the legacy with more than one row.
insert into public.subscription_events (user_id, subscription_id, kind, source, reason, old, new, created_at)
select s.user_id, ('5eed0052-0000-4000-8000-' || right(s.id::text, 12))::uuid, 'superseded', 'import', 'Upgrade of the legacy subscriptions.',
  jsonb_build_object('user_id', s.user_id, 'plan_type', l.plan_type, 'status', l.status, 'payment_method', null),
  jsonb_build_object('tier', l.tier, 'status', l.status), s.created_at
from (values ('12', 'free', 'free_trial', 'active'), ('20', 'gold', 'free_trial', 'expired')) as l (n, plan_type, tier, status)
join public.user_subscriptions s on s.id::text like '5eed0051-%' and right(s.id::text, 2) = l.n
where not exists (select from public.subscription_events e where e.subscription_id = ('5eed0052-0000-4000-8000-' || right(s.id::text, 12))::uuid);

-- What staff did to those that were cancelled, as the actions that the console lists.
insert into public.subscription_actions (id, idempotency_key, user_id, action, args, reason, actor_id, old, new, created_at, irreversible)
select e.key, e.key, e.user_id, 'cancel', '{"when": "period_end"}', e.reason, e.actor_id, e.old, e.new, e.created_at,
  'The period is over: reactivate the subscription instead.'
from (
  select e.*, ('5eed0053-0000-4000-8000-' || right(e.subscription_id::text, 12))::uuid as key
  from public.subscription_events e
  where e.source = 'staff' and e.kind = 'changed' and e.subscription_id::text like '5eed0051-%') e
on conflict do nothing;

insert into public.stripe_events (event_id, type, payload, received_at, processed_at, error, error_kind, attempts)
select v.event_id, v.type, v.payload::jsonb, t.at, case when v.error is null then t.at + interval '1 second' end, v.error,
  case when v.error is not null then 'unknown_customer' end, 1
from (values
  ('evt_sample_0001', 'checkout.session.completed', '{"id": "evt_sample_0001", "data": {"object": {"customer": "cus_sample_0043", "subscription": "sub_sample_0043"}}}', 31, null),
  ('evt_sample_0002', 'invoice.paid', '{"id": "evt_sample_0002", "data": {"object": {"customer": "cus_sample_0040", "subscription": "sub_sample_0040"}}}', 2, null),
  ('evt_sample_0003', 'customer.subscription.updated', '{"id": "evt_sample_0003", "data": {"object": {"id": "sub_sample_9999", "customer": "cus_sample_9999"}}}', 1, 'No learner has the customer cus_sample_9999.')
) as v (event_id, type, payload, days, error)
cross join lateral (select date_trunc('day', now()) - make_interval(days => v.days) + interval '9 hours' as at) t
on conflict do nothing;

reset app.reason;
