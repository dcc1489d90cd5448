-- How far a job has come: files come in after the rows and may take longer than these, so a job says how many are
-- left. Its pace is that of the worker that runs it now: a job that is resumed next day is not a day slower.

alter table private.sync_runs
  add column files_left int,
  add column rows_before int not null default 0;
comment on column private.sync_runs.files_left is 'Files that the job has still to look for; null before its rows are through.';
comment on column private.sync_runs.rows_before is 'Rows that were through when this worker began, at working_since.';

create or replace function private.claim_sync_job(job uuid) returns uuid
language plpgsql set search_path = '' as $$
declare
  token uuid;
begin
  perform from public.pte_sync_jobs j where j.id = job and j.status in ('pending', 'running') for update;
  if not found then
    return null;
  end if;
  update private.sync_runs r
  set claim = gen_random_uuid(), heartbeat_at = clock_timestamp(), attempts = r.attempts + 1, working_since = clock_timestamp(), rows_before = r.rows,
    files_left = null
  where r.job_id = job and (r.claim is null or r.heartbeat_at < clock_timestamp() - interval '45 seconds')
  returning r.claim into token;
  if token is not null then
    update public.pte_sync_jobs j set status = 'running' where j.id = job and j.status = 'pending';
  end if;
  return token;
end $$;

-- The heartbeat of a job that looks for files.
create function private.beat_sync_files(job uuid, claim uuid, files_left int) returns boolean
language plpgsql set search_path = '' as $$
begin
  update private.sync_runs r set heartbeat_at = clock_timestamp(), files_left = beat_sync_files.files_left
  from public.pte_sync_jobs j
  where r.job_id = job and r.claim = beat_sync_files.claim and j.id = job and j.status = 'running';
  return found;
end $$;
revoke execute on function private.beat_sync_files(uuid, uuid, int) from public;

create or replace function private.read_sync_job(job_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  found_job jsonb;
begin
  perform private.require_sync('sync.read');
  select jsonb_build_object(
    'job', to_jsonb(j), 'source', jsonb_build_object('id', s.id, 'name', s.name, 'kind', s.kind),
    'started_by', (select u.name from public.users u where u.id = j.started_by),
    'rows', coalesce(r.rows, 0), 'rows_before', coalesce(r.rows_before, 0), 'total', r.total, 'files_left', r.files_left, 'unmarked', r.unmarked,
    'counts', case when j.status in ('pending', 'running') then coalesce(r.counts, '{}') else j.stats end,
    'heartbeat_at', r.heartbeat_at, 'working_since', r.working_since,
    'now', clock_timestamp(),
    'followers', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'mode', f.mode, 'status', f.status) order by f.started_at), '[]')
      from public.pte_sync_jobs f where f.based_on = j.id),
    'log', (select coalesce(jsonb_agg(to_jsonb(l) - 'job_id' order by l.id desc), '[]')
      from (select * from private.sync_job_log l where l.job_id = j.id order by l.id desc limit 100) l))
    into found_job
  from public.pte_sync_jobs j
  left join public.pte_sync_sources s on s.id = j.source_id
  left join private.sync_runs r on r.job_id = j.id
  where j.id = read_sync_job.job_id;
  if found_job is null then
    raise exception 'There is no such job.' using errcode = 'PT404';
  end if;
  return found_job;
end $$;
