-- An action on a subscription that Stripe charges is written down before Stripe is asked, and finished
-- when Stripe has answered: what was meant, what Stripe had before, what came of it.

alter table public.subscription_actions
alter column new drop not null,
add column status text not null default 'done' check (status in ('pending', 'done', 'failed')),
add column through_stripe boolean not null default false,
add column planned jsonb,
add column stripe_terms jsonb,
add column stripe_result jsonb,
add column problem text,
add column batch_id uuid,
add column finished_at timestamptz,
drop constraint subscription_actions_action_check,
add constraint subscription_actions_action_check check (action in (
  'change_tier', 'extend_trial', 'grant_days', 'cancel', 'undo_cancel', 'reactivate', 'comp', 'set_auto_renew', 'refund', 'undo')),
add constraint subscription_actions_done_check check ((status = 'done') = (new is not null)),
add constraint subscription_actions_through_stripe_check check (through_stripe = (planned is not null)),
add constraint subscription_actions_failed_check check ((status = 'failed') = (problem is not null)),
drop constraint subscription_actions_undoes_id_key;

comment on column public.subscription_actions.new is 'The whole subscription after; null until it is done.';
comment on column public.subscription_actions.status is 'pending: Stripe is being asked; failed: Stripe refused or could not be reached, and nothing was changed.';
comment on column public.subscription_actions.planned is 'The subscription as Stripe is asked to make it; what it became is in new.';
comment on column public.subscription_actions.stripe_terms is
  'What Stripe had before, and the price that it is asked for: fixed before the first request, so that a retry sends the very same one.';
comment on column public.subscription_actions.stripe_result is 'Ids and amounts of what Stripe made: subscription, refund, schedule.';
comment on column public.subscription_actions.problem is 'Why it failed, in a sentence.';
comment on column public.subscription_actions.batch_id is 'Of one press of the button on many subscriptions.';

-- A failed undo does not use up the one that an action has.
create unique index subscription_actions_undone_once_key on public.subscription_actions (undoes_id) where status <> 'failed';
create index subscription_actions_undoes_id_idx on public.subscription_actions (undoes_id);
create index subscription_actions_batch_id_idx on public.subscription_actions (batch_id) where batch_id is not null;
-- Two changes of one person at Stripe at a time would each be computed from what the other changes.
create unique index subscription_actions_pending_key on public.subscription_actions (user_id) where status = 'pending';
