-- A comparison of everything in Stripe with everything here: run every night and on demand, page by page,
-- with what it has done so far kept after each page, so that another worker goes on where one died.

create table public.stripe_reconciliations (
  id uuid primary key default gen_random_uuid(),
  status text not null default 'waiting' check (status in ('waiting', 'reading', 'comparing', 'done', 'failed')),
  started_by uuid references public.users (id) on delete set null,
  pages int not null default 0,
  read int not null default 0,
  compared int not null default 0,
  same int not null default 0,
  drifted int not null default 0,
  failed int not null default 0,
  read_after text,
  compared_after text,
  error text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint stripe_reconciliations_finished_check check ((finished_at is not null) = (status in ('done', 'failed')))
);

comment on table public.stripe_reconciliations is 'Comparisons of Stripe with the database, and how far each has come.';
comment on column public.stripe_reconciliations.started_by is 'Null: the nightly one.';
comment on column public.stripe_reconciliations.pages is 'Pages of up to 100 subscriptions read from Stripe.';
comment on column public.stripe_reconciliations.read is 'Subscriptions read from Stripe.';
comment on column public.stripe_reconciliations.compared is 'Customers compared: same + drifted + failed.';
comment on column public.stripe_reconciliations.read_after is 'Checkpoint: the last subscription read from Stripe.';
comment on column public.stripe_reconciliations.compared_after is 'Checkpoint: the last customer compared.';
comment on column public.stripe_reconciliations.seen_at is 'Last sign of life.';

create index stripe_reconciliations_created_at_idx on public.stripe_reconciliations (created_at desc);
create index stripe_reconciliations_started_by_idx on public.stripe_reconciliations (started_by);
create unique index stripe_reconciliations_one_at_a_time on public.stripe_reconciliations ((true)) where finished_at is null;

alter table public.stripe_reconciliations enable row level security;
create policy "Staff who see subscriptions see the reconciliations" on public.stripe_reconciliations
for select to authenticated using ((select private.has_permission('subscriptions.read')));
grant select on public.stripe_reconciliations to authenticated;
revoke insert, update, delete, truncate on public.stripe_reconciliations from service_role;

-- What one reconciliation has read so far; emptied when it ends.
create table private.stripe_subscriptions_read (
  reconciliation_id uuid not null references public.stripe_reconciliations (id) on delete cascade,
  subscription_id text not null,
  customer text not null,
  subscription jsonb not null,
  primary key (reconciliation_id, subscription_id)
);

comment on table private.stripe_subscriptions_read is 'Subscriptions as Stripe lists them, between reading and comparing.';
create index stripe_subscriptions_read_customer_idx on private.stripe_subscriptions_read (reconciliation_id, customer);
