-- One search for a person: by any part of name, e-mail, id or Stripe id, with typing errors.

-- Words of names within two typing errors of a word, the likeliest first.
create function private.names_like(word text) returns text[]
language plpgsql volatile set search_path = '' as $$
begin
  -- Two letters in the wrong order leave few trigrams in common; how far apart the words are is measured after.
  perform set_config('pg_trgm.similarity_threshold', '0.2', true);
  return array(
    select n.word from private.name_words n
    where n.word operator(extensions.%) names_like.word
      and extensions.levenshtein_less_equal(n.word, names_like.word, 2) <= 2
    order by extensions.levenshtein_less_equal(n.word, names_like.word, 2),
      extensions.similarity(n.word, names_like.word) desc, n.word
    limit 8);
end $$;

-- At most `wanted` people, the best match first. "matched" says by what: exact, start, part, stripe or similar.
create function private.find_learners(query text, wanted int, with_stripe boolean)
returns table (user_id uuid, matched text, place bigint)
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- Longer than any name or address is no search; "_" and "%" are characters of addresses like others.
  input constant text := lower(btrim(regexp_replace(left(coalesce(query, ''), 128), '\s+', ' ', 'g')));
  escaped constant text := regexp_replace(input, '([\\%_])', '\\\1', 'g');
  -- A LIKE for each word: "all (array)" would find no index.
  has_every_word constant text := (
    select string_agg(format(
      'lower(u.name || '' '' || u.email || '' '' || u.id::text || '' '' || coalesce(u.legacy_id, '''')) like %L', '%' || w || '%'), ' and ')
    from (select w from regexp_split_to_table(escaped, ' ') w limit 8) first_words);
  -- Three letters in a row are what a trigram index needs to help.
  has_trigram constant boolean := input ~ '[[:alnum:]]{3}';
  id_asked constant uuid := case when input ~ '^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$' then input::uuid end;
  lexemes tsquery;
  parts uuid[] := '{}';
begin
  if input = '' then
    return;
  end if;

  if has_trigram then
    execute format('select array(select u.id from public.users u where %s limit $1)', has_every_word) into parts using wanted;
  end if;
  return query
  with hits as materialized (
    (select u.id, 'exact' as how, 0 as class, u.name from public.users u where u.id = id_asked or lower(u.email) = input)
    union all
    (select u.id, 'start', 1, u.name from public.users u where lower(u.name) like escaped || '%' order by lower(u.name) limit wanted)
    union all
    (select u.id, 'start', 2, u.name from public.users u where lower(u.email) like escaped || '%' order by lower(u.email) limit wanted)
    union all
    (select s.user_id, 'stripe', 3, s.stripe_customer_id from public.user_subscriptions s
     where with_stripe and has_trigram
       and (lower(s.stripe_customer_id) like '%' || escaped || '%' or lower(s.stripe_subscription_id) like '%' || escaped || '%')
     limit wanted)
    union all
    (select u.id, 'part', 4, u.name from public.users u where u.id = any (parts))
  ), best as (
    select distinct on (h.id) h.id, h.how, h.class, h.name from hits h order by h.id, h.class
  )
  select b.id, b.how, row_number() over (order by b.class, lower(b.name), b.id) from best b order by 3 limit wanted;
  if found or not has_trigram then
    return;
  end if;

  -- Nobody has it as typed: each word that resembles a name may be a misspelt one.
  select to_tsquery('simple', string_agg('(' || array_to_string(array(select quote_literal(n) from unnest(a.names) n), ' | ') || ')', ' & '))
  into lexemes
  from (select private.names_like(w) as names from unnest(regexp_split_to_array(input, '[^[:alnum:]]+')) w where length(w) >= 3) a
  where cardinality(a.names) > 0;
  if lexemes is null then
    return;
  end if;
  return query
  select s.id, 'similar', row_number() over (order by s.likeness desc, lower(s.name), s.id)
  from (
    select u.id, u.name, greatest(extensions.similarity(lower(u.name), input), extensions.similarity(lower(u.email), input)) as likeness
    from public.users u where u.search @@ lexemes limit 500) s
  order by 3 limit wanted;
end $$;

revoke execute on function private.names_like(text), private.find_learners(text, int, boolean) from public;
