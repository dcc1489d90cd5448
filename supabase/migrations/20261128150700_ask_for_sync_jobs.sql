-- What staff do with jobs. Each function says why it does not do what was asked.

create function private.require_sync(permission public.app_permission) returns void
language plpgsql stable set search_path = '' as $$
begin
  if not private.has_permission(permission) then
    raise exception 'This needs the permission %.', permission using errcode = '42501';
  end if;
end $$;

create function private.open_sync_job(job uuid) returns void
language plpgsql set search_path = '' as $$
begin
  insert into private.sync_runs (job_id) values (job) on conflict (job_id) do update
  set claim = null, heartbeat_at = null, attempts = 0, unmarked = null;
  perform private.queue_sync_job(job);
end $$;

-- What keeps a job from being taken as the base of another; null when nothing does.
create function private.sync_base_problem(source_id uuid, mode text, base public.pte_sync_jobs) returns text
language sql stable set search_path = '' as $$
  select case
    when base.id is null or base.source_id is distinct from sync_base_problem.source_id then 'There is no such job of this source.'
    when base.status in ('pending', 'running') then 'That job has not ended yet.'
    when mode = 'apply' and (base.mode <> 'dry_run' or base.status not in ('success', 'partial')) then 'Only a dry run that came to its end can be applied.'
    when mode = 'apply' and exists (
      select from public.pte_sync_jobs j where j.based_on = base.id and j.mode = 'apply' and j.status in ('success', 'partial'))
      then 'This dry run is applied already.'
    when mode = 'retry' and not exists (select from public.sync_job_rows l where l.job_id = base.id and l.outcome = 'rejected')
      then 'No row of that job was rejected.'
    when mode = 'undo' and base.mode not in ('run', 'apply', 'retry') then 'Only a job that wrote something can be undone.'
    when mode = 'undo' and exists (
      select from public.pte_sync_jobs j where j.based_on = base.id and j.mode = 'undo' and j.status in ('success', 'partial'))
      then 'That job is undone already.'
  end
$$;

-- Definer: jobs are written by functions only.
create function private.start_sync_job(source_id uuid, mode text, based_on uuid, file_path text, file_name text, reason text, skip_moved boolean)
returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  source public.pte_sync_sources;
  base public.pte_sync_jobs;
  problem text;
  job uuid;
begin
  perform private.require_sync('sync.run');
  select * into source from public.pte_sync_sources s where s.id = start_sync_job.source_id;
  if not found or source.archived_at is not null then
    raise exception 'There is no such source, or it is archived.' using errcode = 'PT404';
  end if;
  if start_sync_job.mode in ('run', 'dry_run') and source.kind = 'upload' and btrim(coalesce(start_sync_job.file_path, '')) = '' then
    raise exception 'Choose the file to import.' using errcode = '22023';
  end if;
  if start_sync_job.based_on is not null or start_sync_job.mode in ('apply', 'retry', 'undo') then
    select * into base from public.pte_sync_jobs j where j.id = start_sync_job.based_on for share;
    problem := private.sync_base_problem(source.id, start_sync_job.mode, base);
    if problem is not null then
      raise exception '%', problem using errcode = '22023';
    end if;
  end if;
  begin
    insert into public.pte_sync_jobs (source, source_id, mode, based_on, file_path, file_name, reason, skip_moved, started_by)
    values (source.key, source.id, start_sync_job.mode, start_sync_job.based_on,
      -- What builds on a job reads on in its file: the media of a package are still in there.
      case when start_sync_job.mode in ('apply', 'retry') then base.file_path else start_sync_job.file_path end,
      case when start_sync_job.mode in ('apply', 'retry') then base.file_name else start_sync_job.file_name end,
      nullif(btrim(start_sync_job.reason), ''), coalesce(start_sync_job.skip_moved, false), auth.uid())
    returning id into job;
  exception
    when unique_violation then
      raise exception 'Another job of "%" is under way. Wait for its end, or cancel it.', source.name using errcode = 'PT409';
  end;
  perform private.open_sync_job(job);
  return job;
end $$;

