-- What finds one person among a million by any part of what is known of them.

create extension if not exists fuzzystrmatch with schema extensions;

-- Any part of name, e-mail or id. find_learners writes the very same expression.
create index users_lookup_trgm on public.users using gin (
  lower(name || ' ' || email || ' ' || id::text || ' ' || coalesce(legacy_id, '')) extensions.gin_trgm_ops);
-- The first letters, which are too few for a trigram index.
create index users_name_prefix_idx on public.users (lower(name) text_pattern_ops, id);
create index users_email_prefix_idx on public.users (lower(email) text_pattern_ops, id);
-- The order of the list by name.
create index users_name_idx on public.users (name, id);

create index user_subscriptions_customer_trgm on public.user_subscriptions
using gin (lower(stripe_customer_id) extensions.gin_trgm_ops) where stripe_customer_id is not null;
create index user_subscriptions_subscription_trgm on public.user_subscriptions
using gin (lower(stripe_subscription_id) extensions.gin_trgm_ops) where stripe_subscription_id is not null;

-- A million people share some ten thousand names: a misspelt word is looked up among those first.
create table private.name_words (word text primary key);
create index name_words_trgm on private.name_words using gin (word extensions.gin_trgm_ops);
comment on table private.name_words is
  'Every word that occurs, or once occurred, in the name of a user. A word that nobody has any more finds nobody.';
revoke all on private.name_words from public;

create function private.collect_name_words() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.name_words (word)
  select distinct w from named n cross join lateral unnest(tsvector_to_array(to_tsvector('simple', n.name))) w
  order by w
  on conflict do nothing;
  return null;
end $$;

create trigger collect_name_words_added after insert on public.users
referencing new table as named for each statement execute function private.collect_name_words();
create trigger collect_name_words_changed after update on public.users
referencing new table as named for each statement execute function private.collect_name_words();

insert into private.name_words (word)
select distinct w from public.users u cross join lateral unnest(tsvector_to_array(to_tsvector('simple', u.name))) w;

revoke execute on function private.collect_name_words() from public;
