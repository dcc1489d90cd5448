-- A page is written whole: ledger, questions, what the source gave, and the checkpoint, in one transaction.
-- A dry run does all of it and then takes back everything but the ledger and the checkpoint.

create function private.write_sync_rows(source public.pte_sync_sources, lines bigint[], person uuid) returns void
language plpgsql set search_path = '' as $$
declare
  bank text;
  key_column text;
  asked int;
  written int;
begin
  foreach bank in array array['speaking', 'writing', 'reading', 'listening'] loop
    select count(*) into asked from public.sync_job_rows l where l.id = any (lines) and l.module = bank and l.outcome in ('created', 'changed');
    continue when asked = 0;
    key_column := case bank when 'listening' then 'correct_answers' else 'answer_key' end;
    execute format($sql$
      insert into public.%1$I (id, type, title, prompt_text, transcript, explanation, options, %2$I, difficulty, tags,
        prompt_media_url, media_id, source, external_id, created_by)
      select l.record_id, r.type, r.title, %3$s, r.transcript, r.explanation, r.options, %4$s, coalesce(r.difficulty, 'Medium'),
        coalesce(r.tags, '{}'), r.prompt_media_url, r.media_id, $2, l.external_id, $3
      from public.sync_job_rows l
      cross join lateral jsonb_populate_record(null::public.%1$I, l."values") r
      where l.id = any ($1) and l.module = %5$L and l.outcome = 'created'
    $sql$, bank || '_questions', key_column,
      case when bank in ('writing', 'reading') then 'coalesce(r.prompt_text, '''')' else 'r.prompt_text' end,
      case bank when 'listening' then 'coalesce(r.correct_answers, ''{}'')' else 'r.answer_key' end, bank)
    using lines, source.key, person;
    get diagnostics written = row_count;
    asked := asked - written;
    if asked > 0 then
      execute format($sql$
        update public.%1$I q set title = r.title, prompt_text = r.prompt_text, transcript = r.transcript, explanation = r.explanation,
          options = r.options, %2$I = r.%2$I, difficulty = r.difficulty, tags = r.tags, prompt_media_url = r.prompt_media_url,
          media_id = r.media_id
        from public.sync_job_rows l
        join public.%1$I old on old.id = l.record_id
        cross join lateral jsonb_populate_record(old, (select jsonb_object_agg(d.key, d.value -> 'new') from jsonb_each(l.diff) d)) r
        where l.id = any ($1) and l.module = %3$L and l.outcome = 'changed' and q.id = l.record_id and q.version = l.version_before
      $sql$, bank || '_questions', key_column, bank)
      using lines;
      get diagnostics written = row_count;
      if written <> asked then
        raise exception 'It was changed here while this page was written.' using errcode = 'PT409';
      end if;
    end if;
  end loop;

  -- A category that is here already is the editors'.
  insert into public.pte_categories (id, title, code, parent)
  select distinct on (c.id) c.id, c.title, c.code, (select p.id from public.pte_categories p where p.id = c.parent)
  from public.sync_job_rows l
  cross join lateral jsonb_to_record(l.category) c (id int, title text, code text, parent int)
  where l.id = any (lines) and l.category is not null and not exists (select from public.pte_categories p where p.id = c.id)
  order by c.id
  on conflict do nothing;

  insert into private.sync_records as k (source_id, external_id, module, record_id, synced, hash)
  select source.id, l.external_id, l.module, l.record_id,
    l."values" - coalesce(array(select jsonb_object_keys(l.suggestions)), '{}'),
    case when l.suggestions is null then md5(l."values"::text) end
  from public.sync_job_rows l
  where l.id = any (lines) and l.outcome in ('created', 'changed', 'unchanged') and l.record_id is not null and l."values" is not null
  on conflict (source_id, external_id) do update
  set synced = k.synced || excluded.synced, hash = excluded.hash, module = excluded.module, record_id = excluded.record_id, missing_since = null;

  update private.sync_records k set missing_since = null
  from public.sync_job_rows l
  where l.id = any (lines) and l.outcome = 'unchanged' and k.source_id = source.id and k.external_id = l.external_id and k.missing_since is not null;

  insert into public.pte_sync_suggestions as known (source_id, job_id, external_id, module, record_id, title, field, ours, theirs)
  select source.id, l.job_id, l.external_id, l.module, l.record_id, l."values" ->> 'title', s.key, s.value -> 'ours', s.value -> 'theirs'
  from public.sync_job_rows l
  cross join jsonb_each(l.suggestions) s
  where l.id = any (lines) and l.outcome in ('changed', 'unchanged')
  on conflict (record_id, field) where status = 'open' do update
  set ours = excluded.ours, theirs = excluded.theirs, job_id = excluded.job_id, created_at = now()
  where (known.ours, known.theirs) is distinct from (excluded.ours, excluded.theirs);
end $$;

-- In a dry run, everything that was written is taken back. Answers null, or why it could not be written.
create function private.try_sync_rows(source public.pte_sync_sources, lines bigint[], person uuid, dry boolean) returns text
language plpgsql set search_path = '' as $$
begin
  begin
    perform private.write_sync_rows(source, lines, person);
    if dry then
      raise exception 'dry run' using errcode = 'PTDRY';
    end if;
  exception
    when sqlstate 'PTDRY' then
      return null;
    when others then
      if sqlstate !~ '^(22|23|P0|PT)' then
        raise;
      end if;
      return case when sqlstate = 'PT409' then 'moved:' else 'rejected:' end || sqlerrm;
  end;
  return null;
end $$;

create function private.note_sync(job uuid, level text, message text) returns void
language sql set search_path = '' as $$
  insert into private.sync_job_log (job_id, level, message) values (job, level, message)
$$;

-- Locks the run of a worker that still holds it; null when it was cancelled, finished or given to another.
create function private.hold_sync_run(job uuid, claim uuid) returns public.pte_sync_jobs
language plpgsql set search_path = '' as $$
declare
  held public.pte_sync_jobs;
begin
  select j.* into held from public.pte_sync_jobs j where j.id = job and j.status = 'running' for share;
  perform from private.sync_runs r where r.job_id = job and r.claim = hold_sync_run.claim for update;
  if not found then
    return null;
  end if;
  return held;
end $$;

create function private.add_counts(counts jsonb, more jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select counts || coalesce(jsonb_object_agg(m.key, coalesce((counts ->> m.key)::int, 0) + m.value::int), '{}') from jsonb_each_text(more) m
$$;

create function private.count_sync_lines(lines bigint[]) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_object_agg(c.name, c.n), '{}') from (
    select l.outcome as name, count(*) as n from public.sync_job_rows l where l.id = any (lines) group by 1
    union all
    select 'suggested', count(*) from public.sync_job_rows l where l.id = any (lines) and l.suggestions is not null having count(*) > 0
    union all
    select 'warned', count(*) from public.sync_job_rows l where l.id = any (lines) and l.warnings is not null having count(*) > 0
  ) c
$$;

create function private.store_sync_page(job uuid, claim uuid, records jsonb, checkpoint jsonb, total int) returns jsonb
language plpgsql set search_path = '' as $$
declare
  held constant public.pte_sync_jobs := private.hold_sync_run(job, claim);
  source public.pte_sync_sources;
  lines bigint[];
  line bigint;
  refusal text;
  counted jsonb;
begin
  if held.id is null then
    return null;
  end if;
  select * into source from public.pte_sync_sources s where s.id = held.source_id;
  perform set_config('app.batch_id', job::text, true),
    set_config('app.reason', coalesce(held.reason, format('Sync job of %s', source.name)), true);

  with added as (
    insert into public.sync_job_rows (job_id, "row", external_id, module, question_type, "values", payload, category, media_file, outcome, field, reason,
      problems, warnings, diff, suggestions, table_name, record_id, version_before)
    select job, d."row", d.external_id, d.module, d.question_type,
      case when d.outcome in ('created', 'changed') or d.suggestions is not null or not d.is_known then d."values" end,
      case when d.outcome <> 'unchanged' then d.payload end,
      d.category, d.media_file, d.outcome, d.field, d.reason, d.problems, d.warnings, d.diff, d.suggestions,
      case when d.record_id is not null then d.module || '_questions' end, d.record_id, d.version_before
    from private.decide_sync_rows(source, job, records) d
    returning id
  )
  select array_agg(id) into lines from added;

  refusal := private.try_sync_rows(source, lines, held.started_by, held.mode = 'dry_run');
  if refusal is not null then
    -- One row spoils the page: each is tried alone, and says what is wrong with it.
    foreach line in array lines loop
      refusal := private.try_sync_rows(source, array[line], held.started_by, held.mode = 'dry_run');
      if refusal is not null then
        update public.sync_job_rows l set outcome = split_part(refusal, ':', 1), reason = substr(refusal, strpos(refusal, ':') + 1),
          problems = case when refusal like 'rejected:%' then jsonb_build_array(jsonb_build_object('field', null, 'reason', substr(refusal, strpos(refusal, ':') + 1))) end,
          warnings = null, media_file = null, diff = null, suggestions = null, record_id = case when l.outcome = 'created' then null else l.record_id end
        where l.id = line;
      end if;
    end loop;
  end if;

  counted := private.count_sync_lines(lines);
  update private.sync_runs r
  set checkpoint = store_sync_page.checkpoint, rows = r.rows + jsonb_array_length(records), total = coalesce(store_sync_page.total, r.total),
    counts = private.add_counts(r.counts, counted), heartbeat_at = clock_timestamp()
  where r.job_id = job;
  return counted || jsonb_build_object('repeated', (
    select count(*) from public.sync_job_rows l where l.id = any (lines) and l.reason like 'The id "%" came before, in row %'));
end $$;

comment on function private.store_sync_page(uuid, uuid, jsonb, jsonb, int) is
  'Decides, writes and books a page of records and the checkpoint after it. Answers the outcomes it counted, null when the run is not this worker''s any more.';
