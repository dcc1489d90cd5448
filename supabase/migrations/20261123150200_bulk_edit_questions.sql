-- Many questions of a bank changed in one transaction: those named, or all that a filter of the list finds.

create function private.selected_question_ids(module text, selection jsonb) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  most constant int := 20000;
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

create function private.text_array(list jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(list) = 'array' and jsonb_array_length(list) > 0 then array(select jsonb_array_elements_text(list)) end
$$;

-- {"add": […], "remove": […]} or {"replace": […]}; the order of what stays is kept.
create function private.edited_tags(tags text[], edit jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select case
    when edit is null then tags
    when edit ? 'replace' then coalesce(private.text_array(edit -> 'replace'), '{}')
    else array(
      select kept.tag from (
        select u.tag, min(u.position) as position
        from unnest(tags || coalesce(private.text_array(edit -> 'add'), '{}')) with ordinality u (tag, position)
        where u.tag <> all (coalesce(private.text_array(edit -> 'remove'), '{}'))
        group by u.tag) kept
      order by kept.position)
  end
$$;

create function private.check_question_changes(changes jsonb) returns void
language plpgsql immutable set search_path = '' as $$
declare
  unknown text;
begin
  select k into unknown from jsonb_object_keys(changes) k where k not in ('difficulty', 'tags', 'is_active', 'archived') limit 1;
  if unknown is not null then
    raise exception 'Questions cannot be changed together by "%".', unknown using errcode = '22023';
  elsif changes = '{}' then
    raise exception 'Choose at least one field to change.' using errcode = '22023';
  elsif changes ? 'tags' and not (changes -> 'tags' ?| array['add', 'remove', 'replace']) then
    raise exception 'Say which tags to add, to remove or to set.' using errcode = '22023';
  elsif (changes ->> 'archived')::boolean and (changes ->> 'is_active')::boolean then
    raise exception 'What is archived cannot be published.' using errcode = '22023';
  end if;
end $$;

-- As the caller: row-level security and the triggers of the bank decide about each row.
create function public.bulk_edit_questions(
  module text, selection jsonb, changes jsonb, reason text default null, batch_id uuid default null, preview boolean default false
) returns jsonb
language plpgsql set search_path = '' as $$
declare
  bank constant regclass := format('public.%I', module || '_questions');
  selected uuid[];
  planned jsonb;
  ids text[];
  edits jsonb[];
  skips jsonb[] := '{}';
  matched int;
begin
  if not private.has_permission('content.write') then
    raise exception 'Changing questions needs the permission content.write.' using errcode = '42501';
  end if;
  perform private.check_question_changes(changes);
  selected := private.selected_question_ids(module, selection);
  if not preview then
    perform private.begin_batch(batch_id, reason);
  end if;

  execute format($sql$
    with held as (
      select t.id, t.title, t.difficulty, t.tags, t.is_active, t.archived_at
      from %s t where t.id = any ($1) order by t.id %s
    ), planned as (
      select h.id, h.title,
        jsonb_build_object('difficulty', h.difficulty, 'tags', h.tags, 'is_active', h.is_active, 'archived_at', h.archived_at) as before,
        jsonb_build_object(
          'difficulty', coalesce(($2 ->> 'difficulty')::public.difficulty_level, h.difficulty),
          'tags', private.edited_tags(h.tags, $2 -> 'tags'),
          'is_active', case when ($2 ->> 'archived')::boolean then false else coalesce(($2 ->> 'is_active')::boolean, h.is_active) end,
          'archived_at', case ($2 ->> 'archived')::boolean when true then coalesce(h.archived_at, now()) when false then null else h.archived_at end) as after
      from held h
    ), changing as (
      select p.*, (select jsonb_object_agg(a.key, a.value) from jsonb_each(p.after) a where a.value is distinct from p.before -> a.key) as change
      from planned p
    )
    select count(*), array_agg(id::text) filter (where change is not null), array_agg(change) filter (where change is not null),
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'before', s.before, 'after', s.after)), '[]')
       from (select * from changing where change is not null limit 20) s)
    from changing $sql$, bank, case when preview then '' else 'for update of t' end)
  into matched, ids, edits, planned using selected, changes;
  ids := coalesce(ids, '{}');

  if not preview then
    execute format(
      'select coalesce(array_agg(jsonb_build_object(''table_name'', %1$L, ''record_id'', f.record_id, ''title'', t.title, ''problem'', f.problem, ''code'', f.code)), ''{}'')
       from private.apply_row_changes(%2$L, $1, $2) f left join %2$s t on t.id = f.record_id::uuid', module || '_questions', bank)
    into skips using ids, edits;
    perform private.record_batch(batch_id, 'bulk_edit', null, array[module || '_questions'], changes, reason,
      cardinality(ids) - cardinality(skips), matched - cardinality(ids), skips);
  end if;
  return jsonb_build_object(
    'batch_id', batch_id, 'matched', matched, 'changed', cardinality(ids) - cardinality(skips), 'unchanged', matched - cardinality(ids),
    'skipped', cardinality(skips), 'skips', to_jsonb(skips[1:200]), 'sample', planned);
end $$;

comment on function public.bulk_edit_questions(text, jsonb, jsonb, text, uuid, boolean) is
  'Changes {difficulty, tags: {add, remove} | {replace}, is_active, archived} of the questions of a bank selected by {ids} or {filter} '
  '(arguments of list_questions), at most 20,000, in one transaction under the batch id. A row that is refused is skipped with the reason. '
  'A preview only counts. Returns {matched, changed, unchanged, skipped, skips (200), sample (20, before and after)}.';

revoke execute on function
  private.selected_question_ids(text, jsonb), private.text_array(jsonb), private.edited_tags(text[], jsonb), private.check_question_changes(jsonb),
  public.bulk_edit_questions(text, jsonb, jsonb, text, uuid, boolean)
from public;
grant execute on function
  private.selected_question_ids(text, jsonb), private.text_array(jsonb), private.edited_tags(text[], jsonb), private.check_question_changes(jsonb),
  public.bulk_edit_questions(text, jsonb, jsonb, text, uuid, boolean)
to authenticated, service_role;
