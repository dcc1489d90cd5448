-- The ledger says of each row which file comes in with it, in a dry run as in a run: what it is, how large, and
-- the checksum by which an apply knows it again. A row that was unchanged but for its file is a changed one.

alter table public.sync_job_rows
  add column media jsonb check (jsonb_typeof(media) = 'object'),
  drop constraint sync_job_rows_diff_check,
  add constraint sync_job_rows_diff_check check (outcome <> 'changed' or coalesce(diff, media) is not null);
comment on column public.sync_job_rows.media is
  'The file that comes in with the record, as {checksum, mime_type, type, file_size, width, height, duration}.';
create index sync_job_rows_media_idx on public.sync_job_rows (job_id, id) where media is not null;

-- Drafts of the banks whose types show files.
create view private.sync_media_questions with (security_invoker = true) as
select 'speaking' as module, q.id, q.source, q.external_id, q.type::text as type, q.title, q.prompt_media_url as url, q.version, q.media_id
from public.speaking_questions q where not q.is_active and q.archived_at is null
union all
select 'listening', q.id, q.source, q.external_id, q.type::text, q.title, q.prompt_media_url, q.version, q.media_id
from public.listening_questions q where not q.is_active and q.archived_at is null;

comment on view private.sync_media_questions is 'Questions that a sync job may bring files for: what learners meet, only people change.';
revoke all on private.sync_media_questions from public, anon, authenticated, service_role;

-- The address that a question's file came from; null where its file is not what the source gave.
create function private.sync_file_origin(source text, external_id text, media uuid) returns text
language sql stable set search_path = '' as $$
  select k.synced ->> 'media_from' from public.pte_sync_sources s
  join private.sync_records k on k.source_id = s.id and k.external_id = sync_file_origin.external_id
  where s.key = source and k.synced ->> 'media_id' = media::text
$$;

-- The line of the ledger that a file belongs to; null for a question that did not come with this job.
create function private.sync_line_of(job uuid, question uuid) returns bigint
language sql stable set search_path = '' as $$
  select coalesce(
    (select l.id from public.sync_job_rows l
     where l.record_id = question and l.outcome <> 'unchanged' and l.job_id = job and l.outcome in ('created', 'changed') order by l.id limit 1),
    (select l.id from private.sync_media_questions q
     join public.sync_job_rows l on l.job_id = job and l.external_id = q.external_id and l.module = q.module and l.outcome = 'unchanged'
     where q.id = question order by l.id limit 1))
$$;

-- Books a file beside the question that it comes in with. `before` is the version that the file found in the bank.
create function private.book_sync_file(held public.pte_sync_jobs, question uuid, file jsonb, diff jsonb, before int) returns void
language plpgsql set search_path = '' as $$
declare
  seen constant jsonb := file - array['bucket', 'path', 'title', 'from'];
  line public.sync_job_rows;
begin
  select l.* into line from public.sync_job_rows l where l.id = private.sync_line_of(held.id, question);
  if line.id is null then
    insert into public.sync_job_rows (job_id, "row", external_id, module, question_type, outcome, payload, diff, media, table_name, record_id, version_before)
    select held.id, (select d."row" from public.sync_job_rows d where held.mode = 'apply' and d.job_id = held.based_on and d.external_id = q.external_id and d.media is not null limit 1),
      q.external_id, q.module, q.type, 'changed', jsonb_build_object('title', q.title), diff, seen, q.module || '_questions', q.id, coalesce(before, q.version)
    from private.sync_media_questions q where q.id = question;
  else
    update public.sync_job_rows l set outcome = case l.outcome when 'unchanged' then 'changed' else l.outcome end, media = seen,
      diff = case l.outcome when 'created' then l.diff else nullif(coalesce(l.diff, '{}') || coalesce(book_sync_file.diff, '{}'), '{}') end,
      payload = coalesce(l.payload, (select jsonb_build_object('title', q.title) from private.sync_media_questions q where q.id = question)),
      version_before = coalesce(before, l.version_before)
    where l.id = line.id;
  end if;
  if line.id is null or line.outcome = 'unchanged' then
    update private.sync_runs r
    set counts = private.add_counts(r.counts, case when line.id is null then '{"changed": 1}' else '{"changed": 1, "unchanged": -1}'::jsonb end)
    where r.job_id = held.id;
  end if;
end $$;

-- A file that the source gave gives way to the one at its new address; one that an editor chose does not.
create or replace function private.attach_sync_media(job uuid, claim uuid, bank text, question uuid, file jsonb) returns uuid
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  item uuid;
  given uuid;
  old uuid;
  before int;
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
  select (k.synced ->> 'media_id')::uuid into given from private.sync_records k where k.source_id = held.source_id and k.record_id = question;
  execute format('select q.version, q.media_id from public.%I q where q.id = $1 and (q.media_id is null or q.media_id = $2) and not q.is_active for update',
    bank || '_questions') into before, old using question, given;
  if before is null then
    return item;
  end if;
  execute format('update public.%I q set media_id = $2 where q.id = $1', bank || '_questions') using question, item;
  update private.sync_records k
  set synced = (k.synced - 'media_from') || jsonb_strip_nulls(jsonb_build_object('media_id', item, 'media_from', file ->> 'from'))
  where k.source_id = held.source_id and k.record_id = question;
  perform private.book_sync_file(held, question, file, jsonb_build_object('media_id', jsonb_build_object('old', old, 'new', item)), before);
  return item;
end $$;

comment on function private.attach_sync_media(uuid, uuid, text, uuid, jsonb) is
  'The library''s item of this very content, or a new one; and the question that shows it. Null when the run is not this worker''s any more.';

revoke execute on function private.sync_file_origin(text, text, uuid), private.sync_line_of(uuid, uuid), private.book_sync_file(public.pte_sync_jobs, uuid, jsonb, jsonb, int) from public;
