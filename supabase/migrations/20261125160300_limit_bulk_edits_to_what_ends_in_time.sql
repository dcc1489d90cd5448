-- Ten thousand rows take about five seconds; a statement of the API may take eight.

create or replace function private.selected_question_ids(module text, selection jsonb) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  most constant int := 10000;
  filter constant jsonb := selection -> 'filter';
  unknown text;
  words tsquery;
  found_ids uuid[];
begin
  if not private.has_permission('content.read') then
    raise exception 'Selecting questions needs the permission content.read.' using errcode = '42501';
  elsif module is null or module not in ('speaking', 'writing', 'reading', 'listening') then
    raise exception 'There is no question bank "%".', module using errcode = '22023';
  elsif (selection ? 'ids') = (selection ? 'filter') then
    raise exception 'A selection names either ids or a filter.' using errcode = '22023';
  end if;
  if selection ? 'ids' then
    found_ids := array(select jsonb_array_elements_text(selection -> 'ids')::uuid);
  else
    -- A part of the filter that is not understood would change more than was asked for.
    select k into unknown from jsonb_object_keys(filter) k
    where k not in ('query', 'types', 'difficulties', 'tags', 'active', 'updated_from', 'updated_to', 'archived', 'review_statuses', 'assigned_to_me') limit 1;
    if unknown is not null then
      raise exception 'Questions cannot be selected by "%".', unknown using errcode = '22023';
    end if;
    select q into words from private.search_query(filter ->> 'query') q where numnode(q) > 0;
    execute format('select array(select t.id from public.%I t where %s limit %s)', module || '_questions',
      private.question_condition(module, words,
        private.text_array(filter -> 'types'), private.text_array(filter -> 'difficulties'), private.text_array(filter -> 'tags'),
        (filter ->> 'active')::boolean, (filter ->> 'updated_from')::timestamptz, (filter ->> 'updated_to')::timestamptz,
        coalesce((filter ->> 'archived')::boolean, false), private.text_array(filter -> 'review_statuses'),
        case when (filter ->> 'assigned_to_me')::boolean then auth.uid() end), most + 1)
    into found_ids;
  end if;
  if cardinality(found_ids) > most then
    raise exception 'More than % questions match. Narrow the filter and change them in parts.', most using errcode = '54000';
  end if;
  return found_ids;
end $$;

comment on function public.bulk_edit_questions(text, jsonb, jsonb, text, uuid, boolean) is
  'Changes {difficulty, tags: {add, remove} | {replace}, is_active, archived} of the questions of a bank selected by {ids} or {filter} '
  '(arguments of list_questions), at most 10,000, in one transaction under the batch id. A row that is refused is skipped with the reason. '
  'A preview only counts. Returns {matched, changed, unchanged, skipped, skips (200), sample (20, before and after)}.';
