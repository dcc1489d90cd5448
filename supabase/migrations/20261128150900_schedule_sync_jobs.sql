-- A source with a schedule is started by the worker. When, stands beside the source: the worker's plans are no
-- change that an editor makes. Several workers may see the same due source; the first to plan its next time starts it.

create table private.sync_schedules (
  source_id uuid primary key references public.pte_sync_sources (id) on delete cascade,
  schedule text not null,
  time_zone text not null,
  next_run_at timestamptz not null
);

comment on table private.sync_schedules is 'The next run of each source, of the schedule and time zone it was planned for.';
revoke all on private.sync_schedules from anon, authenticated, service_role;

-- Sources whose time has come, and those whose schedule is new. `planned` is null for a new one.
create function private.due_sync_sources() returns table (id uuid, schedule text, time_zone text, planned timestamptz)
language sql stable set search_path = '' as $$
  select s.id, s.schedule, s.time_zone, p.next_run_at
  from public.pte_sync_sources s
  left join private.sync_schedules p on p.source_id = s.id and p.schedule = s.schedule and p.time_zone = s.time_zone
  where s.schedule is not null and s.archived_at is null and (p.next_run_at is null or p.next_run_at <= now())
$$;

create function private.run_sync_schedule(source uuid, planned timestamptz, next_run timestamptz) returns uuid
language plpgsql set search_path = '' as $$
declare
  due_source public.pte_sync_sources;
  job uuid;
begin
  select * into due_source from public.pte_sync_sources s where s.id = source for update;
  insert into private.sync_schedules as p (source_id, schedule, time_zone, next_run_at)
  values (source, due_source.schedule, due_source.time_zone, next_run)
  on conflict (source_id) do update set schedule = excluded.schedule, time_zone = excluded.time_zone, next_run_at = excluded.next_run_at
  where planned is null or p.next_run_at = planned;
  -- A new schedule starts with its first time to come.
  if not found or planned is null then
    return null;
  end if;
  begin
    insert into public.pte_sync_jobs (source, source_id, mode, started_by, reason)
    values (due_source.key, source, 'run', null, 'On schedule') returning id into job;
  exception
    when unique_violation then
      return null;
  end;
  perform private.open_sync_job(job);
  return job;
end $$;

comment on function private.run_sync_schedule(uuid, timestamptz, timestamptz) is
  'Starts a run that is due, and plans the next one. Null when another worker has, or the last run is still under way.';
revoke execute on function private.due_sync_sources(), private.run_sync_schedule(uuid, timestamptz, timestamptz) from public;
