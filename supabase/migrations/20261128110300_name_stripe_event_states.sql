-- The inbox as a page: which state an event is in and what kind of trouble it met, as columns that a list
-- can filter by.

alter table public.stripe_events
add column error_kind text check (error_kind in
  ('unknown_customer', 'unknown_price', 'unknown_status', 'not_connected', 'unreachable', 'refused', 'unexpected')),
add column state text generated always as (
  case when processed_at is not null then 'processed' when error is not null then 'failed' else 'waiting' end) stored;

comment on column public.stripe_events.error_kind is
  'What the error is about; null in old rows. The first three wait for a person, the others are tried again.';
comment on column public.stripe_events.state is 'waiting: not tried yet, failed: see error, processed.';

create index stripe_events_open_idx on public.stripe_events (state, received_at desc) where processed_at is null;
create index stripe_events_customer_idx on public.stripe_events (customer, received_at desc);

drop function private.finish_stripe_events(text, bigint, text);

create function private.finish_stripe_events(about text, up_to bigint, failure text, kind text default null) returns int
language plpgsql set search_path = '' as $$
declare
  finished int;
begin
  update public.stripe_events e
  set processed_at = case when failure is null then now() end, error = failure,
    error_kind = case when failure is not null then coalesce(kind, 'unexpected') end,
    attempts = e.attempts + 1
  where e.customer = about and e.id <= up_to and e.processed_at is null;
  get diagnostics finished = row_count;
  return finished;
end $$;

comment on function private.finish_stripe_events(text, bigint, text, text) is
  'Marks the waiting events of a customer up to an id as processed, or notes why they could not be; returns how many.';
