-- Subscriptions as the legacy platform kept them: free words for plan and status, several rows a
-- person. 20261112 upgrades this shape; it stands here so that the upgrade has something to prove.

create table public.user_subscriptions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  plan_type text not null,
  status text default 'active',
  start_date timestamptz not null default now(),
  end_date timestamptz,
  auto_renew boolean default true,
  payment_method text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.user_subscriptions is 'Subscriptions of learners.';

create index idx_user_subscriptions_user_id on public.user_subscriptions (user_id);
create index idx_user_subscriptions_status on public.user_subscriptions (status);

alter table public.user_subscriptions enable row level security;
create policy "Staff see all subscriptions, a person sees the own ones" on public.user_subscriptions
for select to authenticated
using ((select private.has_permission('subscriptions.read')) or user_id = (select auth.uid()));
create policy "Staff add subscriptions" on public.user_subscriptions
for insert to authenticated with check ((select private.has_permission('subscriptions.write')));
create policy "Staff change subscriptions" on public.user_subscriptions
for update to authenticated
using ((select private.has_permission('subscriptions.write')))
with check ((select private.has_permission('subscriptions.write')));
grant select, insert, update on public.user_subscriptions to authenticated;
