-- A person decides on what a source says of a field that was changed here: take it, or keep ours. Kept, the
-- same value is not suggested again.

create function private.take_sync_suggestion(suggestion public.pte_sync_suggestions) returns text
language plpgsql set search_path = '' as $$
declare
  taken int;
begin
  execute format($sql$
    update public.%1$I q set %2$I = r.%2$I
    from public.%1$I old
    cross join lateral jsonb_populate_record(old, jsonb_build_object(%2$L, $2)) r
    where q.id = $1 and old.id = q.id and to_jsonb(old.%2$I) is not distinct from nullif($3, 'null')
  $sql$, suggestion.module || '_questions', suggestion.field)
  using suggestion.record_id, coalesce(suggestion.theirs, 'null'), suggestion.ours;
  get diagnostics taken = row_count;
  return case when taken = 0 then 'The question was changed since. The next run compares it anew.' end;
exception
  when integrity_constraint_violation or raise_exception or data_exception then
    return sqlerrm;
end $$;

-- Definer: suggestions are written by functions only. The question is written under the rules for everybody.
create function private.decide_sync_suggestions(ids uuid[], accept boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  suggestion public.pte_sync_suggestions;
  batch constant uuid := private.begin_batch(case when accept then 'Suggestions of a source accepted' else 'Suggestions of a source turned down' end);
  problem text;
  decided int := 0;
  skips jsonb := '[]';
begin
  perform private.require_sync('content.write');
  perform private.require_sync('sync.read');
  if cardinality(ids) > 1000 then
    raise exception 'Decide on at most 1,000 at once.' using errcode = '22023';
  end if;
  for suggestion in select * from public.pte_sync_suggestions s where s.id = any (ids) and s.status = 'open' order by s.id for update loop
    problem := case when accept then private.take_sync_suggestion(suggestion) end;
    if problem is not null then
      skips := skips || jsonb_build_object('id', suggestion.id, 'title', suggestion.title, 'field', suggestion.field, 'reason', problem);
      continue;
    end if;
    update public.pte_sync_suggestions s
    set status = case when accept then 'accepted' else 'kept' end, decided_by = auth.uid(), decided_at = now() where s.id = suggestion.id;
    update private.sync_records k set synced = k.synced || jsonb_build_object(suggestion.field, coalesce(suggestion.theirs, 'null'))
    where k.source_id = suggestion.source_id and k.external_id = suggestion.external_id;
    decided := decided + 1;
  end loop;
  return jsonb_build_object('decided', decided, 'skips', skips, 'batch_id', batch);
end $$;

create function public.decide_sync_suggestions(ids uuid[], accept boolean) returns jsonb
language sql set search_path = '' as $$ select private.decide_sync_suggestions(ids, accept) $$;

comment on function public.decide_sync_suggestions(uuid[], boolean) is
  'Accepts suggestions of sources, or keeps what is here: {decided, skips: [{id, title, field, reason}], batch_id}.';

do $$
declare
  made text;
begin
  for made in
    select p.oid::regprocedure::text from pg_catalog.pg_proc p
    where p.proname in ('start_sync_job', 'cancel_sync_job', 'resume_sync_job', 'read_sync_job', 'missing_sync_questions', 'decide_sync_suggestions')
      and p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
  loop
    execute format('revoke execute on function %s from public, anon', made);
    execute format('grant execute on function %s to authenticated, service_role', made);
  end loop;
end $$;
revoke execute on function private.require_sync(public.app_permission), private.open_sync_job(uuid),
  private.sync_base_problem(uuid, text, public.pte_sync_jobs), private.take_sync_suggestion(public.pte_sync_suggestions) from public;
