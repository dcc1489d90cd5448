-- Stripe's schedules say which tier follows at the renewal; and what staff gave by hand stays while an
-- older subscription at Stripe ends.

create or replace function private.apply_stripe_subscription(person uuid, customer text, state jsonb) returns public.user_subscriptions
language plpgsql set search_path = '' as $$
declare
  s public.user_subscriptions;
begin
  perform set_config('app.source', 'stripe', true);
  select * into s from public.user_subscriptions where user_id = person for update;
  if found and s.status in ('active', 'trial') and not private.is_stripe_backed(s) and coalesce(s.end_date > now(), true)
    and state ->> 'status' in ('expired', 'cancelled') then
    return s;
  end if;
  -- What was cancelled here stays cancelled when Stripe calls it expired: neither opens anything, that
  -- somebody cancelled says more, and a change that is not allowed would hold up the customer's events.
  if s.status = 'cancelled' and state ->> 'status' = 'expired' then
    state := state || '{"status": "cancelled"}';
  end if;
  insert into public.user_subscriptions as t
    (user_id, tier, status, start_date, end_date, trial_ends_at, auto_renew, cancel_at, next_tier, is_comped,
     stripe_subscription_id, stripe_customer_id, needs_review, review_note)
  select person, r.tier, r.status, r.start_date, r.end_date, r.trial_ends_at, r.auto_renew, r.cancel_at,
    case when r.end_date is not null then nullif(r.next_tier, r.tier) end, false,
    r.stripe_subscription_id, customer, r.needs_review, r.review_note
  from jsonb_populate_record(null::public.user_subscriptions, state) r
  on conflict (user_id) do update
  set tier = excluded.tier, status = excluded.status, start_date = excluded.start_date, end_date = excluded.end_date,
    trial_ends_at = excluded.trial_ends_at, auto_renew = excluded.auto_renew, cancel_at = excluded.cancel_at,
    next_tier = excluded.next_tier, is_comped = false, renews_every_months = null,
    stripe_subscription_id = excluded.stripe_subscription_id, stripe_customer_id = excluded.stripe_customer_id,
    needs_review = excluded.needs_review, review_note = excluded.review_note
  where (t.tier, t.status, t.start_date, t.end_date, t.trial_ends_at, t.auto_renew, t.cancel_at, t.next_tier, t.is_comped,
      t.renews_every_months, t.stripe_subscription_id, t.stripe_customer_id, t.needs_review, t.review_note)
    is distinct from (excluded.tier, excluded.status, excluded.start_date, excluded.end_date, excluded.trial_ends_at,
      excluded.auto_renew, excluded.cancel_at, excluded.next_tier, false, null::smallint, excluded.stripe_subscription_id,
      excluded.stripe_customer_id, excluded.needs_review, excluded.review_note);
  select * into s from public.user_subscriptions where user_id = person;
  return s;
end $$;
