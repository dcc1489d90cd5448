-- The closest items of all banks while somebody writes one. Candidates are rows that share the rarest
-- words with the text (the GIN index of the full text finds them); of these, trigrams say how close each is.

-- What is compared: the words a candidate meets, without gap marks.
create function private.compared_text(prompt text, transcript text, options jsonb) returns text
language sql immutable set search_path = '' as $$
  select left(regexp_replace(concat_ws(' ', prompt, transcript,
    (select string_agg(t #>> '{}', ' ') from jsonb_array_elements(private.option_texts(options)) t)), '\{\{\d+\}\}', ' ', 'g'), 6000)
$$;

-- The rarest words of a text in the four banks, as far as the planner's statistics know them: a word that
-- is not among the most common ones is rare. At most eight, and only while the rows that hold one stay few.
create function private.rare_words(words text[]) returns text[]
language sql stable set search_path = '' as $$
  with common as (
    select e.word, sum(e.frequency * c.reltuples) as found_in
    from pg_catalog.pg_stats s
    join pg_catalog.pg_class c on c.oid = format('public.%I', s.tablename)::regclass
    cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e (word, frequency)
    where s.schemaname = 'public' and s.attname = 'search'
      and s.tablename in ('speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions')
      and e.word = any (words)
    group by e.word),
  ranked as (
    select w.word, sum(coalesce(common.found_in, 1)) over rarest_first as found_in_all, row_number() over rarest_first as position
    from unnest(words) w (word) left join common using (word)
    window rarest_first as (order by coalesce(common.found_in, 0), length(w.word) desc, w.word))
  select coalesce(array_agg(word order by position) filter (where position <= 3 or (position <= 8 and found_in_all <= 20000)), '{}')
  from ranked
$$;

-- Rows that hold at least so many of the words.
create function private.at_least(words text[], n int) returns tsquery
language sql immutable set search_path = '' as $$
  select string_agg(conjunction, ' | ')::tsquery
  from (
    select (select '(' || string_agg(quote_literal(words[i]), ' & ') || ')' from generate_series(1, cardinality(words)) i where mask & (1 << (i - 1)) <> 0) as conjunction
    from generate_series(1, (1 << cardinality(words)) - 1) mask
    where bit_count(mask::bit(16)) = n) combinations
$$;

create function private.similar_questions(
  module text, type text, title text, "text" text, exclude_id uuid, max_results int
) returns jsonb
language plpgsql stable security definer set search_path = '' set enable_seqscan = off as $$
declare
  wanted constant int := least(greatest(coalesce(max_results, 5), 1), 20);
  given constant text := private.compared_text(similar_questions."text", null, null);
  given_title constant text := left(coalesce(similar_questions.title, ''), 300);
  rare constant text[] := private.rare_words(tsvector_to_array(to_tsvector('pg_catalog.english', given_title || ' ' || given)));
  -- All rare words first: what is nearly the same is found before what is alike.
  steps constant tsquery[] := array(
    select private.at_least(rare, needed) from (
      select distinct ceil(cardinality(rare) * share)::int as needed from unnest(array[1, 0.6, 0.35]) share) step
    where needed > 0 order by needed desc);
  enough constant int := 24;
  bank text;
  shared tsquery;
  candidates uuid[];
  closest jsonb;
  found_items jsonb := '[]';
begin
  if not private.has_permission('content.read') then
    raise exception 'Looking for similar questions needs the permission content.read.' using errcode = '42501';
  end if;
  foreach bank in array array['speaking', 'writing', 'reading', 'listening'] loop
    candidates := '{}';
    foreach shared in array steps loop
      exit when shared is null or cardinality(candidates) >= enough;
      execute format(
        'select $1 || array(select t.id from public.%I t where t.search @@ %L::tsquery and t.id <> all ($1) and t.id is distinct from $2 limit %s)',
        bank || '_questions', shared, enough)
      into candidates using candidates, exclude_id;
    end loop;
    continue when cardinality(candidates) = 0;
    execute format($sql$
      select coalesce(jsonb_agg(to_jsonb(c)), '[]')
      from (
        select %1$L as module, t.id, t.title, t.type, t.is_active, t.archived_at is not null as is_archived, t.source_id, body.text,
          case when $2 = '' or body.text = '' then extensions.similarity(t.title, $3) else extensions.similarity(body.text, $2) end as similarity
        from public.%2$I t
        cross join lateral (select private.compared_text(t.prompt_text, t.transcript, t.options) as text) body
        where t.id = any ($1)
        order by similarity desc, t.id limit $4) c
    $sql$, bank, bank || '_questions')
    into closest using candidates, given, given_title, wanted;
    found_items := found_items || closest;
  end loop;

  return (
    select coalesce(jsonb_agg(item || jsonb_build_object('excerpt',
      private.excerpt(coalesce(nullif(item ->> 'text', ''), item ->> 'title'), plainto_tsquery('pg_catalog.english', given_title || ' ' || given)))), '[]')
    from (
      select item from jsonb_array_elements(found_items) item
      where (item -> 'similarity')::real >= 0.3
      order by (item -> 'similarity')::real desc,
        (item ->> 'module' = similar_questions.module and item ->> 'type' = similar_questions.type) desc, item ->> 'id'
      limit wanted) closest);
end $$;

create function public.similar_questions(
  module text, type text, title text, "text" text, exclude_id uuid default null, "limit" int default 5
) returns jsonb
language sql stable set search_path = '' as $$
  select private.similar_questions(module, type, title, "text", exclude_id, "limit")
$$;

comment on function public.similar_questions(text, text, text, text, uuid, int) is
  'The closest items of all banks to a text (prompt, transcript and options), closest first, at most 20, from similarity 0.3 on: '
  '[{module, id, title, type, is_active, is_archived, source_id, similarity 0 to 1, text, excerpt}]. By title where a text is missing; equal closeness puts the given type first.';

grant execute on function private.similar_questions(text, text, text, text, uuid, int),
  public.similar_questions(text, text, text, text, uuid, int) to authenticated, service_role;
