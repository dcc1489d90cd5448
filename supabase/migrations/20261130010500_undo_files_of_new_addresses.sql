-- A question whose source gave it another address got another file: an undo takes both back, and what is known of the file.

create or replace function private.undo_sync_row(line public.sync_job_rows, out outcome text, out reason text)
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
        -- The file of before came from the address of before: the one that is taken back is wanted again when it is named again.
        || case when line.diff ? 'media_id' then jsonb_build_object('media_from', coalesce(line.diff -> 'prompt_media_url' ->> 'old', '')) else '{}' end
    where k.record_id = line.record_id;
    outcome := 'changed';
  end if;
exception
  when integrity_constraint_violation or raise_exception then
    outcome := 'moved';
    reason := case when sqlstate = '23503' then 'It is used by now, in a lesson, a test or an attempt, so it stays.' else sqlerrm end;
end $$;
