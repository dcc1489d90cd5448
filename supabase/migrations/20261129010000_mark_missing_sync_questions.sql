-- A run that lacks more questions than its source may lose marks none, and stops. A person who knows that they
-- are really gone says so, with a reason, and the job has then ended well.

create function private.mark_missing_sync_questions(job_id uuid, reason text) returns int
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
  update public.pte_sync_jobs j
  set error = null, status = case when coalesce((run.counts ->> 'rejected')::int, 0) + coalesce((run.counts ->> 'moved')::int, 0) > 0 then 'partial' else 'success' end
  where j.id = job.id;
  perform private.note_sync(job.id, 'warning', format('%s %s marked as gone although that is more than a run may mark: %s', marked,
    case marked when 1 then 'question was' else 'questions were' end, btrim(reason)));
  return marked;
end $$;

create function public.mark_missing_sync_questions(job_id uuid, reason text) returns int
language sql set search_path = '' as $$ select private.mark_missing_sync_questions(job_id, reason) $$;

comment on function public.mark_missing_sync_questions(uuid, text) is
  'Marks the questions that a complete run lacked as gone although they were too many for it. Answers how many.';
revoke execute on function private.mark_missing_sync_questions(uuid, text), public.mark_missing_sync_questions(uuid, text) from public, anon;
grant execute on function private.mark_missing_sync_questions(uuid, text), public.mark_missing_sync_questions(uuid, text) to authenticated, service_role;
