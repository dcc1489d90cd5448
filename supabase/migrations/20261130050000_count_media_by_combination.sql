-- The media list judged and counted every file on its own, six seconds over 100,000 files. Files that carry
-- the same tags are alike to every filter, and there are few different sets of tags: now each set is
-- judged once, and the numbers stay exact. What a file is (blank texts, poor sound) is asked in the statement
-- itself, because a function with settings of its own is called anew for every row.

create or replace function private.list_media(
  query text, filters jsonb, rules jsonb, duration_from numeric, duration_to numeric,
  sort text, descending boolean, page int, per_page int
) returns json
language plpgsql stable security definer set search_path = '' set work_mem = '32MB' as $$
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
        select q.media_id, 'speaking/' || q.type as item from public.speaking_questions q where q.archived_at is null and q.media_id is not null
        union all
        select q.media_id, 'writing/' || q.type from public.writing_questions q where q.archived_at is null and q.media_id is not null
        union all
        select q.media_id, 'reading/' || q.type from public.reading_questions q where q.archived_at is null and q.media_id is not null
        union all
        select q.media_id, 'listening/' || q.type from public.listening_questions q where q.archived_at is null and q.media_id is not null
      ) q
      join rule r on r.item = q.item
      join public.media m on m.id = q.media_id
      where not r.kinds ? m.type::text or m.duration < r.low or m.duration > r.high
    ),
    twins as materialized (
      select m.checksum from public.media m where m.archived_at is null and m.checksum is not null group by 1 having count(*) > 1
    ),
    sound as materialized (
      select ($2 -> 'sound' ->> 'quietest')::numeric as quietest, ($2 -> 'sound' ->> 'loudest')::numeric as loudest,
        ($2 -> 'sound' ->> 'leading')::numeric as leading, ($2 -> 'sound' ->> 'trailing')::numeric as trailing,
        ($2 -> 'sound' ->> 'clipped')::int as clipped
    ),
    file as materialized (
      select m.id, m.%2$I as sorted, m.type, m.bucket, m.archived_at is not null as is_archived, used.id is not null as is_used,
        case
          when m.type in ('audio', 'video') then coalesce(m.transcript, '') !~ '[^ \t\n\r\f\v]'
          when m.type = 'image' then coalesce(m.alt_text, '') !~ '[^ \t\n\r\f\v]'
        end as lacks_text,
        twins.checksum is not null as is_double, unfit.id is not null as is_unfit,
        a.media_id is not null as is_measured,
        a.media_id is not null and (a.loudness is null or a.loudness < sound.quietest or a.loudness > sound.loudest
          or a.leading_silence > sound.leading or a.trailing_silence > sound.trailing or a.clipped > sound.clipped) is true as sounds_poor
      from public.media m
      cross join sound
      left join used on used.id = m.id
      left join unfit on unfit.id = m.id
      left join twins on twins.checksum = m.checksum and m.archived_at is null
      left join public.media_analysis a on a.media_id = m.id and a.checksum = m.checksum
      where ($3 is null or m.search @@ $3)
        and ($4 is null or m.duration >= $4) and ($5 is null or m.duration <= $5)
    ),
    alike as (
      select f.type, f.bucket, f.is_archived, f.is_used, f.lacks_text, f.is_double, f.is_unfit, f.is_measured, f.sounds_poor, count(*) as n
      from file f group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    ),
    tagged as materialized (
      select a.*, array_remove(array[
        'kind:' || a.type,
        'bucket:' || coalesce(a.bucket, 'elsewhere'),
        case when a.is_used then 'usage:used' else 'usage:unused' end,
        case when a.type in ('audio', 'video') then 'transcript:' || case when a.lacks_text then 'without' else 'with' end end,
        case when a.type = 'image' then 'alt_text:' || case when a.lacks_text then 'without' else 'with' end end,
        case when a.is_archived then 'shelf:archived' else 'shelf:current' end,
        case when a.is_double then 'attention:duplicate' end,
        case when a.is_unfit then 'attention:unfit' end,
        case when a.sounds_poor then 'attention:poor_sound' end,
        case when a.type = 'audio' and not a.is_measured then 'attention:not_measured' end
      ], null) as tags
      from alike a
    ),
    judged as materialized (
      select t.*, array(
        select f.key from jsonb_each($1) f
        where not t.tags && array(select f.key || ':' || v from jsonb_array_elements_text(f.value) v)) as failed
      from tagged t
    ),
    page as (
      select f.id, j.tags, f.sorted
      from file f
      join judged j on j.type = f.type and j.bucket is not distinct from f.bucket and j.is_archived = f.is_archived and j.is_used = f.is_used
        and j.lacks_text is not distinct from f.lacks_text and j.is_double = f.is_double and j.is_unfit = f.is_unfit
        and j.is_measured = f.is_measured and j.sounds_poor = f.sounds_poor
      where j.failed = '{}'
      order by f.sorted %3$s nulls last, f.id limit %4$s offset %5$s
    )
    select json_build_object(
      'total', (select coalesce(sum(n), 0) from judged where failed = '{}'),
      'facets', (select coalesce(json_object_agg(tag, n), '{}') from (
        select tag, sum(n) as n from judged, unnest(tags) tag where failed <@ array[split_part(tag, ':', 1)] group by tag) f),
      'rows', (select coalesce(json_agg(row_to_json(r)), '[]') from (
        select %6$s, page.tags,
          case when a.media_id is not null then to_jsonb(a) - 'media_id' end as analysis,
          case when $3 is not null then private.excerpt(concat_ws(' · ', t.title, t.alt_text, t.transcript), $3) end as excerpt
        from page join public.media t on t.id = page.id
        left join public.media_analysis a on a.media_id = t.id and a.checksum = t.checksum
        order by page.sorted %3$s nulls last, page.id) r))
    $sql$,
    private.media_sql_uses(), sort, case when descending then 'desc' else 'asc' end, size, skipped,
    private.list_columns('public.media'))
  into answer using coalesce(filters, '{}'), coalesce(rules, '{}'), words, duration_from, duration_to;
  return answer;
end $$;

drop function private.sounds_poor(public.media_analysis, jsonb);
