-- An apply that could not bring in a file which its dry run had found has not done what its ledger said. It says
-- so at the row, and has ended in part.

drop function private.warn_sync_row(uuid, uuid, uuid, jsonb);

create function private.warn_sync_row(job uuid, claim uuid, question uuid, warning jsonb, has_moved boolean) returns boolean
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  line constant bigint := private.sync_line_of(job, question);
  warned_before boolean;
  counted jsonb := '{}';
begin
  if held.id is null then
    return false;
  end if;
  if line is null and has_moved then
    -- The file was all that the row of the dry run would have changed.
    insert into public.sync_job_rows (job_id, "row", external_id, module, question_type, outcome, field, reason, payload, table_name, record_id, version_before)
    select job, d."row", d.external_id, d.module, d.question_type, 'moved', warning ->> 'field', warning ->> 'reason', d.payload, d.table_name, d.record_id, d.version_before
    from public.sync_job_rows d
    where d.job_id = held.based_on and d.record_id = question and d.media is not null
      and not exists (select from public.sync_job_rows l where l.job_id = job and l.record_id = question and l.outcome = 'moved')
    limit 1;
    if found then
      update private.sync_runs r set counts = private.add_counts(r.counts, '{"moved": 1}') where r.job_id = job;
    end if;
    return true;
  end if;
  select l.warnings is not null into warned_before from public.sync_job_rows l where l.id = line;
  -- A job that goes on after its worker was killed meets the same file again.
  update public.sync_job_rows l set warnings = coalesce(l.warnings, '[]') || warning
  where l.id = line and not coalesce(l.warnings, '[]') @> jsonb_build_array(warning);
  if found then
    counted := case when warned_before then counted else '{"warned": 1}' end || case when has_moved then '{"files_moved": 1}'::jsonb else '{}' end;
    update private.sync_runs r set counts = private.add_counts(r.counts, counted) where r.job_id = job;
  end if;
  return true;
end $$;

comment on function private.warn_sync_row(uuid, uuid, uuid, jsonb, boolean) is
  'Says beside a question''s row that its file did not come in. `has_moved`: although the dry run had found it. False when the run is not this worker''s any more.';

create function private.sync_outcome(counts jsonb) returns text
language sql immutable set search_path = '' as $$
  select case when exists (
    select from unnest(array['rejected', 'moved', 'files_moved']) name where coalesce((counts ->> name)::int, 0) > 0) then 'partial' else 'success' end
$$;

comment on function private.sync_outcome(jsonb) is 'How a job that came to its end has ended, by what it counted.';

create or replace function private.finish_sync_job(job uuid, claim uuid, problem text) returns text
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
  outcome := case when sentence is not null then 'error' else private.sync_outcome(run.counts) end;
  perform set_config('app.batch_id', '', true);
  update public.pte_sync_jobs j set status = outcome, error = sentence, stats = run.counts where j.id = job;
  update private.sync_runs r set claim = null where r.job_id = job;
  perform private.note_sync(job, case outcome when 'error' then 'error' else 'info' end,
    coalesce(sentence, format('Ended after %s rows.', run.rows)));
  return outcome;
end $$;

create or replace function private.mark_missing_sync_questions(job_id uuid, reason text) returns int
language plpgsql security definer set search_path = '' as $$
declare
  job public.pte_sync_jobs;
  run private.sync_runs;
  marked int;
begin
  perform private.require_sync('sync.run');
  if btrim(coalesce(reason, '')) = '' then
    raise exception 'Say why the questions are marked as gone.' using errcode = '22023';
  end if;
  select * into job from public.pte_sync_jobs j where j.id = mark_missing_sync_questions.job_id for update;
  select * into run from private.sync_runs r where r.job_id = job.id for update;
  if run.unmarked is null or job.status <> 'error' or job.mode = 'dry_run' then
    raise exception 'This job has left no question unmarked.' using errcode = '22023';
  elsif exists (select from public.pte_sync_jobs j where j.based_on = job.id and j.mode = 'undo' and j.status <> 'error') then
    raise exception 'This job is undone. Start a new one.' using errcode = '22023';
  elsif exists (
    select from public.pte_sync_jobs j where j.source_id = job.source_id and j.mode in ('run', 'apply') and j.started_at > job.started_at)
  then
    raise exception 'The source was read again since. Decide on the latest job.' using errcode = 'PT409';
  end if;
  perform set_config('app.batch_id', job.id::text, true), set_config('app.reason', btrim(reason), true);
  marked := private.mark_missing_sync_records(job);
  update private.sync_runs r set unmarked = null where r.job_id = job.id;
  update public.pte_sync_jobs j set error = null, status = private.sync_outcome(run.counts) where j.id = job.id;
  perform private.note_sync(job.id, 'warning', format('%s %s marked as gone although that is more than a run may mark: %s', marked,
    case marked when 1 then 'question was' else 'questions were' end, btrim(reason)));
  return marked;
end $$;

revoke execute on function private.warn_sync_row(uuid, uuid, uuid, jsonb, boolean), private.sync_outcome(jsonb) from public;
