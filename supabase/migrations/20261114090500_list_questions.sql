-- The list of a bank with search, filters, page and total in one statement.
-- Definer after a permission check: the operator @@ is not leakproof, so under row-level security
-- Postgres reads the whole table instead of the GIN index.

-- Each column that the list sorts by, read backwards for the other direction. Partial and with the id,
-- so that a page far down is found in the index alone.
do $$
declare
  bank text;
begin
  foreach bank in array array['speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions'] loop
    execute format($sql$
      drop index public.%2$I;
      drop index public.%3$I;
      drop index public.%4$I;
      create index %2$I on public.%1$I (updated_at desc, id) where archived_at is null;
      create index %3$I on public.%1$I (type desc, id) where archived_at is null;
      create index %4$I on public.%1$I (title desc, id) where archived_at is null;
      create index %5$I on public.%1$I (created_at desc, id) where archived_at is null;
      create index %6$I on public.%1$I (difficulty desc, id) where archived_at is null;
      create index %7$I on public.%1$I (is_active desc, id) where archived_at is null;
      create index %8$I on public.%1$I (archived_at) where archived_at is not null;
    $sql$, bank, 'idx_' || bank || '_updated', 'idx_' || bank || '_type', bank || '_title_idx',
      bank || '_created_at_idx', bank || '_difficulty_idx', 'idx_' || bank || '_is_active', bank || '_archived_at_idx');
  end loop;
end $$;

-- Complete words by meaning (stems), the last one also by its beginning, for search while typing.
create function private.search_query(input text) returns tsquery
language sql immutable set search_path = '' as $$
  select case
    when text !~ '[[:alnum:]]' then null
    when last_word is null then websearch_to_tsquery('pg_catalog.english', text)
    when rest !~ '[[:alnum:]]' then websearch_to_tsquery('pg_catalog.english', text) || to_tsquery('pg_catalog.simple', last_word || ':*')
    else websearch_to_tsquery('pg_catalog.english', text)
      || (websearch_to_tsquery('pg_catalog.english', rest) && to_tsquery('pg_catalog.simple', last_word || ':*'))
  end
  from (
    -- Only a word of its own is completed: "-war" excludes, "it's" is not about words in s.
    select text, regexp_replace(text, '[[:alnum:]]+$', '') as rest, lower((regexp_match(text, '(?:^|\s)([[:alnum:]]{2,})$'))[1]) as last_word
    from (select btrim(left(coalesce(input, ''), 256)) as text) given
  ) parsed
$$;

comment on function private.search_query(text) is
  'A full-text query from whatever a person typed; the first 256 characters count. Null for input without a letter or digit.';

create function private.escape_html(value text) returns text
language sql immutable set search_path = '' as $$
  select replace(replace(replace(replace(value, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;')
$$;

create function private.excerpt(value text, query tsquery) returns text
language sql stable set search_path = '' as $$
  select ts_headline('pg_catalog.english', private.escape_html(left(value, 20000)), query,
    'StartSel=<mark>, StopSel=</mark>, MaxWords=24, MinWords=10, MaxFragments=1')
$$;

comment on function private.excerpt(text, tsquery) is 'The passage around the hits, HTML-escaped, hits in <mark>.';

create function private.list_columns(relation regclass) returns text
language sql stable set search_path = '' as $$
  select string_agg('t.' || quote_ident(attname), ', ' order by attnum) from pg_catalog.pg_attribute
  where attrelid = relation and attnum > 0 and not attisdropped and attname <> 'search'
$$;

-- Only what is asked for becomes part of the condition, as constants, so that the planner sees how
-- much it selects.
create function private.question_condition(
  bank text, words tsquery, types text[], difficulties text[], tags text[], active boolean,
  updated_from timestamptz, updated_to timestamptz, archived boolean
) returns text
language sql stable set search_path = '' as $$
  select concat_ws(' and ',
    case when archived then 't.archived_at is not null' else 't.archived_at is null' end,
    case when words is not null then format('t.search @@ %L::tsquery', words) end,
    case when types is not null then format('t.type = any (%L::public.%I[])', types, bank || case bank when 'speaking' then '_type' else '_question_type' end) end,
    case when difficulties is not null then format('t.difficulty = any (%L::public.difficulty_level[])', difficulties) end,
    case when tags is not null then format('t.tags @> %L::text[]', tags) end,
    case when active is not null then format('t.is_active = %L::boolean', active) end,
    case when updated_from is not null then format('t.updated_at >= %L::timestamptz', updated_from) end,
    case when updated_to is not null then format('t.updated_at < %L::timestamptz', updated_to) end)
$$;

-- Rows that a statement finds, as the planner believes; a count would read them all.
create function private.estimated_rows(statement text) returns bigint
language plpgsql set search_path = '' as $$
declare
  plan json;
begin
  execute 'explain (format json) ' || statement into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
end $$;

create function private.list_questions(
  bank text, query text, types text[], difficulties text[], tags text[], active boolean,
  updated_from timestamptz, updated_to timestamptz, archived boolean,
  sort text, descending boolean, page int, per_page int
) returns json
language plpgsql security definer set search_path = '' as $$
declare
  exact_up_to constant int := 1000;
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 1000000) - 1) * size;
  words constant tsquery := (select q from private.search_query(query) q where numnode(q) > 0);
  has_counters constant boolean := words is null and tags is null and updated_from is null and updated_to is null;
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
  condition := private.question_condition(bank, words, types, difficulties, tags, active, updated_from, updated_to, archived);
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
    is_estimate := total > 5 * exact_up_to;
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

create function public.list_questions(
  bank text, query text default null, types text[] default null, difficulties text[] default null,
  tags text[] default null, active boolean default null, updated_from timestamptz default null,
  updated_to timestamptz default null, archived boolean default false, sort text default 'updated_at',
  descending boolean default true, page int default 1, per_page int default 25
) returns json
language sql set search_path = '' as $$
  select private.list_questions(bank, query, types, difficulties, tags, active, updated_from, updated_to, archived, sort, descending, page, per_page)
$$;

comment on function public.list_questions(text, text, text[], text[], text[], boolean, timestamptz, timestamptz, boolean, text, boolean, int, int) is
  'One page (at most 100 rows) of a bank: {rows, total, total_is_estimate}. The total is exact without full-text, tag or date filter and up to 1,000 hits, else it may be the planner''s estimate.';

grant execute on function
  private.list_questions(text, text, text[], text[], text[], boolean, timestamptz, timestamptz, boolean, text, boolean, int, int),
  public.list_questions(text, text, text[], text[], text[], boolean, timestamptz, timestamptz, boolean, text, boolean, int, int)
to authenticated, service_role;
