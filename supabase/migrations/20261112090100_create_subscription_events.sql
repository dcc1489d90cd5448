-- Ledger of every change to a subscription. Triggers and migrations add rows; nobody changes or
-- deletes one through the API. It outlives subscription and account.

create table public.subscription_events (
  id bigint generated always as identity primary key,
  user_id uuid references public.users (id) on delete set null,
  subscription_id uuid,
  kind text not null check (kind in ('legacy_row', 'superseded', 'created', 'changed', 'removed')),
  source text not null check (source in ('staff', 'stripe', 'system', 'import')),
  actor_id uuid references public.users (id) on delete set null,
  reason text,
  request_id text,
  old jsonb,
  new jsonb,
  created_at timestamptz not null default now(),
  constraint subscription_events_values_check check (num_nonnulls(old, new) > 0)
);

comment on table public.subscription_events is 'Append-only ledger of every change to a subscription.';
comment on column public.subscription_events.user_id is 'Whose subscription; null once the account is deleted.';
comment on column public.subscription_events.subscription_id is 'No foreign key: superseded and removed subscriptions are gone.';
comment on column public.subscription_events.kind is
  'legacy_row: the legacy row that became the subscription; superseded: a legacy row that lost to it.';
comment on column public.subscription_events.actor_id is 'The staff member; null for stripe, system and import.';
comment on column public.subscription_events.old is 'The whole row before.';
comment on column public.subscription_events.new is 'The whole row after; of a legacy row, what it was mapped to.';

create index subscription_events_user_id_idx on public.subscription_events (user_id, created_at desc);
create index subscription_events_subscription_id_idx on public.subscription_events (subscription_id);
create index subscription_events_actor_id_idx on public.subscription_events (actor_id);
create index subscription_events_created_at_idx on public.subscription_events (created_at desc);

alter table public.subscription_events enable row level security;
create policy "Staff see all events, a person sees those of the own subscription" on public.subscription_events
for select to authenticated
using ((select private.has_permission('subscriptions.read')) or user_id = (select auth.uid()));
grant select on public.subscription_events to authenticated;
revoke insert, update, delete, truncate on public.subscription_events from service_role;
