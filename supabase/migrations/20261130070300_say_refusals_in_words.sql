-- A row of a bulk edit, an import or an undo that Postgres itself refuses says so in words. Sentences of our
-- own triggers stay as they are.

-- The columns of a constraint or of a unique index.
create function private.columns_in_words(constraint_name text) returns text
language sql stable set search_path = '' as $$
  select coalesce(
    (select string_agg(replace(a.attname, '_', ' '), ', ' order by k.position)
      from pg_catalog.pg_constraint c
      cross join lateral unnest(c.conkey) with ordinality k (attnum, position)
      join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
      where c.connamespace = 'public'::regnamespace and c.conname = constraint_name),
    (select string_agg(replace(regexp_replace(pg_catalog.pg_get_indexdef(i.indexrelid, k, true), '^\w+\(|\)$|::\w+', '', 'g'), '_', ' '), ', ' order by k)
      from pg_catalog.pg_index i
      join pg_catalog.pg_class c on c.oid = i.indexrelid
      cross join lateral generate_series(1, i.indnkeyatts) k
      where c.relnamespace = 'public'::regnamespace and c.relname = constraint_name))
$$;

create function private.refusal_in_words(state text, message text, constraint_name text, column_name text) returns text
language sql stable set search_path = '' as $$
  select case
    when state = '23505' then coalesce(format('Another record already has this %s.', private.columns_in_words(constraint_name)),
      'Another record already has these values.')
    when state in ('23503', '23001') and constraint_name <> '' then
      coalesce(format('There is nothing of this %s to link to, or something still needs the former one.', private.columns_in_words(constraint_name)), message)
    when state = '23514' and constraint_name <> '' then
      coalesce(format('This value is not allowed: %s.', private.columns_in_words(constraint_name)), message)
    when state = '23502' and column_name <> '' then format('A value is needed: %s.', replace(column_name, '_', ' '))
    when state = '22P02' and message like 'invalid input value for enum %' then
      regexp_replace(replace(message, '_', ' '), '^invalid input value for enum (?:public\.)?([^:]*): "(.*)"$', 'There is no \1 "\2".')
    when state = '42501' and message ~ '^(permission denied|new row violates)' then 'Your role does not allow this.'
    else message
  end
$$;

comment on function private.refusal_in_words(text, text, text, text) is
  'What Postgres says of a refused row (SQLSTATE, message, constraint and column of its diagnostics), as a person reads it.';

create or replace function private.apply_row_changes(target regclass, record_ids text[], changes jsonb[])
returns table (record_id text, problem text, code text)
language plpgsql set search_path = '' as $$
declare
  chunk_size constant int := 500;
  key_columns text;
  matches_key text;
  part record;
  statement text;
  failure text;
  failure_detail text;
  failure_state text;
  failure_constraint text;
  failure_column text;
  done int;
begin
  -- The casts stand before the join: a cast may fail, so row-level security would let it wait, and no index could be used.
  select string_agg(format('%s::%s as key_%s',
      case when i.indnkeyatts = 1 then 'g.record_id' else format('split_part(g.record_id, '','', %s)', k.position) end,
      format_type(a.atttypid, a.atttypmod), k.position), ', '),
    string_agg(format('t.%I = c.key_%s', a.attname, k.position), ' and ')
  into key_columns, matches_key
  from pg_catalog.pg_index i
  cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, position)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
  where i.indrelid = target and i.indisprimary;

  for part in
    select array_agg(w.id order by w.position) as ids, array_agg(w.change order by w.position) as changes, w.columns
    from (
      select given.id, given.change, given.position,
        (select array_agg(k order by k) from jsonb_object_keys(given.change) k) as columns,
        (given.position - 1) / chunk_size as chunk
      from unnest(record_ids, changes) with ordinality given (id, change, position)) w
    group by w.columns, w.chunk
  loop
    statement := format(
      'update %1$s t set %2$s
       from (select %3$s, g.change from unnest($1, $2) g (record_id, change) offset 0) c,
         lateral jsonb_populate_record(null::%1$s, c.change) v
       where %4$s',
      target, (select string_agg(format('%1$I = v.%1$I', k), ', ') from unnest(part.columns) k), key_columns, matches_key);
    begin
      execute statement using part.ids, part.changes;
      get diagnostics done = row_count;
      if done < cardinality(part.ids) then
        raise exception 'Not all rows of the part were there.' using errcode = 'PTROW';
      end if;
      continue;
    exception
      when serialization_failure or deadlock_detected then raise;
      when others then null;
    end;
    for position in 1 .. cardinality(part.ids) loop
      begin
        execute statement using part.ids[position : position], part.changes[position : position];
        get diagnostics done = row_count;
        if done = 0 then
          record_id := part.ids[position];
          problem := 'This record does not exist any more, or your role may not change it.';
          code := 'gone';
          return next;
        end if;
      exception
        when serialization_failure or deadlock_detected then raise;
        when others then
          get stacked diagnostics failure = message_text, failure_detail = pg_exception_detail, failure_state = returned_sqlstate,
            failure_constraint = constraint_name, failure_column = column_name;
          record_id := part.ids[position];
          problem := private.refusal_in_words(failure_state, failure, failure_constraint, failure_column);
          code := case when failure_detail like '{"fingerprint"%' then 'needs_check' else 'refused' end;
          return next;
      end;
    end loop;
  end loop;
end $$;

revoke execute on function private.columns_in_words(text), private.refusal_in_words(text, text, text, text) from public;
grant execute on function private.columns_in_words(text), private.refusal_in_words(text, text, text, text) to authenticated, service_role;
