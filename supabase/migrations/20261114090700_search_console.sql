-- One search over everything. Each kind is a row: where its text stands and who may see it.
-- `visible` repeats the select policy of the table, because the search runs as definer: under
-- row-level security no GIN index serves it. A test holds the two together.

create table private.search_kinds (
  kind text primary key,
  relation regclass not null,
  title text not null,
  body text not null,
  visible text not null
);

comment on table private.search_kinds is 'Kinds that search_console finds; title, body and visible are SQL over alias t.';

insert into private.search_kinds (kind, relation, title, body, visible)
select module || '_question', format('public.%I', module || '_questions')::regclass, 't.title',
  'concat_ws('' · '', t.prompt_text, t.transcript)', '(select private.has_permission(''content.read''))'
from unnest(array['speaking', 'writing', 'reading', 'listening']) module;

insert into private.search_kinds (kind, relation, title, body, visible) values
  ('pte_question', 'public.pte_questions', 't.question', 't.question_data ->> ''text''',
    '(select private.has_permission(''content.read''))'),
  ('lesson', 'public.practice_lessons', 't.title', 't.description',
    '((select private.has_permission(''content.read'')) or private.opens(t.status, t.is_free, t.required_tier, (select private.current_tier())))'),
  ('template', 'public.speaking_templates', 't.title', 't.template_text',
    '(t.archived_at is null or (select private.has_permission(''content.read'')))'),
  ('media', 'public.media', 't.title', 'concat_ws('' · '', t.alt_text, t.transcript)',
    '(select private.has_permission(''content.read''))'),
  ('forum', 'public.forums', 't.title', 't.description',
    '(t.is_active or (select private.has_permission(''community.read'')))'),
  ('post', 'public.posts', 't.title', 't.content',
    '((select private.has_permission(''community.read'')) or t.author_id = (select auth.uid())
      or (t.status = ''visible'' and exists (select from public.forums f where f.id = t.forum_id and f.is_active)))'),
  ('comment', 'public.comments', 'left(t.content, 80)', 't.content',
    '((select private.has_permission(''community.read'')) or t.author_id = (select auth.uid())
      or (t.status = ''visible'' and exists (
        select from public.posts p join public.forums f on f.id = p.forum_id
        where p.id = t.post_id and p.status = ''visible'' and f.is_active)))'),
  ('user', 'public.users', 't.name', 't.email',
    '((select private.has_permission(''learners.read'')) or t.id = (select auth.uid()))');

-- The best hits of one kind. A very common word has its first 500 hits ranked, not all.
create function private.search_kind(searched private.search_kinds, words tsquery, max_results int)
returns table (kind text, id text, title text, excerpt text, rank real)
language plpgsql stable set search_path = '' as $$
begin
  return query execute format(
    'select %L, t.id::text, %s, private.excerpt(coalesce(nullif(%s, ''''), %s), $1), ts_rank_cd(t.search, $1)
     from (select * from %s t where t.search @@ $1 and %s limit 500) t
     order by 5 desc, t.id limit $2',
    searched.kind, searched.title, searched.body, searched.title, searched.relation, searched.visible)
  using words, max_results;
end $$;

-- Titles that look like the input, for a typo. Ranked below every real hit.
create function private.search_kind_by_likeness(searched private.search_kinds, input text, words tsquery, max_results int)
returns table (kind text, id text, title text, excerpt text, rank real)
language plpgsql stable set search_path = '' as $$
begin
  return query execute format(
    'select %L, t.id::text, %s, private.escape_html(left(coalesce(nullif(%s, ''''), %s), 160)),
       (0.01 * extensions.word_similarity($1, %s))::real
     from (select * from %s t where $1 operator(extensions.<%%) %s and (t.search @@ $2) is not true and %s limit 500) t
     order by 5 desc, t.id limit $3',
    searched.kind, searched.title, searched.body, searched.title, searched.title,
    searched.relation, searched.title, searched.visible)
  using input, words, max_results;
end $$;

create function private.search_console(query text, kinds text[], max_results int)
returns table (kind text, id text, title text, excerpt text, rank real)
language plpgsql volatile security definer set search_path = '' as $$
declare
  wanted constant int := least(greatest(coalesce(max_results, 20), 1), 50);
  input constant text := btrim(left(coalesce(query, ''), 256));
  words constant tsquery := private.search_query(input);
  unknown_kind constant text := (
    select k from unnest(kinds) k where not exists (select from private.search_kinds s where s.kind = k) limit 1);
  found int;
begin
  if unknown_kind is not null then
    raise exception 'There is nothing of kind "%" to search.', unknown_kind
      using errcode = '22023', hint = 'Kinds: ' || (select string_agg(s.kind, ', ' order by s.kind) from private.search_kinds s);
  end if;
  if auth.uid() is null then
    return;
  end if;

  return query
  select hit.* from private.search_kinds s cross join lateral private.search_kind(s, words, wanted) hit
  where (kinds is null or s.kind = any (kinds)) and numnode(words) > 0
  order by hit.rank desc, hit.title, hit.id limit wanted;
  get diagnostics found = row_count;

  if found < wanted and length(input) >= 3 then
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    return query
    select hit.* from private.search_kinds s
    cross join lateral private.search_kind_by_likeness(s, input, words, wanted - found) hit
    where kinds is null or s.kind = any (kinds)
    order by hit.rank desc, hit.title, hit.id limit wanted - found;
  end if;
end $$;

create function public.search_console(query text, kinds text[] default null, max_results int default 20)
returns table (kind text, id text, title text, excerpt text, rank real)
language sql volatile set search_path = '' as $$
  select * from private.search_console(query, kinds, max_results)
$$;

comment on function public.search_console(text, text[], int) is
  'Full-text search over everything the caller may see; the excerpt is HTML-escaped with hits in <mark>. '
  'Tolerates a typo in titles and names. Unknown kinds are refused; at most 50 results.';

grant execute on function private.search_console(text, text[], int), public.search_console(text, text[], int)
to authenticated, service_role;
