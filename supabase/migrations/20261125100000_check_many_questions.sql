-- Publishing many questions: which of them still need their check, and recording the passed ones together.

create function public.unchecked_question_ids(module text, selection jsonb) returns setof uuid
language plpgsql stable set search_path = '' as $$
declare
  selected constant uuid[] := private.selected_question_ids(module, selection);
  version constant text := private.profile_version_in_force();
begin
  if not private.has_permission('content.write') then
    raise exception 'Publishing questions needs the permission content.write.' using errcode = '42501';
  end if;
  return query execute format($sql$
    select t.id from public.%I t
    where t.id = any ($1) and not t.is_active and t.archived_at is null
      and not exists (
        select from public.question_checks c
        where c.fingerprint = private.question_fingerprint($2, to_jsonb(t) - 'search') and c.profile_version = $3)
    order by t.id $sql$, module || '_questions')
  using selected, module, version;
end $$;

comment on function public.unchecked_question_ids(text, jsonb) is
  'Unpublished questions of a selection (as bulk_edit_questions takes it) whose content has not passed its check under the format profile in force.';

create function public.record_question_checks(module text, checks jsonb, profile_version text, checked_by uuid default null) returns void
language plpgsql set search_path = '' as $$
declare
  passed jsonb;
begin
  for passed in select value from jsonb_array_elements(checks) loop
    perform private.record_question_check(module, passed -> 'question', profile_version, checked_by, passed -> 'warnings');
  end loop;
end $$;

comment on function public.record_question_checks(text, jsonb, text, uuid) is
  'Records that items passed their checks: [{question: as a row of its bank, warnings}]. For the service key, which has run them; nobody else may call this.';

revoke execute on function public.unchecked_question_ids(text, jsonb), public.record_question_checks(text, jsonb, text, uuid) from public;
-- A hash of what the caller hands in: it tells nothing that they do not know.
grant execute on function private.question_fingerprint(text, jsonb) to authenticated, service_role;
grant execute on function public.unchecked_question_ids(text, jsonb) to authenticated, service_role;
grant execute on function public.record_question_checks(text, jsonb, text, uuid) to service_role;
