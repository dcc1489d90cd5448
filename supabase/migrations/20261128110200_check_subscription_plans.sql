-- What Stripe said of a plan's price when it was last asked. Written by the server and the worker, which
-- have asked; a plan that was never checked has no row.

create table public.subscription_plan_checks (
  plan_id uuid primary key references public.subscription_plans (id) on delete cascade,
  stripe_price_id text,
  plan_version int not null,
  price jsonb,
  findings jsonb not null default '[]' check (jsonb_typeof(findings) = 'array'),
  checked_by uuid references public.users (id) on delete set null,
  checked_at timestamptz not null default now()
);

comment on table public.subscription_plan_checks is 'The last comparison of each plan with its price in Stripe.';
comment on column public.subscription_plan_checks.stripe_price_id is 'The price that was asked for; null: the plan had none.';
comment on column public.subscription_plan_checks.plan_version is 'Version of the plan that was compared: a later one has not been checked yet.';
comment on column public.subscription_plan_checks.price is 'What Stripe has: active, interval, currency, amount, product_name; null: no such price.';
comment on column public.subscription_plan_checks.findings is 'What does not match: [{kind, says}]; empty when all does.';
comment on column public.subscription_plan_checks.checked_by is 'Who asked for it; null for the nightly check.';

create index subscription_plan_checks_checked_by_idx on public.subscription_plan_checks (checked_by);

alter table public.subscription_plan_checks enable row level security;
create policy "Staff who see subscriptions see the checks of plans" on public.subscription_plan_checks
for select to authenticated using ((select private.has_permission('subscriptions.read')));
grant select on public.subscription_plan_checks to authenticated;
revoke insert, update, delete, truncate on public.subscription_plan_checks from service_role;
