-- Full-text search over the community, and trigram search over names and addresses of people.

alter table public.forums add column search tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.english', title), 'A') ||
  setweight(to_tsvector('pg_catalog.english', coalesce(category, '')), 'B') ||
  setweight(to_tsvector('pg_catalog.english', coalesce(description, '')), 'C')
) stored;
create index forums_search_gin on public.forums using gin (search);
create index forums_title_trgm on public.forums using gin (title extensions.gin_trgm_ops);

alter table public.posts add column search tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.english', title), 'A') ||
  setweight(to_tsvector('pg_catalog.english', content), 'C')
) stored;
create index posts_search_gin on public.posts using gin (search);
create index posts_title_trgm on public.posts using gin (title extensions.gin_trgm_ops);

alter table public.comments add column search tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.english', content), 'C')
) stored;
create index comments_search_gin on public.comments using gin (search);
-- A comment has no title; its opening stands in for one.
create index comments_opening_trgm on public.comments using gin (left(content, 80) extensions.gin_trgm_ops);

-- Names and addresses are not words of a language: they are split, not stemmed.
alter table public.users add column search tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.simple', name), 'A') ||
  setweight(to_tsvector('pg_catalog.simple', translate(email, '@.+_-', '     ')), 'B')
) stored;
create index users_search_gin on public.users using gin (search);
create index users_name_trgm on public.users using gin (name extensions.gin_trgm_ops);
create index users_email_trgm on public.users using gin (email extensions.gin_trgm_ops);
create index organizations_name_trgm on public.organizations using gin (name extensions.gin_trgm_ops);
