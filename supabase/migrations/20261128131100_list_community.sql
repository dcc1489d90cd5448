-- The lists of posts and comments over a million rows: searched, filtered, counted and highlighted in one
-- call. Definer after a permission check, because under row-level security Postgres cannot use the
-- full-text index (see list_questions); who may read the community reads all of it.

-- A page of ids and how many there are in all: exact up to 1,000, then the planner's estimate.
-- `sort` is created_at, or a counter or "match": those order the newest that match, at most `most_sorted`.
create function private.list_community(
  relation regclass, condition text, words tsquery, sort text, descending boolean, skipped int, size int,
  out page_ids uuid[], out total bigint, out is_estimate boolean
)
language plpgsql set search_path = '' as $$
declare
  exact_up_to constant int := 1000;
  most_found constant int := 10000;
  most_sorted constant int := case sort when 'match' then 200 else 2000 end;
  direction constant text := case when descending then 'desc' else 'asc' end;
  matching constant text := concat_ws(' and ', condition, case when words is not null then format('t.search @@ %L::tsquery', words) end);
  estimated constant bigint := private.estimated_rows(format('select from %s t where %s', relation, matching));
  -- Below three in a hundred of what the other filters pass the full-text index is the way. The planner guesses 2.5
  -- for a word it has never seen, whole or as a beginning, and would walk through all rows for what nobody wrote.
  is_rare constant boolean := words is not null
    and estimated < greatest(100, 0.03 * private.estimated_rows(format('select from %s t where %s', relation, condition)));
  found_rows bigint;
begin
  is_estimate := false;
  if is_rare then
    perform set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true);
  end if;

  if sort <> 'created_at' then
    for attempt in 1 .. 2 loop
      execute format(
        'with hit as (select t.id, t.created_at, %8$s from %1$s t where %2$s %3$s),
           newest as (select h.* from hit h order by h.created_at desc, h.id limit %4$s),
           placed as (select t.id, t.created_at, %5$s * (%6$s) as place from newest t)
         select %7$s, count(*), (array_agg(p.id order by p.place desc, p.created_at desc, p.id))[$2 : $3] from placed p',
        relation, matching, case when is_rare and attempt = 1 then format('limit %s', most_found + 1) end, most_sorted,
        case when descending then 1 else -1 end,
        case sort when 'match' then 'ts_rank_cd(t.search, $1)' else 't.' || quote_ident(sort) end,
        -- Asked for a second time it is kept in memory; a hit of a frequent word is left to the order by.
        case when is_rare and attempt = 1 then '(select count(*) from hit)' else '0' end,
        case sort when 'match' then 't.search' else 't.' || quote_ident(sort) end)
      into found_rows, total, page_ids using words, skipped + 1, skipped + size;
      perform set_config('enable_seqscan', 'on', true), set_config('enable_indexscan', 'on', true);
      -- Not rare after all: the newest are soon found by their age.
      exit when found_rows <= most_found;
    end loop;
    is_estimate := total >= most_sorted;
    return;
  end if;

  total := estimated;
  if is_rare or total <= most_found then
    -- Few, as it seems: counted and sorted here.
    execute format('select count(*), (array_agg(t.id order by t.created_at %1$s, t.id))[%2$s : %3$s] from (select t.id, t.created_at from %4$s t where %5$s limit %6$s) t',
      direction, skipped + 1, skipped + size, relation, matching, exact_up_to + 1)
    into found_rows, page_ids;
    perform set_config('enable_seqscan', 'on', true), set_config('enable_indexscan', 'on', true);
    if found_rows <= exact_up_to then
      total := found_rows;
      return;
    end if;
    total := greatest(total, found_rows);
  end if;
  is_estimate := true;
  execute format('select array(select t.id from %1$s t where %2$s order by t.created_at %3$s, t.id %4$s limit %5$s offset %6$s)',
    relation, matching, direction, case when descending then 'asc' else 'desc' end, size, skipped)
  into page_ids;
  -- A short page proves the total.
  if cardinality(page_ids) < size and (skipped = 0 or cardinality(page_ids) > 0) then
    total := skipped + cardinality(page_ids);
    is_estimate := false;
  end if;
end $$;

create function private.marked_title(value text, query tsquery) returns text
language sql stable set search_path = '' as $$
  select case when query is null then private.escape_html(value)
    else ts_headline('pg_catalog.english', private.escape_html(value), query, 'StartSel=<mark>, StopSel=</mark>, HighlightAll=true') end
$$;

