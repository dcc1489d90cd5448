-- A question that only got its file in a run stands in the ledger without a row of the source: the source has
-- not shown it, and does not have it because of that.

create or replace function private.mark_missing_sync_records(job public.pte_sync_jobs) returns int
language plpgsql set search_path = '' as $$
declare
  reading constant uuid := case job.mode when 'apply' then job.based_on else job.id end;
  marked int;
begin
  update private.sync_records k set missing_since = now(), missing_job = job.id
  where k.source_id = job.source_id and k.missing_since is null
    and not exists (select from public.sync_job_rows l where l.job_id = reading and l.external_id = k.external_id and l."row" is not null);
  get diagnostics marked = row_count;
  return marked;
end $$;

create or replace function private.retire_sync_records(held public.pte_sync_jobs) returns text
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
  left join lateral (
    select l.external_id from public.sync_job_rows l
    where l.job_id = reading and l.external_id = k.external_id and l."row" is not null limit 1) seen on true
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
