-- Inbox of the Stripe webhook. Stripe may send an event twice and in any order: the unique id makes
-- the second arrival harmless, and what is not processed yet can be found and retried.

create table public.stripe_events (
  id bigint generated always as identity primary key,
  event_id text not null unique check (event_id <> ''),
  type text not null,
  payload jsonb not null,
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  error text
);

comment on table public.stripe_events is 'Inbox of the Stripe webhook. Written by the system only.';
comment on column public.stripe_events.event_id is 'Id that Stripe gave the event (evt_...).';
comment on column public.stripe_events.payload is 'The event as received. Holds personal data.';
comment on column public.stripe_events.error is 'Why the last try failed; the event stays unprocessed.';

create index stripe_events_received_at_idx on public.stripe_events (received_at desc);
create index stripe_events_unprocessed_idx on public.stripe_events (received_at) where processed_at is null;

alter table public.stripe_events enable row level security;
create policy "Staff who manage subscriptions see what Stripe sent" on public.stripe_events
for select to authenticated using ((select private.has_permission('subscriptions.write')));
grant select on public.stripe_events to authenticated;
revoke delete, truncate on public.stripe_events from service_role;
