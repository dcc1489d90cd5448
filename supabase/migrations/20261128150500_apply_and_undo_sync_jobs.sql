-- An apply writes what the ledger of a dry run says, an undo takes back what the ledger of a job says. Both
-- go through the ledger page by page, and leave alone what has moved since.

-- The rows of a dry run whose questions are not as it found them, written to the ledger of the apply.
create function private.find_moved_sync_rows(job uuid, claim uuid) returns int
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  source_key text;
  bank text;
  found_rows int;
  moved int := 0;
begin
  select s.key into source_key from public.pte_sync_sources s where s.id = held.source_id;
  delete from public.sync_job_rows l where l.job_id = job and l.outcome = 'moved';
  foreach bank in array array['speaking', 'writing', 'reading', 'listening'] loop
    execute format($sql$
      insert into public.sync_job_rows (job_id, "row", external_id, module, question_type, outcome, reason, table_name, record_id, version_before, payload)
      select $1, l."row", l.external_id, l.module, l.question_type, 'moved',
        case when l.outcome = 'created' then 'It was created here since the dry run.' when q.id is null then 'It was deleted here since the dry run.'
          else 'It was changed here since the dry run.' end,
        l.table_name, coalesce(q.id, l.record_id), l.version_before, l.payload
      from public.sync_job_rows l
      left join public.%1$I q on case l.outcome when 'created' then q.source = $3 and q.external_id = l.external_id else q.id = l.record_id end
      where l.job_id = $2 and l.module = %2$L and (l.outcome in ('created', 'changed') or l.suggestions is not null)
        and case l.outcome when 'created' then q.id is not null else q.version is distinct from l.version_before end
    $sql$, bank || '_questions', bank) using job, held.based_on, source_key;
    get diagnostics found_rows = row_count;
    moved := moved + found_rows;
  end loop;
  update private.sync_runs r set counts = r.counts || jsonb_build_object('moved', moved) where r.job_id = job;
  return moved;
end $$;

create function private.apply_sync_page(job uuid, claim uuid, size int) returns jsonb
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  records jsonb;
  last_line bigint;
begin
  if held.id is null then
    return null;
  end if;
  select jsonb_agg(jsonb_build_object('row', l."row", 'external_id', l.external_id, 'module', l.module, 'question_type', l.question_type,
      'values', l."values", 'payload', l.payload, 'category', l.category,
      'media_file', l.media_file, 'warnings', l.warnings, 'expected', jsonb_build_object('outcome', l.outcome, 'version', l.version_before,
      'diff', l.diff, 'suggestions', l.suggestions)) order by l.id), max(l.id)
    into records, last_line
  from (
    select * from public.sync_job_rows d
    where d.job_id = held.based_on and d.id > coalesce((select (r.checkpoint ->> 'line')::bigint from private.sync_runs r where r.job_id = job), 0)
      and (d.outcome in ('created', 'changed') or d.suggestions is not null)
      -- What was found to have moved stands in the ledger already.
      and not exists (select from public.sync_job_rows m where m.job_id = job and m.external_id = d.external_id and m.outcome = 'moved')
    order by d.id limit size
  ) l;
  if records is null then
    return '{"end": true}';
  end if;
  return private.store_sync_page(job, claim, records, jsonb_build_object('line', last_line), null);
end $$;

-- Takes back one line; answers its outcome and, where it was left alone, why.
create function private.undo_sync_row(line public.sync_job_rows, out outcome text, out reason text)
language plpgsql set search_path = '' as $$
declare
  now_version int;
  key_column constant text := case line.module when 'listening' then 'correct_answers' else 'answer_key' end;
begin
  execute format('select q.version from public.%I q where q.id = $1 for update', line.table_name) into now_version using line.record_id;
  if now_version is null then
    outcome := case line.outcome when 'created' then 'unchanged' else 'moved' end;
    reason := 'It was deleted here already.';
    return;
  elsif now_version <> coalesce(line.version_before, 0) + 1 then
    outcome := 'moved';
    reason := 'It was changed here since, so it stays as it is.';
    return;
  end if;
  if line.outcome = 'created' then
    execute format('delete from public.%I q where q.id = $1', line.table_name) using line.record_id;
    delete from private.sync_records k where k.record_id = line.record_id;
    outcome := 'removed';
  else
    execute format($sql$
      update public.%1$I q set title = r.title, prompt_text = r.prompt_text, transcript = r.transcript, explanation = r.explanation,
        options = r.options, %2$I = r.%2$I, difficulty = r.difficulty, tags = r.tags, prompt_media_url = r.prompt_media_url, media_id = r.media_id
      from public.%1$I old
      cross join lateral jsonb_populate_record(old, (select jsonb_object_agg(d.key, d.value -> 'old') from jsonb_each($2) d)) r
      where q.id = $1 and old.id = q.id
    $sql$, line.table_name, key_column) using line.record_id, line.diff;
    update private.sync_records k set hash = null,
      synced = k.synced || (select jsonb_object_agg(d.key, d.value -> 'old') from jsonb_each(line.diff) d)
    where k.record_id = line.record_id;
    outcome := 'changed';
  end if;
exception
  when integrity_constraint_violation or raise_exception then
    outcome := 'moved';
    reason := case when sqlstate = '23503' then 'It is used by now, in a lesson, a test or an attempt, so it stays.' else sqlerrm end;
end $$;

create function private.undo_sync_page(job uuid, claim uuid, size int) returns jsonb
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  line public.sync_job_rows;
  back record;
  last_line bigint;
  lines bigint[] := '{}';
  added bigint;
begin
  if held.id is null then
    return null;
  end if;
  perform set_config('app.batch_id', job::text, true), set_config('app.reason', coalesce(held.reason, 'Undo of a sync job'), true);
  for line in
    select l.* from public.sync_job_rows l
    where l.job_id = held.based_on and l.outcome in ('created', 'changed')
      and l.id > coalesce((select (r.checkpoint ->> 'line')::bigint from private.sync_runs r where r.job_id = job), 0)
    order by l.id limit size
  loop
    back := private.undo_sync_row(line);
    insert into public.sync_job_rows (job_id, "row", external_id, module, question_type, outcome, reason, diff, table_name, record_id, version_before)
    values (job, line."row", line.external_id, line.module, line.question_type, back.outcome, back.reason,
      case when back.outcome = 'changed' then (
        select jsonb_object_agg(d.key, jsonb_build_object('old', d.value -> 'new', 'new', d.value -> 'old')) from jsonb_each(line.diff) d) end,
      line.table_name, line.record_id, line.version_before + 1)
    returning id into added;
    lines := lines || added;
    last_line := line.id;
  end loop;
  if last_line is null then
    delete from public.pte_sync_suggestions s where s.job_id = held.based_on and s.status = 'open';
    update private.sync_records k set missing_since = null
    where k.source_id = held.source_id and k.missing_since is not null and k.missing_job = held.based_on;
    return '{"end": true}';
  end if;
  update private.sync_runs r set checkpoint = jsonb_build_object('line', last_line), rows = r.rows + cardinality(lines),
    counts = private.add_counts(r.counts, private.count_sync_lines(lines)), heartbeat_at = clock_timestamp()
  where r.job_id = job;
  return private.count_sync_lines(lines);
end $$;
