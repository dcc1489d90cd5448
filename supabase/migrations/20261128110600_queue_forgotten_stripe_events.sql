-- Nothing stays in the inbox because somebody died. A worker that is killed leaves its job locked for
-- hours; an event whose customer has no job that could still be taken gets one.

create function private.queue_forgotten_stripe_events() returns int
language plpgsql set search_path = '' as $$
declare
  about text;
  queued int := 0;
begin
  for about in
    select distinct e.customer from public.stripe_events e
    where e.processed_at is null and e.customer is not null
      and (e.error is null or e.error_kind not in ('unknown_customer', 'unknown_price', 'unknown_status'))
      -- Who asks is connected to Stripe, so that what waited for that need not wait for its next try.
      and (e.error_kind = 'not_connected' or not exists (
        select from graphile_worker.jobs j
        where j.key = 'stripe ' || e.customer and j.locked_at is null and j.attempts < j.max_attempts))
  loop
    perform private.queue_stripe_customer(about);
    queued := queued + 1;
  end loop;
  return queued;
end $$;

comment on function private.queue_forgotten_stripe_events() is
  'Queues the customers of events that wait without a job to be taken; returns how many. A customer that is being worked on may '
  'be queued once more, which changes nothing. A worker that is connected to Stripe calls it when it starts and every minute.';
