-- What a subscription will become by itself: an agreed end by cancellation, another tier from the
-- next period on, and whether it is given for free.

alter table public.user_subscriptions
add column cancel_at timestamptz,
add column next_tier public.membership_tier,
add column is_comped boolean not null default false,
add constraint user_subscriptions_next_tier_check check (next_tier is null or (next_tier <> tier and end_date is not null));

comment on column public.user_subscriptions.cancel_at is
  'Cancelled for this moment: in the future, access lasts until then; null when nobody cancelled.';
comment on column public.user_subscriptions.next_tier is 'Tier from the next period on, which begins at end_date.';
comment on column public.user_subscriptions.is_comped is 'Given for free until end_date; nobody is charged.';

-- What the worker looks for: the next moment at which something becomes due.
create index user_subscriptions_due_idx on public.user_subscriptions (least(end_date, cancel_at, trial_ends_at))
where status in ('active', 'trial');