comment on function private.marked_title(text, tsquery) is 'The whole title, HTML-escaped, hits in <mark>.';

create function private.names_of(authors uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(u.id, coalesce(nullif(split_part(u.name, '@', 1), ''), 'Learner')), '{}')
  from public.users u where u.id = any (authors)
$$;

-- Only what is asked for becomes part of the condition, as constants, so that the planner sees how much it selects.
create function private.community_condition(
  statuses text[], author uuid, created_from timestamptz, created_to timestamptz
) returns text
language sql stable set search_path = '' as $$
  select concat_ws(' and ', 'true',
    -- In the words of the partial indexes: one status, or "not visible".
    case when cardinality(statuses) = 1 then format('t.status = %L', statuses[1])
      when statuses is not null then format('t.status = any (%L)', statuses) end,
    case when cardinality(statuses) > 1 and not 'visible' = any (statuses) then 't.status <> ''visible''' end,
    case when author is not null then format('t.author_id = %L', author) end,
    case when created_from is not null then format('t.created_at >= %L', created_from) end,
    case when created_to is not null then format('t.created_at < %L', created_to) end)
$$;

create function private.check_community_list(sort text, sorts text[], query text) returns void
language plpgsql stable set search_path = '' as $$
begin
  if not private.has_permission('community.read') then
    raise exception 'Reading these lists needs the permission community.read.' using errcode = '42501';
  elsif sort is null or sort <> all (sorts) then
    raise exception 'This list cannot be sorted by "%".', sort using errcode = '22023';
  elsif sort = 'match' and btrim(coalesce(query, '')) = '' then
    raise exception 'Only a search has best matches.' using errcode = '22023';
  end if;
end $$;

create function private.list_posts(
  query text, forums uuid[], statuses text[], author uuid, pinned boolean, locked boolean, merged boolean,
  created_from timestamptz, created_to timestamptz, sort text, descending boolean, page int, per_page int
) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 100000) - 1) * size;
  input constant text := btrim(coalesce(query, ''));
  id_asked constant uuid := case when pg_catalog.pg_input_is_valid(input, 'uuid') then input::uuid end;
  words tsquery := (select q from private.search_query(input) q where numnode(q) > 0 and id_asked is null);
  narrowed text;
  found record;
  is_similar boolean := false;
  names jsonb;
begin
  perform private.check_community_list(sort, array['created_at', 'match', 'comment_count', 'like_count', 'view_count'], query);
  narrowed := concat_ws(' and ',
    private.community_condition(statuses, author, created_from, created_to),
    case when forums is not null then format('t.forum_id = any (%L::uuid[])', forums) end,
    case when pinned is not null then case when pinned then 't.is_pinned' else 'not t.is_pinned' end end,
    case when locked is not null then case when locked then 't.is_locked' else 'not t.is_locked' end end,
    case when merged is not null then case when merged then 't.merged_into is not null' else 't.merged_into is null' end end,
    case when id_asked is not null then format('t.id = %L', id_asked) end,
    case when input <> '' and id_asked is null and words is null then 'false' end);
  found := private.list_community('public.posts', narrowed, words,
    case when words is null and sort = 'match' then 'created_at' else sort end, coalesce(descending, true), skipped, size);
  if found.total = 0 and words is not null then
    words := private.forgiving_query(input);
    is_similar := words is not null;
    if is_similar then
      found := private.list_community('public.posts', narrowed, words, sort, coalesce(descending, true), skipped, size);
    end if;
  end if;

  names := private.names_of(array(select p.author_id from public.posts p where p.id = any (found.page_ids)));
  return json_build_object('total', found.total, 'total_is_estimate', found.is_estimate, 'is_similar', is_similar and found.total > 0,
    'rows', (
      select coalesce(json_agg(json_build_object(
        'id', p.id, 'title', p.title, 'title_marked', private.marked_title(p.title, words),
        'excerpt', case when words is not null then private.excerpt(private.plain_text(p.content), words) end,
        'forum', json_build_object('id', f.id, 'title', f.title), 'author', private.author_json(p.author_id, names),
        'status', p.status, 'is_pinned', p.is_pinned, 'is_locked', p.is_locked, 'merged_into', p.merged_into,
        'comment_count', p.comment_count, 'like_count', p.like_count, 'view_count', p.view_count,
        'created_at', p.created_at, 'updated_at', p.updated_at, 'version', p.version) order by wanted.place), '[]')
      from unnest(found.page_ids) with ordinality wanted (id, place)
      join public.posts p on p.id = wanted.id join public.forums f on f.id = p.forum_id));
