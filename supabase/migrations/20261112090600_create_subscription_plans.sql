-- What can be bought: which Stripe price grants which tier, and for how long.

create table public.subscription_plans (
  id uuid primary key default gen_random_uuid(),
  name text not null check (btrim(name) <> ''),
  tier public.membership_tier not null,
  interval text not null check (interval in ('month', 'year')),
  stripe_price_id text unique check (stripe_price_id <> ''),
  is_active boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint subscription_plans_active_price_check check (not is_active or stripe_price_id is not null)
);

comment on table public.subscription_plans is 'What can be bought: which Stripe price grants which tier.';
comment on column public.subscription_plans.interval is 'How often Stripe charges.';
comment on column public.subscription_plans.is_active is 'Offered to learners; needs a Stripe price.';

alter table public.subscription_plans enable row level security;
create policy "Everybody signed in sees plans on offer, staff see all" on public.subscription_plans
for select to authenticated using (is_active or (select private.has_permission('subscriptions.read')));
create policy "Staff add plans" on public.subscription_plans
for insert to authenticated with check ((select private.has_permission('subscriptions.write')));
create policy "Staff change plans" on public.subscription_plans
for update to authenticated
using ((select private.has_permission('subscriptions.write')))
with check ((select private.has_permission('subscriptions.write')));
create policy "Staff delete plans" on public.subscription_plans
for delete to authenticated using ((select private.has_permission('subscriptions.write')));
grant select, insert, update, delete on public.subscription_plans to authenticated;

select private.enable_tracking('public.subscription_plans');
