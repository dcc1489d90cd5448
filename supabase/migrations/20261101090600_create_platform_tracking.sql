-- One line in a migration gives a table the triggers that its columns ask for.

create function private.enable_tracking(target regclass, variadic redacted text[] default '{}') returns void
language plpgsql set search_path = '' as $$
declare
  column_names constant text[] := (
    select array_agg(attname::text) from pg_catalog.pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped);
  key_columns constant text := (
    select string_agg(a.attname, ',' order by k.position)
    from pg_catalog.pg_index i
    cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = target and i.indisprimary);
  arguments constant text := (
    select string_agg(quote_literal(argument), ', ') from unnest(key_columns || redacted) argument);
begin
  if 'updated_at' = any (column_names) then
    execute format('create trigger set_updated_at before update on %s for each row execute function private.set_updated_at()', target);
  end if;
  if 'version' = any (column_names) then
    execute format('create trigger check_version before update on %s for each row execute function private.check_version()', target);
  end if;
  execute format('create trigger audit after insert or update or delete on %s for each row execute function private.audit(%s)', target, arguments);
end $$;

comment on function private.enable_tracking(regclass, text[]) is
  'Adds set_updated_at, check_version (where the table has the column) and audit; values of `redacted` columns never reach the audit log.';

-- Row-level security says which rows; this says which columns of the own row. Trigger arguments:
-- the permission that lifts the guard ('' for none), then the columns that everybody else may set. It speaks up
-- only for the API roles: a definer function or the worker acts under its own rules.
create function private.guard_columns() returns trigger
language plpgsql set search_path = '' as $$
declare
  -- A new row takes its default version: one near the end of int could never be updated again.
  free_columns constant text[] := tg_argv || case when tg_op = 'INSERT' then array['id'] else array['updated_at', 'version'] end;
  after constant jsonb := to_jsonb(new);
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  guarded record;
  allowed jsonb;
begin
  if current_user not in ('anon', 'authenticated')
    or (select private.has_permission(nullif(tg_argv[0], '')::public.app_permission)) then
    return new;
  end if;
  for guarded in
    select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type, pg_get_expr(d.adbin, d.adrelid) as default_value
    from pg_catalog.pg_attribute a
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = tg_relid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attname <> all (free_columns)
  loop
    allowed := before -> guarded.name;
    if tg_op = 'INSERT' and guarded.default_value is not null and after -> guarded.name <> 'null' then
      execute format('select to_jsonb((%s)::%s)', guarded.default_value, guarded.type) into allowed;
    end if;
    if coalesce(after -> guarded.name, 'null') is distinct from coalesce(allowed, 'null') then
      raise exception 'Column "%" of % is set by staff or the system only.', guarded.name, tg_table_name
        using errcode = '42501';
    end if;
  end loop;
  return new;
end $$;

comment on function private.guard_columns() is
  'Row trigger (permission, free columns...): an API caller without the permission sets only the free columns.';
grant execute on function private.guard_columns(), private.set_updated_at(), private.check_version() to anon, authenticated, service_role;

-- The usual access of a table that only staff use: three permissions, four policies, the grants.
create function private.open_to_staff(
  target regclass,
  reading public.app_permission,
  writing public.app_permission,
  deleting public.app_permission
) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy "Staff with %2$s read" on %1$s for select to authenticated
    using ((select private.has_permission(%2$L)))', target, reading);
  execute format('create policy "Staff with %2$s add" on %1$s for insert to authenticated
    with check ((select private.has_permission(%2$L)))', target, writing);
  execute format('create policy "Staff with %2$s change" on %1$s for update to authenticated
    using ((select private.has_permission(%2$L))) with check ((select private.has_permission(%2$L)))', target, writing);
  execute format('create policy "Staff with %2$s delete" on %1$s for delete to authenticated
    using ((select private.has_permission(%2$L)))', target, deleting);
  execute format('grant select, insert, update, delete on %s to authenticated', target);
end $$;

comment on function private.open_to_staff(regclass, public.app_permission, public.app_permission, public.app_permission) is
  'Enables row-level security with one policy per verb for staff who hold the named permission.';
