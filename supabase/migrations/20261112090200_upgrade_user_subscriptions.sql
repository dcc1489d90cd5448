-- Subscriptions get honest types and one row a person. The upgrade loses nothing and guesses nothing:
--
-- 1. Every legacy row is copied whole into subscription_events (source import) before anything is
--    changed: kind legacy_row for the one that stays, superseded for the others. payment_method
--    lives on there only.
-- 2. Of several rows of a person stays: active before others, then paid before free, then the latest
--    start_date, the latest created_at, the highest id.
-- 3. plan_type, without surrounding space and in any case: free -> free_trial; basic, pro -> pro;
--    premium, enterprise -> premium; anything else -> free_trial, for review.
-- 4. status, likewise: active, expired, trial, cancelled (canceled) stay. NULL -> active if end_date
--    is open or in the future, else expired. Anything else -> expired, for review.
-- 5. Dates stay as they are; a missing end_date stays missing. trial_ends_at is the end_date of a
--    trial that has one, else null. auto_renew NULL is read as its default, true.
-- 6. A person who loses access in force because a superseded row held a higher tier: for review.
--
-- "For review" sets needs_review and says why in review_note; a person of staff decides. Nobody
-- gets a paid tier from an unknown word. updated_at is not touched.

create table private.subscription_upgrade as
with words as (
  select s.*,
    lower(btrim(s.plan_type, E' \t\r\n')) as plan_word,
    lower(btrim(s.status, E' \t\r\n')) as status_word
  from public.user_subscriptions s
), mapped as (
  select w.id, w.user_id, w.start_date, w.end_date, w.created_at, w.plan_type as legacy_plan, w.status as legacy_status,
    case
      when w.plan_word in ('basic', 'pro') then 'pro'
      when w.plan_word in ('premium', 'enterprise') then 'premium'
      else 'free_trial'
    end::public.membership_tier as tier,
    case
      when w.status_word in ('active', 'expired', 'trial') then w.status_word
      when w.status_word in ('cancelled', 'canceled') then 'cancelled'
      when w.status_word is null and (w.end_date is null or w.end_date > now()) then 'active'
      else 'expired'
    end::public.membership_status as status,
    w.plan_word not in ('free', 'basic', 'pro', 'premium', 'enterprise') as unknown_plan,
    w.status_word not in ('active', 'expired', 'trial', 'cancelled', 'canceled') as unknown_status
  from words w
), judged as (
  select m.*,
    case when m.status = 'trial' then m.end_date end as trial_ends_at,
    case when m.status in ('active', 'trial') and (m.end_date is null or m.end_date > now()) then m.tier end as tier_in_force
  from mapped m
), ranked as (
  select j.*,
    max(j.tier_in_force) over (partition by j.user_id) as best_tier_in_force,
    row_number() over (
      partition by j.user_id
      order by j.status = 'active' desc, j.tier <> 'free_trial' desc, j.start_date desc, j.created_at desc, j.id desc
    ) = 1 as stays
  from judged j
)
select r.*, nullif(concat_ws(' ',
  case when r.unknown_plan then format('Unknown plan "%s".', r.legacy_plan) end,
  case when r.unknown_status then format('Unknown status "%s".', r.legacy_status) end,
  case when r.stays and r.best_tier_in_force > r.tier_in_force or (r.stays and r.tier_in_force is null and r.best_tier_in_force is not null)
    then format('A superseded row still granted %s.', r.best_tier_in_force) end
), '') as review_note
from ranked r;

insert into public.subscription_events (user_id, subscription_id, kind, source, reason, old, new)
select s.user_id, s.id,
  case when u.stays then 'legacy_row' else 'superseded' end,
  'import',
  'Upgrade of the legacy subscriptions.',
  to_jsonb(s),
  jsonb_build_object('tier', u.tier, 'status', u.status, 'trial_ends_at', u.trial_ends_at, 'review_note', u.review_note)
from public.user_subscriptions s
join private.subscription_upgrade u on u.id = s.id
order by s.user_id, s.created_at, s.id;

delete from public.user_subscriptions s
using private.subscription_upgrade u
where u.id = s.id and not u.stays;

alter table public.user_subscriptions rename column status to legacy_status;

alter table public.user_subscriptions
add column tier public.membership_tier,
add column status public.membership_status default 'active',
add column trial_ends_at timestamptz,
add column stripe_subscription_id text check (stripe_subscription_id <> ''),
add column stripe_customer_id text check (stripe_customer_id <> ''),
add column needs_review boolean not null default false,
add column review_note text,
add column version int not null default 1;

update public.user_subscriptions s
set tier = u.tier,
  status = u.status,
  trial_ends_at = u.trial_ends_at,
  auto_renew = coalesce(s.auto_renew, true),
  needs_review = u.review_note is not null,
  review_note = u.review_note
from private.subscription_upgrade u
where u.id = s.id;

drop table private.subscription_upgrade;

alter table public.user_subscriptions
alter column tier set not null,
alter column status set not null,
alter column auto_renew set not null,
alter column auto_renew set default false,
drop column plan_type,
drop column legacy_status,
drop column payment_method;

-- The legacy index of this name becomes the unique key.
drop index public.idx_user_subscriptions_user_id;
alter table public.user_subscriptions add constraint idx_user_subscriptions_user_id unique (user_id);
create index idx_user_subscriptions_status on public.user_subscriptions (status);
create index user_subscriptions_end_date_idx on public.user_subscriptions (end_date) where status in ('active', 'trial');
create index user_subscriptions_review_idx on public.user_subscriptions (updated_at desc) where needs_review;
create unique index user_subscriptions_stripe_subscription_key on public.user_subscriptions (stripe_subscription_id)
where stripe_subscription_id is not null;
create unique index user_subscriptions_stripe_customer_key on public.user_subscriptions (stripe_customer_id)
where stripe_customer_id is not null;

comment on table public.user_subscriptions is 'The subscription of a learner, one row a person. What happened to it is in subscription_events.';
comment on column public.user_subscriptions.status is 'As last set. Whether it grants anything now also depends on the dates: private.current_tier().';
comment on column public.user_subscriptions.end_date is 'Null: no end was agreed.';
comment on column public.user_subscriptions.trial_ends_at is 'End of the trial; counts while status is trial.';
comment on column public.user_subscriptions.auto_renew is 'Stripe charges again at end_date.';
comment on column public.user_subscriptions.needs_review is 'Something about the row is unclear, see review_note; staff decide.';