create function private.cancel_sync_job(job_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_sync('sync.run');
  update public.pte_sync_jobs j
  set status = 'cancelled', stats = coalesce((select r.counts from private.sync_runs r where r.job_id = j.id), j.stats)
  where j.id = cancel_sync_job.job_id and j.status in ('pending', 'running');
  if found then
    perform private.note_sync(cancel_sync_job.job_id, 'warning', 'Cancelled. What was written until then stays; the job can be resumed or undone.');
  end if;
  return found;
end $$;

create function private.resume_sync_job(job_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  job public.pte_sync_jobs;
begin
  perform private.require_sync('sync.run');
  select * into job from public.pte_sync_jobs j where j.id = resume_sync_job.job_id for update;
  if job.id is null or job.source_id is null then
    raise exception 'There is no such job, or it has no source to go on with.' using errcode = 'PT404';
  elsif job.status not in ('error', 'cancelled') then
    raise exception 'Only a job that stopped before its end can be resumed.' using errcode = '22023';
  elsif exists (select from public.pte_sync_jobs j where j.based_on = job.id and j.mode = 'undo' and j.status <> 'error') then
    raise exception 'This job is undone. Start a new one.' using errcode = '22023';
  end if;
  begin
    update public.pte_sync_jobs j set status = 'pending', finished_at = null, error = null where j.id = job.id;
  exception
    when unique_violation then
      raise exception 'Another job of this source is under way. Wait for its end, or cancel it.' using errcode = 'PT409';
  end;
  perform private.note_sync(job.id, 'info', 'Resumed.');
  perform private.open_sync_job(job.id);
  return true;
end $$;

create function private.read_sync_job(job_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  found_job jsonb;
begin
  perform private.require_sync('sync.read');
  select jsonb_build_object(
    'job', to_jsonb(j), 'source', jsonb_build_object('id', s.id, 'name', s.name, 'kind', s.kind),
    'started_by', (select u.name from public.users u where u.id = j.started_by),
    'rows', coalesce(r.rows, 0), 'total', r.total, 'unmarked', r.unmarked, 'counts', case when j.status in ('pending', 'running') then coalesce(r.counts, '{}') else j.stats end,
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

-- Questions that the source does not have any more, the latest first.
create function private.missing_sync_questions(source_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_sync('sync.read');
  return jsonb_build_object(
    'total', (select count(*) from private.sync_records k where k.source_id = missing_sync_questions.source_id and k.missing_since is not null),
    'items', (
      select coalesce(jsonb_agg(jsonb_build_object('external_id', k.external_id, 'module', k.module, 'record_id', k.record_id,
        'title', k.synced ->> 'title', 'missing_since', k.missing_since) order by k.missing_since desc, k.external_id), '[]')
      from (
        select * from private.sync_records k where k.source_id = missing_sync_questions.source_id and k.missing_since is not null
        order by k.missing_since desc, k.external_id limit 200) k));
end $$;

create function public.start_sync_job(
  source_id uuid, mode text, based_on uuid default null, file_path text default null, file_name text default null,
  reason text default null, skip_moved boolean default false) returns uuid
language sql set search_path = '' as $$
  select private.start_sync_job(source_id, mode, based_on, file_path, file_name, reason, skip_moved)
$$;
create function public.cancel_sync_job(job_id uuid) returns boolean
language sql set search_path = '' as $$ select private.cancel_sync_job(job_id) $$;
create function public.resume_sync_job(job_id uuid) returns boolean
language sql set search_path = '' as $$ select private.resume_sync_job(job_id) $$;
create function public.read_sync_job(job_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.read_sync_job(job_id) $$;
create function public.missing_sync_questions(source_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.missing_sync_questions(source_id) $$;

comment on function public.start_sync_job(uuid, text, uuid, text, text, text, boolean) is
  'Asks for a job of a source and queues it: run, dry_run (of an upload with its file), apply (of a dry run), retry or undo (of a job). Answers its id.';
comment on function public.cancel_sync_job(uuid) is 'Ends a job before its next page; false when it has ended already.';
comment on function public.resume_sync_job(uuid) is 'Goes on where a failed or cancelled job stopped.';
comment on function public.read_sync_job(uuid) is 'A job with its source, how far it has come, what builds on it, and the last 100 lines of its log.';
comment on function public.missing_sync_questions(uuid) is '{total, items}: questions that the last complete run of the source lacked; at most 200 items.';
