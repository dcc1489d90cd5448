-- What renews without Stripe renews on time, once, with the tier that was agreed; the rest ends as before.

create or replace function private.end_due_subscriptions(max_rows int default 500) returns int
language plpgsql set search_path = '' as $$
declare
  ended int;
begin
  perform set_config('app.source', 'system', true), set_config('app.reason', 'The agreed end has come.', true);
  with due as (
    select s.id,
      private.renews(s) and s.renews_every_months is not null and s.status = 'active'
        and s.cancel_at is null and s.end_date <= now() as begins_again
    from public.user_subscriptions s
    where s.status in ('active', 'trial')
      and least(s.end_date, s.cancel_at, s.trial_ends_at) <= now()
      -- What Stripe renews, or charges after a trial, ends when Stripe says so.
      and (s.cancel_at <= now() or s.stripe_subscription_id is null or not s.auto_renew)
      and (s.cancel_at <= now() or s.end_date <= now() or (s.status = 'trial' and s.trial_ends_at <= now()))
    order by least(s.end_date, s.cancel_at, s.trial_ends_at)
    limit max_rows
    for update skip locked
  )
  update public.user_subscriptions s
  set status = case when due.begins_again then 'active' when s.cancel_at <= now() then 'cancelled' else 'expired' end::public.membership_status,
    tier = case when due.begins_again then coalesce(s.next_tier, s.tier) else s.tier end,
    start_date = case when due.begins_again then s.end_date else s.start_date end,
    end_date = case when due.begins_again then s.end_date + make_interval(months => s.renews_every_months) else least(s.end_date, s.cancel_at) end,
    next_tier = null
  from due where s.id = due.id;
  get diagnostics ended = row_count;
  return ended;
end $$;

comment on function private.end_due_subscriptions(int) is
  'Ends up to `max_rows` subscriptions whose trial, period or cancellation is due, and begins the next period of those that renew without Stripe; '
  'returns how many. The worker calls it every minute.';