end $$;

create function private.list_comments(
  query text, post uuid, forums uuid[], statuses text[], author uuid,
  created_from timestamptz, created_to timestamptz, sort text, descending boolean, page int, per_page int
) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 100000) - 1) * size;
  input constant text := btrim(coalesce(query, ''));
  id_asked constant uuid := case when pg_catalog.pg_input_is_valid(input, 'uuid') then input::uuid end;
  words constant tsquery := (select q from private.search_query(input) q where numnode(q) > 0 and id_asked is null);
  found record;
  names jsonb;
begin
  perform private.check_community_list(sort, array['created_at', 'match', 'like_count'], query);
  found := private.list_community('public.comments', concat_ws(' and ',
      private.community_condition(statuses, author, created_from, created_to),
      case when post is not null then format('t.post_id = %L', post) end,
      case when forums is not null then format('t.post_id in (select p.id from public.posts p where p.forum_id = any (%L::uuid[]))', forums) end,
      case when id_asked is not null then format('t.id = %L', id_asked) end,
      case when input <> '' and id_asked is null and words is null then 'false' end),
    words, case when words is null and sort = 'match' then 'created_at' else sort end, coalesce(descending, true), skipped, size);
  names := private.names_of(array(select c.author_id from public.comments c where c.id = any (found.page_ids)));
  return json_build_object('total', found.total, 'total_is_estimate', found.is_estimate,
    'rows', (
      select coalesce(json_agg(json_build_object(
        'id', c.id, 'post', json_build_object('id', p.id, 'title', p.title),
        'excerpt', case when words is null then private.escape_html(left(private.plain_text(c.content), 160))
          else private.excerpt(private.plain_text(c.content), words) end,
        'author', private.author_json(c.author_id, names), 'status', c.status, 'like_count', c.like_count,
        'created_at', c.created_at, 'updated_at', c.updated_at, 'version', c.version) order by wanted.place), '[]')
      from unnest(found.page_ids) with ordinality wanted (id, place)
      join public.comments c on c.id = wanted.id join public.posts p on p.id = c.post_id));
end $$;

-- For excerpts only, which are escaped afterwards: a reader of a list wants words, not tags.
create function private.plain_text(html text) returns text
language sql immutable set search_path = '' as $$
  select btrim(regexp_replace(regexp_replace(left(html, 20000), '<[^<>]*>', ' ', 'g'), '\s+', ' ', 'g'))
$$;

create function public.list_posts(
  query text default null, forums uuid[] default null, statuses text[] default null, author uuid default null,
  pinned boolean default null, locked boolean default null, merged boolean default null,
  created_from timestamptz default null, created_to timestamptz default null,
  sort text default 'created_at', descending boolean default true, page int default 1, per_page int default 25
) returns json
language sql volatile set search_path = '' as $$
  select private.list_posts(query, forums, statuses, author, pinned, locked, merged, created_from, created_to, sort, descending, page, per_page)
$$;

create function public.list_comments(
  query text default null, post uuid default null, forums uuid[] default null, statuses text[] default null, author uuid default null,
  created_from timestamptz default null, created_to timestamptz default null,
  sort text default 'created_at', descending boolean default true, page int default 1, per_page int default 25
) returns json
language sql volatile set search_path = '' as $$
  select private.list_comments(query, post, forums, statuses, author, created_from, created_to, sort, descending, page, per_page)
$$;

comment on function public.list_posts(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamptz, timestamptz, text, boolean, int, int) is
  'A page (at most 100) of posts for staff: {rows, total, total_is_estimate, is_similar}. `query` is full text or an id; where nothing has its words, '
  'those of titles within two typing errors count (is_similar). Sorted by created_at, or by match (the newest 200 that match) or a counter (the newest 2,000).';
comment on function public.list_comments(text, uuid, uuid[], text[], uuid, timestamptz, timestamptz, text, boolean, int, int) is
  'A page (at most 100) of comments for staff: {rows, total, total_is_estimate}; otherwise as list_posts.';

do $$
declare
  made text;
begin
  for made in
    select p.oid::regprocedure::text from pg_catalog.pg_proc p
    where p.proname in ('list_community', 'marked_title', 'names_of', 'community_condition', 'check_community_list', 'list_posts', 'list_comments', 'plain_text')
      and p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
  loop
    execute format('revoke execute on function %s from public', made);
    if made ~ '(list_posts|list_comments)\(' then
      execute format('grant execute on function %s to authenticated, service_role', made);
    end if;
  end loop;
end $$;
