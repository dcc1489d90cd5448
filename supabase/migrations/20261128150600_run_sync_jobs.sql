-- The life of a job: asked for, claimed by one worker, kept alive page by page, ended, or picked up by
-- another worker when the first one is gone.

create function private.queue_sync_job(job uuid) returns void
language plpgsql set search_path = '' as $$
begin
  -- While the schema is reset there is no queue yet; the reaper finds what was left out.
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('run_sync_job', json_build_object('job', job), job_key => 'sync ' || job || ' ' || gen_random_uuid(), max_attempts => 3);
  end if;
end $$;

create function private.claim_sync_job(job uuid) returns uuid
language plpgsql set search_path = '' as $$
declare
  token uuid;
begin
  perform from public.pte_sync_jobs j where j.id = job and j.status in ('pending', 'running') for update;
  if not found then
    return null;
  end if;
  update private.sync_runs r
  set claim = gen_random_uuid(), heartbeat_at = clock_timestamp(), attempts = r.attempts + 1, working_since = coalesce(r.working_since, clock_timestamp())
  where r.job_id = job and (r.claim is null or r.heartbeat_at < clock_timestamp() - interval '45 seconds')
  returning r.claim into token;
  if token is not null then
    update public.pte_sync_jobs j set status = 'running' where j.id = job and j.status = 'pending';
  end if;
  return token;
end $$;

comment on function private.claim_sync_job(uuid) is 'Token under which a worker runs the job; null when another worker does, or it has ended.';

create function private.beat_sync_job(job uuid, claim uuid) returns boolean
language plpgsql set search_path = '' as $$
begin
  update private.sync_runs r set heartbeat_at = clock_timestamp()
  from public.pte_sync_jobs j
  where r.job_id = job and r.claim = beat_sync_job.claim and j.id = job and j.status = 'running';
  return found;
end $$;

-- A worker that gives up for now hands the job to the next one.
create function private.release_sync_job(job uuid, claim uuid) returns void
language sql set search_path = '' as $$
  update private.sync_runs r set claim = null where r.job_id = job and r.claim = release_sync_job.claim
$$;

-- Marks what a complete source lacked. An apply goes by what its dry run read, whose ledger holds every row.
-- Answers how many.
create function private.mark_missing_sync_records(job public.pte_sync_jobs) returns int
language plpgsql set search_path = '' as $$
declare
  reading constant uuid := case job.mode when 'apply' then job.based_on else job.id end;
  marked int;
begin
  update private.sync_records k set missing_since = now(), missing_job = job.id
  where k.source_id = job.source_id and k.missing_since is null
    and not exists (select from public.sync_job_rows l where l.job_id = reading and l.external_id = k.external_id);
  get diagnostics marked = row_count;
  return marked;
end $$;

-- Marks what a complete run lacked, unless that is too much. Answers a sentence when it is.
create function private.retire_sync_records(held public.pte_sync_jobs) returns text
language plpgsql set search_path = '' as $$
declare
  source public.pte_sync_sources;
  reading constant uuid := case held.mode when 'apply' then held.based_on else held.id end;
  known int;
  gone int;
begin
  select * into source from public.pte_sync_sources s where s.id = held.source_id;
  if not source.is_complete or held.mode not in ('run', 'dry_run', 'apply') then
    return null;
  end if;
  if exists (select from private.sync_job_log l where l.job_id = reading and l.level = 'warning' and l.message like 'The source changed while%') then
    perform private.note_sync(held.id, 'warning', 'Nothing was marked as gone, because the source changed while it was read.');
    return null;
  end if;
  select count(*) filter (where k.missing_since is null), count(*) filter (where k.missing_since is null and seen.external_id is null)
    into known, gone
  from private.sync_records k
  left join lateral (select l.external_id from public.sync_job_rows l where l.job_id = reading and l.external_id = k.external_id limit 1) seen on true
  where k.source_id = source.id;
  update private.sync_runs r set counts = r.counts || jsonb_build_object('gone', gone),
    unmarked = case when gone * 100 > known * source.retire_limit then gone end
  where r.job_id = held.id;
  if gone * 100 > known * source.retire_limit then
    return format('The source lacks %s of the %s questions it had. That is more than the %s %% which a run may mark as gone, so none was marked. %s',
      gone, known, source.retire_limit, case held.mode when 'dry_run' then 'A run would stop like this, after it has written the rows below.'
        else 'What was created and changed stays in the bank: undo the job to take it back, or mark the questions as gone nevertheless.' end);
  end if;
  if held.mode <> 'dry_run' then
    perform private.mark_missing_sync_records(held);
  end if;
  return null;
