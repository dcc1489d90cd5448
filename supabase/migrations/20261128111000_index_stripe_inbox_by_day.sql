-- The counts by day are read every few seconds while somebody looks at the inbox: from an index that
-- holds all they need, so that no payload is read for them.

create index stripe_events_received_state_idx on public.stripe_events (received_at desc, state);
drop index public.stripe_events_received_at_idx;
