-- search_console planned up to 24 statements a call, one or two a kind, which took longer than running
-- them. Now one statement searches all kinds, in a function written from search_kinds, whose plan each
-- connection keeps.

-- The same condition or measure for each column that may contain or resemble the input.
create function private.search_alike(searched private.search_kinds, template text, separator text) returns text
language sql immutable set search_path = '' as $$
  select string_agg(format(template, a), separator) from unnest(searched.alike) a
$$;

-- The best hits of each kind. A very common word has its first 500 hits ranked, not all; rows whose
-- title holds the input as it was typed are found on their own, so that none of them is missed, and stand first.
create function private.search_branch(searched private.search_kinds) returns text
language sql stable set search_path = '' as $$
  select format($sql$
    (select %1$L::text, t.id::text, %2$s, %3$s, (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from %4$s t
        where (kinds is null or %1$L = any (kinds)) and t.search @@ words and (%6$s) is not true and %5$s limit 500)
       union all
       (select t.*, 1 as bonus from %4$s t
        where (kinds is null or %1$L = any (kinds)) and (%6$s) and %5$s limit 100)) t
     order by 5 desc, t.id limit max_results)$sql$,
    searched.kind, searched.title, searched.body, searched.relation, searched.visible,
    private.search_alike(searched, '%s ilike contained', ' or '))
$$;

-- Rows that look like the input, for a typo. Ranked below every real hit.
create function private.likeness_branch(searched private.search_kinds) returns text
language sql stable set search_path = '' as $$
  select format($sql$
    (select %1$L::text, t.id::text, %2$s, %3$s, (0.01 * greatest(%4$s))::real
     from (select * from %5$s t
       where (kinds is null or %1$L = any (kinds)) and (%6$s)
         and (t.search @@ words) is not true and (%7$s) is not true and %8$s limit 500) t
     order by 5 desc, t.id limit max_results)$sql$,
    searched.kind, searched.title, searched.body,
    private.search_alike(searched, 'extensions.word_similarity(input, %s)', ', '), searched.relation,
    private.search_alike(searched, 'input operator(extensions.<%%) %s', ' or '),
    private.search_alike(searched, '%s ilike contained', ' or '), searched.visible)
$$;

-- Without the settings, a plan made for any input would read whole tables.
create function private.write_search_functions() returns void
language plpgsql set search_path = '' as $$
declare
  name text;
  branches text;
begin
  foreach name in array array['search_hits', 'search_likenesses'] loop
    select string_agg(case name when 'search_hits' then private.search_branch(s) else private.likeness_branch(s) end, ' union all ' order by s.kind)
    into branches from private.search_kinds s;
    execute format($sql$
      create or replace function private.%I(input text, words tsquery, contained text, kinds text[], max_results int)
      returns table (kind text, id text, title text, body text, rank real)
      language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $function$
      #variable_conflict use_column
      begin
        return query select h.* from (%s) h (kind, id, title, body, rank)
        order by h.rank desc, h.title, h.id limit max_results;
      end $function$
    $sql$, name, branches);
  end loop;
end $$;

comment on function private.write_search_functions() is
  'Writes search_hits and search_likenesses from search_kinds; to be called by every migration that changes that table.';

select private.write_search_functions();

create or replace function private.search_console(query text, kinds text[], max_results int)
returns table (kind text, id text, title text, excerpt text, rank real)
language plpgsql volatile security definer set search_path = '' as $$
declare
  wanted constant int := least(greatest(coalesce(max_results, 20), 1), 50);
  input constant text := btrim(left(coalesce(query, ''), 256));
  words constant tsquery := private.search_query(input);
  unknown_kind constant text := (
    select k from unnest(kinds) k where not exists (select from private.search_kinds s where s.kind = k) limit 1);
  -- Three letters in a row are what a trigram index needs to help.
  contained constant text := case when input ~ '[[:alnum:]]{3}' then '%' || regexp_replace(input, '([\\%_])', '\\\1', 'g') || '%' end;
  found int;
begin
  if unknown_kind is not null then
    raise exception 'There is nothing of kind "%" to search.', unknown_kind
      using errcode = '22023', hint = 'Kinds: ' || (select string_agg(s.kind, ', ' order by s.kind) from private.search_kinds s);
  end if;
  if auth.uid() is null or words is null then
    return;
  end if;

  return query
  select h.kind, h.id, h.title, private.excerpt(coalesce(nullif(h.body, ''), h.title), words), h.rank
  from private.search_hits(input, words, contained, kinds, wanted) h;
  get diagnostics found = row_count;

  if found < wanted and contained is not null then
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    return query
    select h.kind, h.id, h.title, private.escape_html(left(coalesce(nullif(h.body, ''), h.title), 160)), h.rank
    from private.search_likenesses(input, words, contained, kinds, wanted - found) h;
  end if;
end $$;

drop function private.search_kind(private.search_kinds, tsquery, text, int);
drop function private.search_kind_by_likeness(private.search_kinds, text, tsquery, text, int);