end $$;

create function private.finish_sync_job(job uuid, claim uuid, problem text) returns text
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  run private.sync_runs;
  sentence text := problem;
  outcome text;
begin
  if held.id is null then
    return null;
  end if;
  if sentence is null then
    select * into run from private.sync_runs r where r.job_id = job;
    if run.rows = 0 and held.mode in ('run', 'dry_run') then
      sentence := 'The source gave no rows. Nothing was changed.';
    else
      sentence := private.retire_sync_records(held);
    end if;
  end if;
  select * into run from private.sync_runs r where r.job_id = job;
  outcome := case when sentence is not null then 'error'
    when coalesce((run.counts ->> 'rejected')::int, 0) + coalesce((run.counts ->> 'moved')::int, 0) > 0 then 'partial' else 'success' end;
  perform set_config('app.batch_id', '', true);
  update public.pte_sync_jobs j set status = outcome, error = sentence, stats = run.counts where j.id = job;
  update private.sync_runs r set claim = null where r.job_id = job;
  perform private.note_sync(job, case outcome when 'error' then 'error' else 'info' end,
    coalesce(sentence, format('Ended after %s rows.', run.rows)));
  return outcome;
end $$;

create function private.reap_sync_jobs() returns int
language plpgsql set search_path = '' as $$
declare
  job uuid;
  run private.sync_runs;
  reaped int := 0;
begin
  for job in
    select j.id from public.pte_sync_jobs j
    join private.sync_runs r on r.job_id = j.id
    where j.status in ('pending', 'running') and coalesce(r.heartbeat_at, j.started_at) < clock_timestamp() - interval '60 seconds'
    for update of j skip locked
  loop
    reaped := reaped + 1;
    select * into run from private.sync_runs r where r.job_id = job;
    if run.attempts >= 10 then
      update public.pte_sync_jobs j set status = 'error', stats = run.counts,
        error = 'The worker stopped ten times while it ran this job. Resume it when the cause is found.' where j.id = job;
      perform private.note_sync(job, 'error', 'Given up after ten workers.');
    else
      update private.sync_runs r set claim = null, heartbeat_at = clock_timestamp() where r.job_id = job;
      perform private.note_sync(job, 'warning', format('The worker stopped answering. Another one goes on after row %s.', run.rows));
      perform private.queue_sync_job(job);
    end if;
  end loop;
  return reaped;
end $$;

comment on function private.reap_sync_jobs() is 'Queues the open jobs that no worker has answered for, and gives up on those that stop every worker.';

do $$
declare
  made text;
begin
  for made in
    select p.oid::regprocedure::text from pg_catalog.pg_proc p
    where p.pronamespace = 'private'::regnamespace and p.proname in (
      'sync_questions', 'sync_action', 'compare_sync_fields', 'sync_key', 'decide_sync_rows', 'write_sync_rows', 'try_sync_rows', 'note_sync',
      'hold_sync_run', 'add_counts', 'count_sync_lines', 'store_sync_page', 'find_moved_sync_rows', 'apply_sync_page', 'undo_sync_row',
      'undo_sync_page', 'queue_sync_job', 'claim_sync_job', 'beat_sync_job', 'release_sync_job', 'mark_missing_sync_records',
      'retire_sync_records', 'finish_sync_job', 'reap_sync_jobs')
  loop
    execute format('revoke execute on function %s from public', made);
  end loop;
end $$;
revoke all on private.sync_runs, private.sync_job_log, private.sync_records from anon, authenticated, service_role;
