-- The list of a bank counted up to a thousand matches, wide row by wide row, where the planner already believed in
-- up to five thousand, and then found the page another way: two thirds of the time of a tag with two thousand
-- questions. From half again over the limit on, the estimate is believed. Otherwise list_questions as it was.

create or replace function private.list_questions(
  bank text, query text, types text[], difficulties text[], tags text[], active boolean,
  updated_from timestamptz, updated_to timestamptz, archived boolean,
  sort text, descending boolean, page int, per_page int, review_statuses text[], assigned_to_me boolean
) returns json
language plpgsql security definer set search_path = '' as $$
declare
  exact_up_to constant int := 1000;
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 1000000) - 1) * size;
  words constant tsquery := (select q from private.search_query(query) q where numnode(q) > 0);
  has_counters constant boolean := words is null and tags is null and updated_from is null and updated_to is null
    and review_statuses is null and assigned_to_me is not true;
  is_estimate boolean := false;
  relation text;
  condition text;
  page_order text;
  total bigint;
  counted bigint;
  page_ids uuid[];
  found_rows json;
begin
  if not private.has_permission('content.read') then
    raise exception 'Listing questions needs the permission content.read.' using errcode = '42501';
  end if;
  if bank is null or bank not in ('speaking', 'writing', 'reading', 'listening') then
    raise exception 'There is no question bank "%".', bank using errcode = '22023';
  end if;
  if sort is null or sort not in ('id', 'title', 'type', 'difficulty', 'is_active', 'updated_at', 'created_at') then
    raise exception 'Questions cannot be sorted by "%".', sort using errcode = '22023';
  end if;
  relation := format('public.%I', bank || '_questions');
  condition := private.question_condition(bank, words, types, difficulties, tags, active, updated_from, updated_to, archived,
    review_statuses, case when assigned_to_me then auth.uid() end);
  page_order := format('order by t.%I %s, t.id %s', sort,
    case when descending then 'desc' else 'asc' end, case when descending then 'asc' else 'desc' end);

  if has_counters then
    select coalesce(sum(c.n), 0) into total
    from private.question_counts c
    where c.bank = list_questions.bank and c.is_archived = coalesce(archived, false)
      and (types is null or c.type = any (types))
      and (difficulties is null or c.difficulty::text = any (difficulties))
      and (active is null or c.is_active = active);
  else
    total := private.estimated_rows(format('select from %s t where %s', relation, condition));
    is_estimate := total > 1.5 * exact_up_to;
  end if;

  if not has_counters and not is_estimate then
    -- Few matches: found by their own index, counted and sorted here.
    execute format(
      'select count(*), (array_agg(t.id %s))[%s : %s] from (select t.id, t.%I from %s t where %s limit %s) t',
      page_order, skipped + 1, skipped + size, case sort when 'id' then 'updated_at' else sort end, relation, condition, exact_up_to + 1)
    into counted, page_ids;
    is_estimate := counted > exact_up_to;
    total := case when is_estimate then greatest(counted, total) else counted end;
  end if;
  if has_counters or is_estimate then
    -- Many matches: the index of the sort order meets a page of them soon.
    execute format('select array(select t.id from %s t where %s %s limit %s offset %s)', relation, condition, page_order, size, skipped)
    into page_ids;
    if is_estimate and cardinality(page_ids) < size and (skipped = 0 or cardinality(page_ids) > 0) then
      total := skipped + cardinality(page_ids);
      is_estimate := false;
    end if;
  end if;

  execute format(
    'select coalesce(json_agg(row_to_json(r)), ''[]'') from (
       select %s%s from unnest($1) with ordinality wanted (id, position) join %s t on t.id = wanted.id order by wanted.position) r',
    private.list_columns(relation::regclass),
    case when words is not null then ', private.excerpt(concat_ws('' · '', t.title, t.prompt_text, t.transcript), $2) as excerpt' end,
    relation)
  into found_rows using page_ids, words;
  return json_build_object('rows', found_rows, 'total', total, 'total_is_estimate', is_estimate);
end $$;
