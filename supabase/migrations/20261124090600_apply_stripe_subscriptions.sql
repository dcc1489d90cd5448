-- What Stripe says about a customer becomes true here, in one transaction with the ledger. The worker
-- calls it with the state it has just read from Stripe, never with the payload of an event.

-- Whose subscription a Stripe customer pays for: known from before, or named by the metadata that our
-- checkout sets. An e-mail address is no proof and is not asked.
create function private.learner_of_stripe_customer(customer text, named uuid) returns uuid
language sql stable set search_path = '' as $$
  select coalesce(
    (select s.user_id from public.user_subscriptions s where s.stripe_customer_id = customer),
    (select u.id from public.users u where u.id = named))
$$;

create function private.apply_stripe_subscription(person uuid, customer text, state jsonb) returns public.user_subscriptions
language plpgsql set search_path = '' as $$
declare
  s public.user_subscriptions;
begin
  perform set_config('app.source', 'stripe', true);
  select * into s from public.user_subscriptions where user_id = person for update;
  -- Given for free by staff: Stripe's end of an older subscription does not take it away.
  if found and s.is_comped and s.end_date > now() and state ->> 'status' in ('expired', 'cancelled') then
    return s;
  end if;
  insert into public.user_subscriptions as t
    (user_id, tier, status, start_date, end_date, trial_ends_at, auto_renew, cancel_at, next_tier, is_comped,
     stripe_subscription_id, stripe_customer_id, needs_review, review_note)
  select person, r.tier, r.status, r.start_date, r.end_date, r.trial_ends_at, r.auto_renew, r.cancel_at, null, false,
    r.stripe_subscription_id, customer, r.needs_review, r.review_note
  from jsonb_populate_record(null::public.user_subscriptions, state) r
  on conflict (user_id) do update
  set tier = excluded.tier, status = excluded.status, start_date = excluded.start_date, end_date = excluded.end_date,
    trial_ends_at = excluded.trial_ends_at, auto_renew = excluded.auto_renew, cancel_at = excluded.cancel_at,
    next_tier = null, is_comped = false, stripe_subscription_id = excluded.stripe_subscription_id,
    stripe_customer_id = excluded.stripe_customer_id, needs_review = excluded.needs_review, review_note = excluded.review_note
  where (t.tier, t.status, t.start_date, t.end_date, t.trial_ends_at, t.auto_renew, t.cancel_at, t.is_comped,
      t.stripe_subscription_id, t.stripe_customer_id, t.needs_review, t.review_note)
    is distinct from (excluded.tier, excluded.status, excluded.start_date, excluded.end_date, excluded.trial_ends_at,
      excluded.auto_renew, excluded.cancel_at, false, excluded.stripe_subscription_id, excluded.stripe_customer_id,
      excluded.needs_review, excluded.review_note);
  select * into s from public.user_subscriptions where user_id = person;
  return s;
end $$;

comment on function private.apply_stripe_subscription(uuid, text, jsonb) is
  'Makes the subscription of a person what `state` (columns of user_subscriptions) says; writes nothing when it is so already.';
