-- The inbox at a glance: how much waits, since when, and what came and failed day by day.

create function private.stripe_inbox(days int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  shown constant int := least(greatest(coalesce(days, 14), 1), 90);
  since constant timestamptz := (date_trunc('day', now() at time zone 'UTC') - make_interval(days => shown - 1)) at time zone 'UTC';
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Reading the inbox of Stripe events needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  return (
    with by_day as (
      select (e.received_at at time zone 'UTC')::date as day, count(*) as received,
        count(*) filter (where e.state = 'processed') as processed,
        count(*) filter (where e.state = 'failed') as failed
      from public.stripe_events e
      where e.received_at >= since
      group by 1
    )
    select jsonb_build_object(
      'waiting', (select count(*) from public.stripe_events e where e.processed_at is null and e.state = 'waiting'),
      'failed', (select count(*) from public.stripe_events e where e.processed_at is null and e.state = 'failed'),
      'processed', (select coalesce(sum(b.processed), 0) from by_day b),
      'waiting_since', (select min(e.received_at) from public.stripe_events e where e.processed_at is null and e.state = 'waiting'),
      'last_received', (select max(e.received_at) from public.stripe_events e),
      'days', (
        select jsonb_agg(jsonb_build_object('day', d.day::date, 'received', coalesce(b.received, 0), 'failed', coalesce(b.failed, 0))
          order by d.day)
        from generate_series((since at time zone 'UTC')::date, (now() at time zone 'UTC')::date, interval '1 day') d (day)
        left join by_day b on b.day = d.day::date)));
end $$;

create function public.stripe_inbox(days int default 14) returns jsonb
language sql stable set search_path = '' as $$ select private.stripe_inbox(days) $$;

comment on function public.stripe_inbox(int) is
  '{waiting, failed, processed, waiting_since, last_received, days: [{day, received, failed}]}: counts of the inbox. '
  'processed counts those received in the last `days` days (UTC); failed by day: those of that day that still are.';

grant execute on function private.stripe_inbox(int), public.stripe_inbox(int) to authenticated;
