-- What staff do to a subscription, one row an action: asked for once however often the button is
-- pressed, with its reason, what it changed, and whether it was taken back.

create table public.subscription_actions (
  id uuid primary key default gen_random_uuid(),
  idempotency_key uuid not null unique,
  user_id uuid references public.users (id) on delete set null,
  action text not null check (action in (
    'change_tier', 'extend_trial', 'grant_days', 'cancel', 'undo_cancel', 'reactivate', 'comp', 'set_auto_renew', 'undo')),
  args jsonb not null default '{}',
  reason text not null check (btrim(reason) <> ''),
  actor_id uuid references public.users (id) on delete set null,
  old jsonb,
  new jsonb not null,
  irreversible text,
  undoes_id uuid unique references public.subscription_actions (id) on delete restrict,
  created_at timestamptz not null default now(),
  constraint subscription_actions_undo_check check ((action = 'undo') = (undoes_id is not null))
);

comment on table public.subscription_actions is 'Append-only list of what staff did to subscriptions, the key to doing it once and to undoing it.';
comment on column public.subscription_actions.idempotency_key is 'Made by the client for one press of the button; a second call with it answers like the first.';
comment on column public.subscription_actions.old is 'The whole subscription before; null when there was none.';
comment on column public.subscription_actions.new is 'The whole subscription after.';
comment on column public.subscription_actions.irreversible is 'Why it cannot be undone any more, in a sentence; null when it can.';
comment on column public.subscription_actions.undoes_id is 'The action that this one took back; one can be taken back once.';

create index subscription_actions_user_id_idx on public.subscription_actions (user_id, created_at desc);
create index subscription_actions_actor_id_idx on public.subscription_actions (actor_id);
create index subscription_actions_created_at_idx on public.subscription_actions (created_at desc);

alter table public.subscription_actions enable row level security;
create policy "Staff who see subscriptions see what was done to them" on public.subscription_actions
for select to authenticated using ((select private.has_permission('subscriptions.read')));
grant select on public.subscription_actions to authenticated;
revoke insert, update, delete, truncate on public.subscription_actions from service_role;
