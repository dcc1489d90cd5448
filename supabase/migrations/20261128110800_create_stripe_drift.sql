-- Where Stripe and the database disagree, one row a customer and run, with both sides as they were found.

create table public.stripe_drift (
  id uuid primary key default gen_random_uuid(),
  reconciliation_id uuid not null references public.stripe_reconciliations (id) on delete cascade,
  kind text not null check (kind in ('unknown_here', 'not_in_stripe', 'customer_deleted', 'price_unknown', 'status_unknown',
    'ended_in_stripe', 'tier_differs', 'status_differs', 'dates_differ')),
  user_id uuid references public.users (id) on delete cascade,
  stripe_customer_id text not null,
  differs text[] not null default '{}',
  here jsonb,
  there jsonb,
  state text not null default 'open' check (state in ('open', 'repaired', 'gone')),
  direction text check (direction in ('database', 'stripe')),
  reason text,
  repaired_by uuid references public.users (id) on delete set null,
  repaired_at timestamptz,
  problem text,
  found_at timestamptz not null default now(),
  constraint stripe_drift_once unique (reconciliation_id, stripe_customer_id),
  constraint stripe_drift_sides_check check (num_nonnulls(here, there) > 0),
  constraint stripe_drift_repaired_check check ((state = 'repaired') = (repaired_at is not null))
);

comment on table public.stripe_drift is 'Differences that reconciliations found between Stripe and the database, and their repair.';
comment on column public.stripe_drift.user_id is 'Whose subscription; null: nobody here belongs to the customer.';
comment on column public.stripe_drift.differs is 'Columns of user_subscriptions that differ.';
comment on column public.stripe_drift.here is 'Our subscription as it was found; null: there was none.';
comment on column public.stripe_drift.there is 'What Stripe''s would be here, with its id, its own status and price; null: there was none.';
comment on column public.stripe_drift.state is 'gone: when it was to be repaired, or a later run looked, both agreed again.';
comment on column public.stripe_drift.direction is 'database: it was made what Stripe says; stripe: the other way.';
comment on column public.stripe_drift.problem is 'Why the last try of a repair came to nothing.';

create index stripe_drift_user_id_idx on public.stripe_drift (user_id);
create index stripe_drift_repaired_by_idx on public.stripe_drift (repaired_by);
create index stripe_drift_open_idx on public.stripe_drift (found_at desc) where state = 'open';

alter table public.stripe_drift enable row level security;
create policy "Staff who see subscriptions see the drift" on public.stripe_drift
for select to authenticated using ((select private.has_permission('subscriptions.read')));
grant select on public.stripe_drift to authenticated;
revoke insert, update, delete, truncate on public.stripe_drift from service_role;

-- Finding is the job's, and told by the run; what people decide about it is audited.
create trigger audit after update on public.stripe_drift for each row execute function private.audit('id');

-- Stripe has nothing that this could be: the access that was sold through it ends now.
create function private.end_subscription_missing_in_stripe(person uuid) returns void
language plpgsql set search_path = '' as $$
begin
  perform set_config('app.source', 'stripe', true);
  update public.user_subscriptions s
  set status = case when s.status in ('active', 'trial') then 'cancelled' else s.status end,
    end_date = case when s.status in ('active', 'trial') then now() else s.end_date end,
    cancel_at = case when s.status in ('active', 'trial') then now() else s.cancel_at end,
    auto_renew = false, next_tier = null, stripe_subscription_id = null, needs_review = false, review_note = null
  where s.user_id = person;
end $$;

comment on function private.end_subscription_missing_in_stripe(uuid) is
  'Ends the subscription of a person of which Stripe knows nothing, and forgets its id. For the repair of drift.';
