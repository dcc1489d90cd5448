-- A dry run looks for the same files as the run, and an apply brings in those that its dry run found: a file
-- that was left out then is left out now, and one that is another by now is told.

drop function private.sync_media_wanted(uuid, uuid, uuid, int);

create function private.sync_media_wanted(job uuid, claim uuid, after_id uuid, size int)
returns table (module text, id uuid, type text, title text, url text, file text, checksum text)
language plpgsql stable set search_path = '' as $$
#variable_conflict use_column
declare
  held public.pte_sync_jobs;
  source_key text;
begin
  select j.* into held from public.pte_sync_jobs j
  join private.sync_runs r on r.job_id = j.id and r.claim = sync_media_wanted.claim
  where j.id = job and j.status = 'running';
  select s.key into source_key from public.pte_sync_sources s where s.id = held.source_id;

  if held.mode = 'apply' then
    return query
      select q.module, q.id, q.type, q.title, case when d.media_file is null then q.url end, d.media_file, d.media ->> 'checksum'
      from public.sync_job_rows d
      join private.sync_media_questions q on q.source = source_key and q.external_id = d.external_id and q.module = d.module
        and (q.media_id is null or private.sync_file_origin(q.source, q.external_id, q.media_id) <> q.url)
      where d.job_id = held.based_on and d.media is not null and (after_id is null or q.id > after_id)
        and not exists (select from public.sync_job_rows l where l.job_id = job and l.external_id = d.external_id and l.outcome in ('moved', 'rejected'))
      order by q.id limit size;
  elsif held.mode = 'dry_run' then
    -- What the rows would have left in the bank, and what the bank lacked before.
    return query
      select w.* from (
        select l.module, l.record_id, l.question_type, l."values" ->> 'title', case when l.media_file is null then l."values" ->> 'prompt_media_url' end,
          l.media_file, null::text
        from public.sync_job_rows l
        where l.job_id = job and l.outcome = 'created' and l.module in ('speaking', 'listening') and l.media is null
        union all
        select q.module, q.id, q.type, q.title, case when l.media_file is null then named.url end, l.media_file, null
        from public.sync_job_rows l
        join private.sync_media_questions q on q.id = l.record_id and q.module = l.module
        cross join lateral (select case when l.diff ? 'prompt_media_url' then l.diff -> 'prompt_media_url' ->> 'new' else q.url end) named (url)
        where l.job_id = job and l.outcome in ('changed', 'unchanged') and l.media is null
          and (q.media_id is null or private.sync_file_origin(q.source, q.external_id, q.media_id) <> named.url)
        union all
        select q.module, q.id, q.type, q.title, q.url, null, null
        from private.sync_media_questions q
        where q.source = source_key and q.url ~ '^https?://'
          and (q.media_id is null or private.sync_file_origin(q.source, q.external_id, q.media_id) <> q.url)
          and not exists (
            select from public.sync_job_rows l
            where l.job_id = job and l.external_id = q.external_id and l.module = q.module and l.outcome in ('changed', 'unchanged'))
      ) w (module, id, type, title, url, file, checksum)
      where (w.url ~ '^https?://' or w.file is not null) and (after_id is null or w.id > after_id)
      order by w.id limit size;
  elsif held.mode in ('run', 'retry') then
    return query
      select w.* from (
        select q.module, q.id, q.type, q.title, q.url, null, null::text
        from private.sync_media_questions q
        where q.source = source_key and q.url ~ '^https?://'
          and (q.media_id is null or private.sync_file_origin(q.source, q.external_id, q.media_id) <> q.url)
          and not exists (
            select from public.sync_job_rows l
            where l.job_id = job and l.external_id = q.external_id and l.module = q.module and l.media_file is not null)
        union all
        select q.module, q.id, q.type, q.title, null, l.media_file, null
        from public.sync_job_rows l
        join private.sync_media_questions q on q.id = l.record_id and q.module = l.module and q.media_id is null
        where l.job_id = job and l.media_file is not null
      ) w (module, id, type, title, url, file, checksum)
      where after_id is null or w.id > after_id
      order by w.id limit size;
  end if;
end $$;

comment on function private.sync_media_wanted(uuid, uuid, uuid, int) is
  'Questions without the file that they name, by address or by its path in a package, or with that of another address. `checksum` is what an apply has to find.';

-- What a dry run found: the ledger says it, nothing else does. False when the run is not this worker's any more.
create function private.note_sync_media(job uuid, claim uuid, question uuid, file jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
begin
  if held.id is null then
    return false;
  end if;
  perform private.book_sync_file(held, question, file, null, null);
  return true;
end $$;

create or replace function private.apply_sync_page(job uuid, claim uuid, size int) returns jsonb
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  records jsonb;
  last_line bigint;
begin
  if held.id is null then
    return null;
  end if;
  -- A row that changes by its file alone is unchanged here: its file comes in after the rows.
  select jsonb_agg(jsonb_build_object('row', l."row", 'external_id', l.external_id, 'module', l.module, 'question_type', l.question_type,
      'values', l."values", 'payload', l.payload, 'category', l.category,
      'media_file', l.media_file, 'warnings', l.warnings, 'expected', jsonb_build_object(
      'outcome', case when l.outcome = 'changed' and l.diff is null then 'unchanged' else l.outcome end, 'version', l.version_before,
      'diff', l.diff, 'suggestions', l.suggestions)) order by l.id), max(l.id)
    into records, last_line
  from (
    select * from public.sync_job_rows d
    where d.job_id = held.based_on and d.id > coalesce((select (r.checkpoint ->> 'line')::bigint from private.sync_runs r where r.job_id = job), 0)
      and (d.outcome = 'created' or (d.outcome = 'changed' and d.diff is not null) or d.suggestions is not null)
      -- What was found to have moved stands in the ledger already.
      and not exists (select from public.sync_job_rows m where m.job_id = job and m.external_id = d.external_id and m.outcome = 'moved')
    order by d.id limit size
  ) l;
  if records is null then
    return '{"end": true}';
  end if;
  return private.store_sync_page(job, claim, records, jsonb_build_object('line', last_line), null);
end $$;

revoke execute on function private.sync_media_wanted(uuid, uuid, uuid, int), private.note_sync_media(uuid, uuid, uuid, jsonb) from public;
