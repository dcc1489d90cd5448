-- What the lists of posts and comments are sorted and narrowed by, and the words of titles, among which a
-- misspelt one is looked up first: a million titles are made of some ten thousand words.

drop index public.posts_created_at_idx;
create index posts_created_at_idx on public.posts (created_at desc, id);
create index posts_forum_created_at_idx on public.posts (forum_id, created_at desc, id);
drop index public.posts_author_id_idx;
create index posts_author_id_idx on public.posts (author_id, created_at desc, id);
create index posts_status_created_at_idx on public.posts (status, created_at desc, id) where status <> 'visible';
-- One for each status: a search among what was taken down reads no index of a million visible posts.
create index posts_hidden_search_gin on public.posts using gin (search) where status = 'hidden';
create index posts_removed_search_gin on public.posts using gin (search) where status = 'removed';
create index posts_pinned_idx on public.posts (created_at desc, id) where is_pinned;
create index posts_locked_idx on public.posts (created_at desc, id) where is_locked;

drop index public.comments_created_at_idx;
create index comments_created_at_idx on public.comments (created_at desc, id);
drop index public.comments_author_id_idx;
create index comments_author_id_idx on public.comments (author_id, created_at desc, id);
create index comments_status_created_at_idx on public.comments (status, created_at desc, id) where status <> 'visible';
create index comments_hidden_search_gin on public.comments using gin (search) where status = 'hidden';
create index comments_removed_search_gin on public.comments using gin (search) where status = 'removed';

create table private.title_words (word text primary key);
create index title_words_trgm on private.title_words using gin (word extensions.gin_trgm_ops);
comment on table private.title_words is
  'Every word of three letters or more that occurs, or once occurred, in the title of a post. A word that no title has any more finds nothing.';
revoke all on private.title_words from public;

create function private.collect_title_words() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.title_words (word)
  select distinct w from titled t cross join lateral unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', t.title))) w
  where length(w) between 3 and 40
  order by w
  on conflict do nothing;
  return null;
end $$;

comment on function private.collect_title_words() is 'Statement trigger of posts: adds the words of new titles to title_words.';
revoke execute on function private.collect_title_words() from public;

create trigger collect_title_words_added after insert on public.posts
referencing new table as titled for each statement execute function private.collect_title_words();

-- Column lists and transition tables do not go together; only what was retitled is looked at.
create function private.collect_changed_title_words() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from titled t join untitled u on u.id = t.id where u.title <> t.title) then
    insert into private.title_words (word)
    select distinct w from titled t cross join lateral unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', t.title))) w
    where length(w) between 3 and 40
    order by w
    on conflict do nothing;
  end if;
  return null;
end $$;

comment on function private.collect_changed_title_words() is 'Statement trigger of posts: as collect_title_words, for changed titles.';
revoke execute on function private.collect_changed_title_words() from public;

create trigger collect_title_words_changed after update on public.posts
referencing old table as untitled new table as titled for each statement execute function private.collect_changed_title_words();

insert into private.title_words (word)
select distinct w from public.posts p cross join lateral unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', p.title))) w
where length(w) between 3 and 40;

-- Definer through its caller: the words of titles within two typing errors of a word, the likeliest first.
create function private.title_words_like(word text) returns text[]
language plpgsql volatile set search_path = '' as $$
begin
  perform set_config('pg_trgm.similarity_threshold', '0.2', true);
  return array(
    select t.word from private.title_words t
    where t.word operator(extensions.%) title_words_like.word
      and extensions.levenshtein_less_equal(t.word, title_words_like.word, 2) <= 2
    order by extensions.levenshtein_less_equal(t.word, title_words_like.word, 2),
      extensions.similarity(t.word, title_words_like.word) desc, t.word
    limit 8);
end $$;

-- The query with each word replaced by the words of titles that resemble it; null where one resembles none.
create function private.forgiving_query(input text) returns tsquery
language plpgsql volatile set search_path = '' as $$
declare
  word text;
  alike text[];
  alternatives tsquery;
  found_query tsquery;
begin
  for word in
    select w from unnest(regexp_split_to_array(lower(left(input, 128)), '[^[:alnum:]]+')) w where length(w) between 3 and 40 limit 6
  loop
    alike := private.title_words_like(word);
    if cardinality(alike) = 0 then
      return null;
    end if;
    select to_tsquery('pg_catalog.english', string_agg(quote_literal(a), ' | ')) into alternatives from unnest(alike) a;
    continue when numnode(alternatives) = 0;
    found_query := case when found_query is null then alternatives else found_query && alternatives end;
  end loop;
  return found_query;
end $$;

comment on function private.forgiving_query(text) is 'A full-text query that forgives two typing errors a word, by the words of titles.';
revoke execute on function private.title_words_like(text), private.forgiving_query(text) from public;
