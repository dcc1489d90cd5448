-- One search over everything. Each kind is a row: where its text stands and who may see it.
-- `visible` repeats the select policy of the table, because the search runs as definer: under
-- row-level security no GIN index serves it. A test holds the two together.

create table private.search_kinds (
  kind text primary key,
  relation regclass not null,
  title text not null,
  body text not null,
  visible text not null,
  alike text[] not null default '{t.title}'
);

comment on table private.search_kinds is 'Kinds that search_console finds; title, body, visible and alike are SQL over alias t.';
comment on column private.search_kinds.alike is 'What may contain or resemble the input; each has a trigram index.';

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

update private.search_kinds set alike = '{t.question}' where kind = 'pte_question';
update private.search_kinds set alike = array['left(t.content, 80)'] where kind = 'comment';
update private.search_kinds set alike = '{t.name,t.email}' where kind = 'user';

-- The best hits of one kind. A very common word has its first 500 hits ranked, not all; rows whose
-- title holds the input as it was typed are found on their own, so that none of them is missed, and stand first.
create function private.search_kind(searched private.search_kinds, words tsquery, contained text, max_results int)
returns table (kind text, id text, title text, body text, rank real)
language plpgsql stable set search_path = '' as $$
declare
  holds_input constant text := (select '(' || string_agg(format('%s ilike $2', a), ' or ') || ')' from unnest(searched.alike) a);
begin
  return query execute format(
    'select %1$L, t.id::text, %2$s, %3$s, (coalesce(ts_rank_cd(t.search, $1), 0) + coalesce(%6$s, false)::int)::real
     from %4$s t
     where t.id in (
       (select t.id from %4$s t where t.search @@ $1 and %5$s limit 500)
       union (select t.id from %4$s t where %6$s and %5$s limit 100))
     order by 5 desc, t.id limit $3',
    searched.kind, searched.title, searched.body, searched.relation, searched.visible, holds_input)
  using words, contained, max_results;
end $$;

-- Rows that look like the input, for a typo. Ranked below every real hit.
create function private.search_kind_by_likeness(searched private.search_kinds, input text, words tsquery, contained text, max_results int)
returns table (kind text, id text, title text, body text, rank real)
language plpgsql stable set search_path = '' as $$
declare
  is_like constant text := (
    select '(' || string_agg(format('$1 operator(extensions.<%%) %s', a), ' or ') || ')' from unnest(searched.alike) a);
  holds_input constant text := (select '(' || string_agg(format('%s ilike $3', a), ' or ') || ')' from unnest(searched.alike) a);
  likeness constant text := (
    select 'greatest(' || string_agg(format('extensions.word_similarity($1, %s)', a), ', ') || ')' from unnest(searched.alike) a);
begin
  return query execute format(
    'select %1$L, t.id::text, %2$s, %3$s, (0.01 * %4$s)::real
     from (select * from %5$s t
       where %6$s and (t.search @@ $2) is not true and %7$s is not true and %8$s limit 500) t
     order by 5 desc, t.id limit $4',
    searched.kind, searched.title, searched.body, likeness, searched.relation, is_like, holds_input, searched.visible)
  using input, words, contained, max_results;
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
  -- Three letters in a row are what a trigram index needs to help.
  contained constant text := case when input ~ '[[:alnum:]]{3}' then '%' || regexp_replace(input, '([\\%_])', '\\\1', 'g') || '%' end;
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
  select h.kind, h.id, h.title, private.excerpt(coalesce(nullif(h.body, ''), h.title), words), h.rank
  from (
    select hit.* from private.search_kinds s cross join lateral private.search_kind(s, words, contained, wanted) hit
    where (kinds is null or s.kind = any (kinds)) and words is not null
    order by hit.rank desc, hit.title, hit.id limit wanted) h
  order by h.rank desc, h.title, h.id;
  get diagnostics found = row_count;

  if found < wanted and contained is not null then
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    return query
    select h.kind, h.id, h.title, private.escape_html(left(coalesce(nullif(h.body, ''), h.title), 160)), h.rank
    from (
      select hit.* from private.search_kinds s
      cross join lateral private.search_kind_by_likeness(s, input, words, contained, wanted - found) hit
      where kinds is null or s.kind = any (kinds)
      order by hit.rank desc, hit.title, hit.id limit wanted - found) h
    order by h.rank desc, h.title, h.id;
  end if;
end $$;

create function public.search_console(query text, kinds text[] default null, "limit" int default 20)
returns table (kind text, id text, title text, excerpt text, rank real)
language sql volatile set search_path = '' as $$
  select * from private.search_console(query, kinds, "limit")
$$;

comment on function public.search_console(text, text[], int) is
  'Full-text search over everything the caller may see; the excerpt is HTML-escaped with hits in <mark>. '
  'Tolerates a typo in titles and names. Unknown kinds are refused; at most 50 results.';

grant execute on function private.search_console(text, text[], int), public.search_console(text, text[], int)
to authenticated, service_role;
