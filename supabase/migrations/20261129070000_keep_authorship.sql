-- Whoever may change a record may not say that somebody else made it, or at another time: a moderator
-- who moves a post to another author would speak in that person's name.

create function private.keep_authorship() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') then
    raise exception 'Who made a record of % and when is what the database saw. Leave out %.', tg_table_name, tg_argv[0]
      using errcode = '42501';
  end if;
  return new;
end $$;

comment on function private.keep_authorship() is
  'Row trigger (the columns, for the sentence): refuses the API what its condition catches. Definer functions and the worker act under their own rules.';
revoke execute on function private.keep_authorship() from public;
grant execute on function private.keep_authorship() to authenticated, service_role;

-- Columns that say who made a row.
create function private.author_columns() returns text[]
language sql immutable set search_path = '' as $$ select array['created_by', 'author_id', 'granted_by'] $$;

comment on function private.author_columns() is 'Columns that name the maker of a row; a new one is added here, and its table calls keep_authorship_of.';
revoke execute on function private.author_columns() from public;

create function private.keep_authorship_of(target regclass) returns void
language plpgsql set search_path = '' as $$
declare
  makers constant text[] := array(
    select a.attname::text from pg_catalog.pg_attribute a
    where a.attrelid = target and not a.attisdropped and a.attname = any (private.author_columns()) order by a.attnum);
  times constant text[] := array(
    select a.attname::text from pg_catalog.pg_attribute a where a.attrelid = target and not a.attisdropped and a.attname = 'created_at');
  named constant text := array_to_string(makers || times, ', ');
begin
  if named = '' then
    return;
  end if;
  execute format('create trigger keep_authorship_new before insert on %s for each row when (%s) execute function private.keep_authorship(%L)', target,
    (select string_agg(c, ' or ') from (
      select format('(new.%1$I is not null and new.%1$I is distinct from auth.uid())', m) from unnest(makers) m
      union all select format('new.%I is distinct from now()', t) from unnest(times) t) x (c)), named);
  execute format('create trigger keep_authorship before update on %s for each row when (%s) execute function private.keep_authorship(%L)', target,
    (select string_agg(format('new.%1$I is distinct from old.%1$I', c), ' or ') from unnest(makers || times) c), named);
end $$;

comment on function private.keep_authorship_of(regclass) is 'Keeps the API from setting who made a row and when.';
revoke execute on function private.keep_authorship_of(regclass) from public;

do $$
declare
  target regclass;
begin
  -- guard_columns keeps the months of attempts already.
  for target in
    select c.oid::regclass from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (has_any_column_privilege('authenticated', c.oid, 'insert') or has_any_column_privilege('authenticated', c.oid, 'update'))
  loop
    perform private.keep_authorship_of(target);
  end loop;
end $$;
