-- Replay of several events, one by one: one that cannot be replayed does not hold up the others.

create function public.replay_stripe_events(event_ids text[]) returns table (event_id text, problem text)
language plpgsql set search_path = '' as $$
begin
  if cardinality(event_ids) > 500 then
    raise exception 'At most 500 events are replayed at once.' using errcode = '22023';
  end if;
  foreach event_id in array event_ids loop
    problem := null;
    begin
      perform private.replay_stripe_event(event_id);
    exception when sqlstate 'PT404' or invalid_parameter_value then
      problem := sqlerrm;
    end;
    return next;
  end loop;
end $$;

comment on function public.replay_stripe_events(text[]) is
  'Queues the customers of these events again; problem says why an event could not be, null when it is queued.';
grant execute on function public.replay_stripe_events(text[]) to authenticated;
