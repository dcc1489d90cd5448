-- The list of a bank with search, filters, page and total in one statement.
-- Definer after a permission check: the operator @@ is not leakproof, so under row-level security
-- Postgres reads the whole table instead of the GIN index.

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
    select text, regexp_replace(text, '[[:alnum:]]+$', '') as rest, lower((regexp_match(text, '([[:alnum:]]{2,})$'))[1]) as last_word
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

-- Rows that a condition finds, as the planner believes; a count would read them all.
create function private.estimated_rows(statement text, query tsquery, types text[], difficulties text[], tags text[], active boolean, updated_from timestamptz, updated_to timestamptz)
returns bigint
language plpgsql set search_path = '' as $$
declare
  plan json;
begin
  execute 'explain (format json) ' || statement into plan using query, types, difficulties, tags, active, updated_from, updated_to;
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
  relation constant text := format('public.%I', bank || '_questions');
  words constant tsquery := (select q from private.search_query(query) q where numnode(q) > 0);
  -- Only what is asked for becomes part of the statement, so that the planner sees the real condition.
  condition constant text := concat_ws(' and ',
    case when archived then 't.archived_at is not null' else 't.archived_at is null' end,
    case when words is not null then 't.search @@ $1' end,
    case when types is not null then format('t.type = any ($2::public.%I[])', bank || case bank when 'speaking' then '_type' else '_question_type' end) end,
    case when difficulties is not null then 't.difficulty = any ($3::public.difficulty_level[])' end,
    case when tags is not null then 't.tags @> $4' end,
    case when active is not null then 't.is_active = $5' end,
    case when updated_from is not null then 't.updated_at >= $6' end,
    case when updated_to is not null then 't.updated_at < $7' end);
  direction constant text := case when descending then 'desc' else 'asc' end;
  found_rows json;
  total bigint;
  is_estimate boolean := false;
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

  execute format(
    'select coalesce(json_agg(row_to_json(r)), ''[]'') from (
       select %s%s from %s t where %s order by t.%I %s, t.id %s limit $8 offset $9) r',
    private.list_columns(relation::regclass),
    case when words is not null then ', private.excerpt(concat_ws('' · '', t.title, t.prompt_text, t.transcript), $1) as excerpt' else '' end,
    relation, condition, sort, direction, case when descending then 'asc' else 'desc' end)
  into found_rows
  using words, types, difficulties, tags, active, updated_from, updated_to,
    least(greatest(coalesce(per_page, 25), 1), 100), (greatest(coalesce(page, 1), 1) - 1)::bigint * least(greatest(coalesce(per_page, 25), 1), 100);

  if words is null and tags is null and updated_from is null and updated_to is null then
    select coalesce(sum(c.n), 0) into total
    from private.question_counts c
    where c.bank = list_questions.bank and c.is_archived = coalesce(archived, false)
      and (types is null or c.type = any (types))
      and (difficulties is null or c.difficulty::text = any (difficulties))
      and (active is null or c.is_active = active);
  else
    execute format('select count(*) from (select from %s t where %s limit %s) capped', relation, condition, exact_up_to + 1)
    into total using words, types, difficulties, tags, active, updated_from, updated_to;
    if total > exact_up_to then
      is_estimate := true;
      total := greatest(total, private.estimated_rows(
        format('select from %s t where %s', relation, condition),
        words, types, difficulties, tags, active, updated_from, updated_to));
    end if;
  end if;

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
  'One page (at most 100 rows) of a bank: {rows, total, total_is_estimate}. The total is exact without full-text, tag or date filter and up to 1,000 hits, else the planner''s estimate.';

grant execute on function
  private.list_questions(text, text, text[], text[], text[], boolean, timestamptz, timestamptz, boolean, text, boolean, int, int),
  public.list_questions(text, text, text[], text[], text[], boolean, timestamptz, timestamptz, boolean, text, boolean, int, int)
to authenticated, service_role;
