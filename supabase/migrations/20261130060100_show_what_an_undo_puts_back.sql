-- The preview of an undo shows each record with what it has now and what it gets back, not only how many there
-- are. And a batch of which some values were erased with a person is shown and undone for the rest: what the
-- audit log does not tell any more was taken for a value of the column.

create function private.told_values(row_values jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select row_values - array(select key from jsonb_each(row_values) where value in ('"[redacted]"', '"[erased]"'))
$$;

comment on function private.told_values(jsonb) is 'What the audit log tells of a row, without what it keeps to itself.';

-- One record of an undo's preview: the columns that will differ, with both values.
create function private.planned_record(table_name text, record_id text, title text, stands jsonb, was jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('table_name', table_name, 'record_id', record_id, 'title', title,
    'from', jsonb_object_agg(w.key, stands -> w.key), 'to', jsonb_object_agg(w.key, w.value))
  from jsonb_each(was) w where stands ? w.key and stands -> w.key is distinct from w.value
$$;

drop function private.batch_records(uuid, text, boolean, int, int);

-- How each record of a batch in one table stands now. Values are compared as the column's own type, because
-- the text of a time depends on the session that wrote it.
create function private.batch_records(batch uuid, target_name text, locking boolean, skipped int default 0, page_size int default null)
returns table (record_id text, title text, action text, was jsonb, became jsonb, stands jsonb, state text, last_id bigint, total bigint)
language plpgsql security definer set search_path = '' as $$
declare
  target constant regclass := to_regclass(format('public.%I', target_name));
  columns text[];
  title_column text;
begin
  perform private.batch_tables(batch);
  if target is null then
    return;
  end if;
  select array_agg(a.attname::text), max(a.attname::text) filter (where a.attname in ('title', 'name'))
  into columns, title_column
  from pg_catalog.pg_attribute a
  where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
  columns := array(
    select distinct k from private.batch_changes(batch) c, jsonb_object_keys(c.new) k
    where c.table_name = target_name and k = any (columns));
  return query execute format($sql$
    with changed as (
      select c.*, count(*) over () as total from private.batch_changes($1) c
      where c.table_name = $2 order by c.first_id offset $3 limit $4
    ), standing as (
      select c.record_id, c.action, c.last_id, c.total, %1$s as title, %2$s is not null as there,
        %3$s as now, %4$s as was, %5$s as became, coalesce(c.new, '{}') as new, coalesce(c.old, '{}') as old
      from changed c
      %6$s join %7$s t on %8$s
      cross join lateral jsonb_populate_record(null::%7$s, private.told_values(c.old)) o
      cross join lateral jsonb_populate_record(null::%7$s, private.told_values(c.new)) n
      order by c.record_id %9$s
    )
    select s.record_id, s.title, s.action,
      (select jsonb_object_agg(k.key, s.was -> k.key) from jsonb_each(s.new) k where s.was ? k.key),
      (select jsonb_object_agg(k.key, s.became -> k.key) from jsonb_each(s.new) k where s.became ? k.key),
      (select jsonb_object_agg(k.key, s.now -> k.key) from jsonb_each(s.new) k where s.now ? k.key),
      case
        when not s.there then 'gone'
        when s.action <> 'update' then s.action
        when private.told_values(s.new) <> s.new or private.told_values(s.old) <> s.old then 'secret'
        when exists (select from jsonb_each(s.new) k where s.now ? k.key
          and s.now -> k.key is distinct from s.became -> k.key and s.now -> k.key is distinct from s.was -> k.key) then 'changed_since'
        when exists (select from jsonb_each(s.new) k where s.now ? k.key and s.now -> k.key is distinct from s.was -> k.key) then 'restorable'
        else 'restored'
      end, s.last_id, s.total
    from standing s $sql$,
    coalesce('t.' || quote_ident(title_column), 'null') || '::text',
    (select 't.' || quote_ident(a.attname) from pg_catalog.pg_index i join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = target and i.indisprimary),
    private.record_expression('t', columns), private.record_expression('o', columns), private.record_expression('n', columns),
    case when locking then 'inner' else 'left' end, target, private.key_condition(target, 't', 'c.record_id'),
    case when locking then 'for update of t' else '' end)
  using batch, target_name, skipped, page_size;
end $$;

create or replace function public.undo_batch(batch_id uuid, reason text default null, undo_id uuid default null, preview boolean default false) returns jsonb
language plpgsql set search_path = '' as $$
declare
  table_names text[];
  target_name text;
  ids text[];
  edits jsonb[];
  restored int := 0;
  unchanged int := 0;
  more int;
  left_alone jsonb[];
  skips jsonb[] := '{}';
  most_planned constant int := 200;
  more_planned jsonb[];
  plan jsonb[] := '{}';
begin
  table_names := private.batch_tables(batch_id);
  if exists (select from unnest(table_names) t where not private.may_undo(t)) then
    raise exception 'Undoing a batch needs the permission to change all that it changed.' using errcode = '42501';
  end if;
  if not preview then
    perform private.begin_batch(undo_id, reason);
  end if;

  foreach target_name in array table_names loop
    select array_agg(r.record_id) filter (where r.state = 'restorable'), array_agg(r.was) filter (where r.state = 'restorable'),
      count(*) filter (where r.state = 'restored'),
      array_agg(jsonb_build_object('table_name', target_name, 'record_id', r.record_id, 'title', r.title, 'code', r.state,
        'since', case when r.state = 'changed_since' then
          private.changed_since(target_name, r.record_id, r.last_id, array(select jsonb_object_keys(r.became))) end))
        filter (where r.state not in ('restorable', 'restored')),
      array_agg(private.planned_record(target_name, r.record_id, r.title, r.stands, r.was))
        filter (where preview and r.state = 'restorable' and r.nth <= most_planned - cardinality(plan))
    into ids, edits, more, left_alone, more_planned
    from (
      select s.*, count(*) filter (where s.state = 'restorable') over (rows unbounded preceding) as nth
      from private.batch_records(batch_id, target_name, not preview) s) r;
    plan := plan || coalesce(more_planned, '{}');
    unchanged := unchanged + more;
    restored := restored + coalesce(cardinality(ids), 0);
    skips := skips || coalesce(left_alone, '{}');
    if ids is not null and not preview then
      select array_agg(jsonb_build_object('table_name', target_name, 'record_id', f.record_id, 'problem', f.problem, 'code', f.code,
        'title', (select r.title from private.batch_records(batch_id, target_name, false) r where r.record_id = f.record_id)))
      into left_alone
      from private.apply_row_changes(format('public.%I', target_name)::regclass, ids, edits) f;
      restored := restored - coalesce(cardinality(left_alone), 0);
      skips := skips || coalesce(left_alone, '{}');
    end if;
  end loop;
  if not preview then
    perform private.record_batch(undo_id, 'undo', batch_id, table_names, null, reason, restored, unchanged, skips);
  end if;
  return jsonb_build_object('batch_id', undo_id, 'changed', restored, 'unchanged', unchanged,
    'skipped', cardinality(skips), 'skips', to_jsonb(skips[1:200]), 'plan', to_jsonb(plan));
end $$;

comment on function public.undo_batch(uuid, text, uuid, boolean) is
  'Puts back the columns that a batch changed, where they still hold what the batch wrote; lists the rest with who changed it since. '
  'Itself a batch (undo_id), so it can be undone. Returns {changed, unchanged, skipped, skips (200), plan}. A preview only counts, and '
  'lists in plan the first 200 records that get something back: {table_name, record_id, title, from, to}.';

revoke execute on function private.told_values(jsonb), private.planned_record(text, text, text, jsonb, jsonb),
  private.batch_records(uuid, text, boolean, int, int) from public;
grant execute on function private.told_values(jsonb), private.planned_record(text, text, text, jsonb, jsonb),
  private.batch_records(uuid, text, boolean, int, int) to authenticated, service_role;
