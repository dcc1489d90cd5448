-- Files that questions of a source name, by address or by their path in the package that was uploaded, come into
-- the library after the questions themselves: a question is not lost because its recording is away. What lacks its
-- file is tried again by each run.

create function private.sync_media_wanted(job uuid, claim uuid, after_id uuid, size int)
returns table (module text, id uuid, type text, title text, url text, file text)
language sql stable set search_path = '' as $$
  select q.module, q.id, q.type, q.title, q.url, q.file
  from public.pte_sync_jobs j
  join public.pte_sync_sources s on s.id = j.source_id
  join private.sync_runs r on r.job_id = j.id and r.claim = sync_media_wanted.claim
  cross join lateral (
    select 'speaking' as module, b.id, b.type::text, b.title, b.prompt_media_url as url, null as file from public.speaking_questions b
    where b.source = s.key and b.media_id is null and b.prompt_media_url ~ '^https?://' and not b.is_active and b.archived_at is null
    union all
    select 'listening', b.id, b.type::text, b.title, b.prompt_media_url, null from public.listening_questions b
    where b.source = s.key and b.media_id is null and b.prompt_media_url ~ '^https?://' and not b.is_active and b.archived_at is null
    union all
    select 'speaking', b.id, b.type::text, b.title, null, l.media_file
    from public.sync_job_rows l join public.speaking_questions b on b.id = l.record_id and b.media_id is null and not b.is_active and b.archived_at is null
    where l.media_file is not null and (l.job_id = j.id or (j.mode = 'apply' and l.job_id = j.based_on and l.outcome = 'unchanged' and l.suggestions is null))
    union all
    select 'listening', b.id, b.type::text, b.title, null, l.media_file
    from public.sync_job_rows l join public.listening_questions b on b.id = l.record_id and b.media_id is null and not b.is_active and b.archived_at is null
    where l.media_file is not null and (l.job_id = j.id or (j.mode = 'apply' and l.job_id = j.based_on and l.outcome = 'unchanged' and l.suggestions is null))
  ) q
  where j.id = job and j.status = 'running' and (after_id is null or q.id > after_id)
  order by q.id limit size
$$;

-- What did not come in stands beside the row that named it, so that it is found where its question is.
create function private.warn_sync_row(job uuid, claim uuid, question uuid, warning jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  warned_before boolean;
  line bigint;
begin
  if held.id is null then
    return false;
  end if;
  select l.id, l.warnings is not null into line, warned_before from public.sync_job_rows l where l.job_id = job and l.record_id = question limit 1;
  -- A job that goes on after its worker was killed meets the same file again.
  update public.sync_job_rows l set warnings = coalesce(l.warnings, '[]') || warning
  where l.id = line and not coalesce(l.warnings, '[]') @> jsonb_build_array(warning);
  if found and not warned_before then
    update private.sync_runs r set counts = private.add_counts(r.counts, '{"warned": 1}') where r.job_id = job;
  end if;
  return true;
end $$;

-- The library's item of this very content, or a new one; and the question that shows it. The ledger says so,
-- and names the version that an undo will meet. Null when the run is not this worker's any more.
create function private.attach_sync_media(job uuid, claim uuid, bank text, question uuid, file jsonb) returns uuid
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  item uuid;
  before int;
  line bigint;
begin
  if held.id is null then
    return null;
  end if;
  perform set_config('app.batch_id', job::text, true), set_config('app.reason', coalesce(held.reason, 'Media of a sync job'), true);
  select m.id into item from public.media m where m.checksum = file ->> 'checksum' and m.archived_at is null limit 1;
  if item is null then
    insert into public.media (type, bucket, path, title, mime_type, duration, width, height, file_size, checksum, created_by)
    select m.type, m.bucket, m.path, m.title, m.mime_type, m.duration, m.width, m.height, m.file_size, m.checksum, held.started_by
    from jsonb_populate_record(null::public.media, file) m
    returning id into item;
  end if;
  execute format('select q.version from public.%I q where q.id = $1 and q.media_id is null and not q.is_active for update', bank || '_questions')
    into before using question;
  if before is null then
    return item;
  end if;
  execute format('update public.%I q set media_id = $2 where q.id = $1', bank || '_questions') using question, item;
  update private.sync_records k set synced = k.synced || jsonb_build_object('media_id', item) where k.source_id = held.source_id and k.record_id = question;

  select l.id into line from public.sync_job_rows l where l.job_id = job and l.record_id = question and l.outcome in ('created', 'changed') limit 1;
  if line is not null then
    update public.sync_job_rows l set version_before = before,
      diff = case l.outcome when 'changed' then l.diff || jsonb_build_object('media_id', jsonb_build_object('old', null, 'new', item)) end
    where l.id = line;
  else
    insert into public.sync_job_rows (job_id, external_id, module, outcome, diff, table_name, record_id, version_before)
    select job, k.external_id, bank, 'changed', jsonb_build_object('media_id', jsonb_build_object('old', null, 'new', item)),
      bank || '_questions', question, before
    from private.sync_records k where k.source_id = held.source_id and k.record_id = question;
    update private.sync_runs r set counts = private.add_counts(r.counts, '{"changed": 1}') where r.job_id = job;
  end if;
  return item;
end $$;

revoke execute on function private.sync_media_wanted(uuid, uuid, uuid, int), private.warn_sync_row(uuid, uuid, uuid, jsonb),
  private.attach_sync_media(uuid, uuid, text, uuid, jsonb) from public;
