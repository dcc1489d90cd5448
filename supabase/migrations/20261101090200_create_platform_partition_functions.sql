-- Monthly range partitions, made ahead of time. The default partition catches rows of a month that
-- has none yet, so that no write is ever lost; creating the month later moves them out of it.

create function private.create_default_partition(parent regclass) returns void
language plpgsql set search_path = '' as $$
declare
  parent_name constant text := (select relname from pg_catalog.pg_class where oid = parent);
begin
  if to_regclass(format('partitions.%I', parent_name || '_default')) is not null then
    return;
  end if;
  execute format('create table partitions.%I partition of %s default', parent_name || '_default', parent);
  perform private.lock_partition(parent_name || '_default');
end $$;

-- Reads and writes go through the parent, whose policies decide. Named directly, a child answers nobody.
create function private.lock_partition(child_name text) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('alter table partitions.%I enable row level security', child_name);
  execute format('create policy "Only through the parent table" on partitions.%I for select using (false)', child_name);
end $$;

-- A row that waited in the default partition moves into its month in the same transaction.
-- The move deletes it from one table and inserts it into another, so foreign keys that point here
-- would cascade or refuse: they are lifted for the move and set again, which checks every row.
create function private.create_month_partition(parent regclass, month date) returns boolean
language plpgsql set search_path = '' as $$
declare
  parent_name constant text := (select relname from pg_catalog.pg_class where oid = parent);
  child_name constant text := parent_name || to_char(month, '"_y"YYYY"m"MM');
  lower_bound constant text := to_char(month, 'YYYY-MM-01 00:00:00+00');
  upper_bound constant text := to_char(month + interval '1 month', 'YYYY-MM-01 00:00:00+00');
  key_column constant text := (
    select a.attname from pg_catalog.pg_partitioned_table p
    join pg_catalog.pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
    where p.partrelid = parent
  );
  stored_columns text;
  rows_wait boolean;
  lift_keys text[] := '{}';
  restore_keys text[] := '{}';
  command text;
begin
  if to_regclass(format('partitions.%I', child_name)) is not null then
    return false;
  end if;
  select string_agg(quote_ident(attname), ', ' order by attnum) into stored_columns
  from pg_catalog.pg_attribute
  where attrelid = parent and attnum > 0 and not attisdropped and attgenerated = '';

  execute format('lock table %s in share row exclusive mode', parent);
  execute format(
    'select exists (select from partitions.%1$I where %2$I >= %3$L and %2$I < %4$L)',
    parent_name || '_default', key_column, lower_bound, upper_bound) into rows_wait;
  if rows_wait then
    select coalesce(array_agg(format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname)), '{}'),
      coalesce(array_agg(format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))), '{}')
    into lift_keys, restore_keys
    from pg_catalog.pg_constraint c
    where c.confrelid = parent and c.contype = 'f' and c.conparentid = 0;
  end if;
  foreach command in array lift_keys loop
    execute command;
  end loop;

  execute format('create table partitions.%I (like %s including defaults including constraints including generated including storage)', child_name, parent);
  execute format(
    'with moved as (delete from partitions.%1$I where %2$I >= %3$L and %2$I < %4$L returning %5$s)
     insert into partitions.%6$I (%5$s) select %5$s from moved',
    parent_name || '_default', key_column, lower_bound, upper_bound, stored_columns, child_name);
  execute format('alter table %s attach partition partitions.%I for values from (%L) to (%L)', parent, child_name, lower_bound, upper_bound);
  foreach command in array restore_keys loop
    execute command;
  end loop;
  perform private.lock_partition(child_name);
  return true;
end $$;

create function private.create_month_partitions(
  parent regclass,
  from_month date default date_trunc('month', now() at time zone 'UTC')::date,
  months int default 4
) returns int
language plpgsql set search_path = '' as $$
declare
  first_month constant date := date_trunc('month', from_month::timestamp)::date;
  created int := 0;
begin
  perform private.create_default_partition(parent);
  for step in 0 .. months - 1 loop
    if private.create_month_partition(parent, (first_month + make_interval(months => step))::date) then
      created := created + 1;
    end if;
  end loop;
  return created;
end $$;

create function private.maintain_partitions(months_ahead int default 3) returns int
language sql set search_path = '' as $$
  select coalesce(sum(private.create_month_partitions(
    p.partrelid, date_trunc('month', now() at time zone 'UTC')::date, months_ahead + 1)), 0)::int
  from pg_catalog.pg_partitioned_table p
  join pg_catalog.pg_class c on c.oid = p.partrelid
  where c.relnamespace = 'public'::regnamespace
$$;

create function private.default_partition_rows() returns table (parent text, waiting bigint)
language plpgsql stable set search_path = '' as $$
declare
  child record;
begin
  for child in
    select relname from pg_catalog.pg_class
    where relnamespace = 'partitions'::regnamespace and relname like '%\_default' and relkind = 'r'
  loop
    parent := regexp_replace(child.relname, '_default$', '');
    execute format('select count(*) from partitions.%I', child.relname) into waiting;
    return next;
  end loop;
end $$;

comment on function private.create_month_partitions(regclass, date, int) is
  'Creates the default partition and `months` monthly ones (UTC months) from `from_month`; returns how many are new.';
comment on function private.maintain_partitions(int) is
  'Creates the current and the next months of every partitioned table. The worker calls it daily.';
comment on function private.default_partition_rows() is
  'Rows that wait in each default partition. Anything above zero means that a month was missing.';
