-- The inbox is worked through customer by customer: what matters is the customer's present state, so
-- that one look at Stripe settles every event of the customer that came before it.

alter table public.stripe_events
add column customer text generated always as (
  case when payload #>> '{data,object,object}' = 'customer' then payload #>> '{data,object,id}'
    else payload #>> '{data,object,customer}' end) stored,
add column attempts int not null default 0;

comment on column public.stripe_events.customer is 'Stripe customer that the event is about; null for what concerns none.';
comment on column public.stripe_events.attempts is 'How often the worker has tried to process it.';

drop index public.stripe_events_unprocessed_idx;
create index stripe_events_unprocessed_idx on public.stripe_events (customer, id) where processed_at is null;

-- Keeps the event and queues its customer in one transaction; one that came before changes nothing.
create function private.receive_stripe_event(event_id text, type text, payload jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  kept public.stripe_events;
begin
  insert into public.stripe_events (event_id, type, payload)
  values (receive_stripe_event.event_id, receive_stripe_event.type, receive_stripe_event.payload)
  on conflict on constraint stripe_events_event_id_key do nothing
  returning * into kept;
  if kept.id is null then
    return false;
  elsif kept.customer is null then
    update public.stripe_events e set processed_at = now() where e.id = kept.id;
  else
    perform private.queue_stripe_customer(kept.customer);
  end if;
  return true;
end $$;

-- A key a customer: however many events arrive, one job waits. A job that is running already is followed by another.
create function private.queue_stripe_customer(customer text) returns void
language plpgsql set search_path = '' as $$
begin
  perform graphile_worker.add_job('sync_stripe_customer', json_build_object('customer', customer), job_key => 'stripe ' || customer);
end $$;

create function private.finish_stripe_events(about text, up_to bigint, failure text) returns int
language plpgsql set search_path = '' as $$
declare
  finished int;
begin
  update public.stripe_events e
  set processed_at = case when failure is null then now() end, error = failure, attempts = e.attempts + 1
  where e.customer = about and e.id <= up_to and e.processed_at is null;
  get diagnostics finished = row_count;
  return finished;
end $$;

comment on function private.receive_stripe_event(text, text, jsonb) is 'True when the event is new. Runs as the server, which has verified its signature.';
comment on function private.finish_stripe_events(text, bigint, text) is
  'Marks the waiting events of a customer up to an id as processed, or notes why they could not be; returns how many.';

-- Staff replay what failed, or what they want looked at again.
create function private.replay_stripe_event(event_id text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  about text;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Replaying Stripe events needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  update public.stripe_events e set processed_at = null, error = null
  where e.event_id = replay_stripe_event.event_id
  returning e.customer into about;
  if not found then
    raise exception 'There is no such event.' using errcode = 'PT404';
  elsif about is null then
    raise exception 'The event is about no customer, so there is nothing to replay.' using errcode = '22023';
  end if;
  perform private.queue_stripe_customer(about);
  return true;
end $$;

create function public.replay_stripe_event(event_id text) returns boolean
language sql set search_path = '' as $$ select private.replay_stripe_event(event_id) $$;

comment on function public.replay_stripe_event(text) is 'Queues the customer of the event again, to be made what Stripe says now.';
grant execute on function private.replay_stripe_event(text), public.replay_stripe_event(text) to authenticated;
