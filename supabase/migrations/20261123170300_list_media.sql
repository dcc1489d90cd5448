-- The library with search, facets, page and totals in one statement. Each row gets tags
-- ("dimension:value"); a filter names values of a dimension, and the number beside a value counts what
-- choosing it would find under all the other filters.

create function private.media_sql_uses() returns text
language sql stable set search_path = '' as $$
  select string_agg(format('select r.%1$I as media_id, %2$s as title, %3$s as is_active from %4$s r where r.%1$I is not null',
    column_name,
    case when 'title' = any (columns) then 'r.title' else 'null' end,
    case when 'is_active' = any (columns) then 'r.is_active' when 'status' = any (columns) then 'r.status::text = ''published''' else 'false' end,
    relation), ' union all ')
  from private.media_references()
  cross join lateral (
    select array_agg(a.attname::text) as columns from pg_catalog.pg_attribute a
    where a.attrelid = relation and a.attnum > 0 and not a.attisdropped) known
$$;

comment on function private.media_sql_uses() is 'A query for everything that uses a file: media_id, title, is_active (learners meet it).';

-- `rules` are the facts of the format profile and the house limits of sound, which live in app/domain:
-- {items: {"module/type": {kinds, seconds: [low, high]}}, sound: {quietest, loudest, leading, trailing, clipped}}.
create function private.sounds_poor(heard public.media_analysis, limits jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(
    heard.media_id is not null and (
      heard.loudness is null
      or heard.loudness < (limits ->> 'quietest')::numeric
      or heard.loudness > (limits ->> 'loudest')::numeric
      or heard.leading_silence > (limits ->> 'leading')::numeric
      or heard.trailing_silence > (limits ->> 'trailing')::numeric
      or heard.clipped > (limits ->> 'clipped')::int),
    false)
$$;

create function private.list_media(
  query text, filters jsonb, rules jsonb, duration_from numeric, duration_to numeric,
  sort text, descending boolean, page int, per_page int
) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 1000000) - 1) * size;
  words constant tsquery := (select q from private.search_query(query) q where numnode(q) > 0);
  answer json;
begin
  if not private.has_permission('content.read') then
    raise exception 'Listing media needs the permission content.read.' using errcode = '42501';
  end if;
  if sort is null or sort not in ('title', 'duration', 'file_size', 'updated_at', 'created_at') then
    raise exception 'Media cannot be sorted by "%".', sort using errcode = '22023';
  end if;
  execute format($sql$
    with used as materialized (select distinct u.media_id as id from (%1$s) u),
    rule as (
      select r.key as item, r.value -> 'kinds' as kinds, (r.value -> 'seconds' ->> 0)::numeric as low, (r.value -> 'seconds' ->> 1)::numeric as high
      from jsonb_each($2 -> 'items') r
    ),
    unfit as materialized (
      select distinct m.id
      from (
        select q.media_id, 'speaking/' || q.type as item from public.speaking_questions q where q.archived_at is null
        union all
        select q.media_id, 'writing/' || q.type from public.writing_questions q where q.archived_at is null
        union all
        select q.media_id, 'reading/' || q.type from public.reading_questions q where q.archived_at is null
        union all
        select q.media_id, 'listening/' || q.type from public.listening_questions q where q.archived_at is null
      ) q
      join rule r on r.item = q.item
      join public.media m on m.id = q.media_id
      where not r.kinds ? m.type::text or m.duration < r.low or m.duration > r.high
    ),
    twins as (select m.checksum from public.media m where m.archived_at is null group by 1 having count(*) > 1),
    tagged as (
      select m.id, m.%2$I as sorted, array_remove(array[
        'kind:' || m.type,
        'bucket:' || coalesce(m.bucket, 'elsewhere'),
        case when used.id is null then 'usage:unused' else 'usage:used' end,
        case when m.type in ('audio', 'video') then 'transcript:' || case when private.is_blank(m.transcript) then 'without' else 'with' end end,
        case when m.type = 'image' then 'alt_text:' || case when private.is_blank(m.alt_text) then 'without' else 'with' end end,
        case when m.archived_at is null then 'shelf:current' else 'shelf:archived' end,
        case when twins.checksum is not null then 'attention:duplicate' end,
        case when unfit.id is not null then 'attention:unfit' end,
        case when private.sounds_poor(a, $2 -> 'sound') then 'attention:poor_sound' end,
        case when m.type = 'audio' and a.media_id is null then 'attention:not_measured' end
      ], null) as tags
      from public.media m
      left join used on used.id = m.id
      left join unfit on unfit.id = m.id
      left join twins on twins.checksum = m.checksum and m.archived_at is null
      left join public.media_analysis a on a.media_id = m.id and a.checksum = m.checksum
      where ($3 is null or m.search @@ $3)
        and ($4 is null or m.duration >= $4) and ($5 is null or m.duration <= $5)
    ),
    judged as materialized (
      select t.*, array(
        select f.key from jsonb_each($1) f
        where not t.tags && array(select f.key || ':' || v from jsonb_array_elements_text(f.value) v)) as failed
      from tagged t
    ),
    page as (
      select j.id, j.tags, row_number() over (order by j.sorted %3$s nulls last, j.id) as position
      from judged j where j.failed = '{}'
      order by position limit %4$s offset %5$s
    )
    select json_build_object(
      'total', (select count(*) from judged where failed = '{}'),
      'facets', (select coalesce(json_object_agg(tag, n), '{}') from (
        select tag, count(*) as n from judged, unnest(tags) tag where failed <@ array[split_part(tag, ':', 1)] group by tag) f),
      'rows', (select coalesce(json_agg(row_to_json(r)), '[]') from (
        select %6$s, page.tags,
          case when a.media_id is not null then to_jsonb(a) - 'media_id' end as analysis,
          case when $3 is not null then private.excerpt(concat_ws(' · ', t.title, t.alt_text, t.transcript), $3) end as excerpt
        from page join public.media t on t.id = page.id
        left join public.media_analysis a on a.media_id = t.id and a.checksum = t.checksum
        order by page.position) r))
    $sql$,
    private.media_sql_uses(), sort, case when descending then 'desc' else 'asc' end, size, skipped,
    private.list_columns('public.media'))
  into answer using coalesce(filters, '{}'), coalesce(rules, '{}'), words, duration_from, duration_to;
  return answer;
end $$;

create function public.list_media(
  query text default null, filters jsonb default '{"shelf": ["current"]}', rules jsonb default '{}',
  duration_from numeric default null, duration_to numeric default null,
  sort text default 'created_at', descending boolean default true, page int default 1, per_page int default 25
) returns json
language sql stable set search_path = '' as $$
  select private.list_media(query, filters, rules, duration_from, duration_to, sort, descending, page, per_page)
$$;

comment on function public.list_media(text, jsonb, jsonb, numeric, numeric, text, boolean, int, int) is
  'One page of the library: {rows, total, facets}. Filters are {dimension: [values]}; facets count each "dimension:value".';
grant execute on function
  private.list_media(text, jsonb, jsonb, numeric, numeric, text, boolean, int, int),
  public.list_media(text, jsonb, jsonb, numeric, numeric, text, boolean, int, int)
to authenticated, service_role;
