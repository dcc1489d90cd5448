-- Undo of a whole batch, also days later, from what the audit log kept; and the list of batches.

-- What a batch did to each record: first old and last new value of each column it updated.
create function private.batch_changes(batch uuid) returns table (
  table_name text, record_id text, action text, old jsonb, new jsonb, first_id bigint, last_id bigint)
language sql stable security definer set search_path = '' as $$
  select l.table_name, l.record_id,
    case when bool_or(l.action = 'delete') then 'delete' when bool_or(l.action = 'insert') then 'insert' else 'update' end,
    jsonb_object_agg(o.key, o.value order by l.id desc) filter (where o.key is not null),
    jsonb_object_agg(o.key, l.new -> o.key order by l.id) filter (where o.key is not null),
    min(l.id), max(l.id)
  from public.audit_log l
  left join lateral jsonb_each(case when l.action = 'update' then l.old end) o on true
  where l.batch_id = batch
  group by l.table_name, l.record_id
$$;

create function private.batch_tables(batch uuid) returns text[]
language plpgsql stable security definer set search_path = '' as $$
declare
  table_names constant text[] := array(select distinct l.table_name from public.audit_log l where l.batch_id = batch order by 1);
begin
  if cardinality(table_names) = 0 then
    raise exception 'There is no such batch.' using errcode = 'PT404';
  elsif exists (select from unnest(table_names) t where not private.may_read_history(t)) then
    raise exception 'Your role does not include all records of this batch.' using errcode = '42501';
  end if;
  return table_names;
end $$;

comment on function private.batch_tables(uuid) is 'The tables a batch changed. Refused unless the caller may read the history of each.';

-- How each record of a batch in one table stands now. Values are compared as the column's own type, because
-- the text of a time depends on the session that wrote it.
create function private.batch_records(batch uuid, target_name text, locking boolean, skipped int default 0, page_size int default null)
returns table (record_id text, title text, action text, was jsonb, became jsonb, state text, last_id bigint, total bigint)
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
        %3$s as now, %4$s as was, %5$s as became, coalesce(c.new, '{}') as new
      from changed c
      %6$s join %7$s t on %8$s
      cross join lateral jsonb_populate_record(null::%7$s, c.old - array(select key from jsonb_each(c.old) where value = '"[redacted]"')) o
      cross join lateral jsonb_populate_record(null::%7$s, c.new - array(select key from jsonb_each(c.new) where value = '"[redacted]"')) n
      order by c.record_id %9$s
    )
    select s.record_id, s.title, s.action,
      (select jsonb_object_agg(k.key, s.was -> k.key) from jsonb_each(s.new) k where s.was ? k.key),
      (select jsonb_object_agg(k.key, s.became -> k.key) from jsonb_each(s.new) k where s.became ? k.key),
      case
        when not s.there then 'gone'
        when s.action <> 'update' then s.action
        when exists (select from jsonb_each(s.new) k where k.value = '"[redacted]"') then 'secret'
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

create function private.record_expression(alias text, columns text[]) returns text
language sql immutable set search_path = '' as $$
  select format('jsonb_build_object(%s)', string_agg(format('%L, %s.%I', c, alias, c), ', ')) from unnest(columns) c
$$;

-- Who changed which of these columns after the batch, the latest change of each record.
create function private.changed_since(target_name text, record_id text, after_id bigint, columns text[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('at', l.at, 'actor_name', private.name_of_actor(l.actor_id, l.actor_role),
    'columns', array(select k from jsonb_object_keys(l.new) k where k = any (columns)))
  from public.audit_log l
  where l.table_name = target_name and l.record_id = changed_since.record_id and l.id > after_id
    and l.action = 'update' and l.new ?| columns
  order by l.id desc limit 1
$$;

create function public.undo_batch(batch_id uuid, reason text default null, undo_id uuid default null, preview boolean default false) returns jsonb
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
begin
  if not private.has_permission('content.write') then
    raise exception 'Undoing a batch needs the permission content.write.' using errcode = '42501';
  end if;
  table_names := private.batch_tables(batch_id);
  if exists (select from unnest(table_names) t where not private.is_content_table(t)) then
    raise exception 'Only batches of content can be undone here.' using errcode = '42501';
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
        filter (where r.state not in ('restorable', 'restored'))
    into ids, edits, more, left_alone
    from private.batch_records(batch_id, target_name, not preview) r;
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
    'skipped', cardinality(skips), 'skips', to_jsonb(skips[1:200]));
end $$;

comment on function public.undo_batch(uuid, text, uuid, boolean) is
  'Puts back the columns that a batch changed, where they still hold what the batch wrote; lists the rest with who changed it since. '
  'Itself a batch (undo_id), so it can be undone. A preview only counts. Returns {changed, unchanged, skipped, skips (200)}.';

-- An undo that was itself undone does not count.
create function private.undo_of(batch uuid) returns public.batches
language sql stable security definer set search_path = '' as $$
  select b from public.batches b
  where b.undoes = batch and not exists (select from public.batches redo where redo.undoes = b.id)
  order by b.created_at desc limit 1
$$;

create function private.describe_batch(batch uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', batch, 'at', rows.at, 'actor_name', private.name_of_actor(rows.actor_id, rows.actor_role), 'reason', rows.reason,
    'table_names', rows.table_names, 'records', rows.records,
    'kind', b.kind, 'undoes', b.undoes, 'changes', b.changes, 'skipped', coalesce(b.skipped, 0), 'skips', coalesce(b.skips, '[]'),
    'undone', (select jsonb_build_object('id', u.id, 'at', u.created_at, 'skipped', u.skipped,
      'actor_name', private.name_of_actor(u.created_by, 'staff')) from private.undo_of(batch) u where u.id is not null),
    'undoable', private.has_permission('content.write') and not exists (select from unnest(rows.table_names) t where not private.is_content_table(t)))
  from (
    select min(l.at) as at, (array_agg(l.actor_id))[1] as actor_id, (array_agg(l.actor_role))[1] as actor_role, max(l.reason) as reason,
      array_agg(distinct l.table_name) as table_names, count(distinct (l.table_name, l.record_id)) as records
    from public.audit_log l where l.batch_id = batch) rows
  left join public.batches b on b.id = batch
$$;

create function private.list_batches(before timestamptz, "limit" int) returns setof jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  wanted constant int := least(greatest(coalesce("limit", 25), 1), 100);
  most_steps constant int := 5000;
  position_at timestamptz := coalesce(before, 'infinity');
  position_batch uuid := '00000000-0000-0000-0000-000000000000';
  seen uuid[] := '{}';
  found_batch jsonb;
begin
  if not (private.has_permission('content.read') or private.has_permission('audit.read')) then
    raise exception 'Your role does not include batches.' using errcode = '42501';
  end if;
  -- One transaction writes at one time: each step passes all its rows in the index.
  for step in 1 .. most_steps loop
    exit when cardinality(seen) >= wanted;
    select l.at, l.batch_id into position_at, position_batch
    from public.audit_log l
    where l.batch_id is not null and (l.at, l.batch_id) < (position_at, position_batch)
    order by l.at desc, l.batch_id desc limit 1;
    exit when not found;
    continue when position_batch = any (seen);
    found_batch := private.describe_batch(position_batch);
    continue when exists (
      select from jsonb_array_elements_text(found_batch -> 'table_names') t where not private.may_read_history(t));
    seen := seen || position_batch;
    return next found_batch - 'skips';
  end loop;
end $$;

create function public.list_batches(before timestamptz default null, "limit" int default 25) returns setof jsonb
language sql stable set search_path = '' as $$ select * from private.list_batches(before, "limit") $$;

comment on function public.list_batches(timestamptz, int) is
  'Batches that changed records the caller may read, the newest first, older than `before`; at most 100.';

create function public.batch_detail(batch_id uuid, page int default 1, per_page int default 25) returns jsonb
language plpgsql set search_path = '' as $$
declare
  table_names constant text[] := private.batch_tables(batch_id);
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  records jsonb;
begin
  select coalesce(jsonb_agg(jsonb_build_object('table_name', t.name, 'record_id', r.record_id, 'title', r.title, 'action', r.action,
    'old', r.was, 'new', r.became, 'state', r.state,
    'since', case when r.state = 'changed_since' then
      private.changed_since(t.name, r.record_id, r.last_id, array(select jsonb_object_keys(r.became))) end)), '[]')
  into records
  from unnest(table_names) t (name)
  cross join lateral private.batch_records(batch_id, t.name, false, (greatest(coalesce(page, 1), 1) - 1) * size, size) r;
  return jsonb_build_object('batch', private.describe_batch(batch_id), 'records', records);
end $$;

comment on function public.batch_detail(uuid, int, int) is
  'A batch and a page of the records it changed, of each table: {batch, records: [{title, old, new, state, since}]}; state is restorable, restored, changed_since, gone, insert, delete or secret.';

do $$
declare
  made text;
begin
  for made in
    select p.oid::regprocedure::text from pg_catalog.pg_proc p
    where p.proname in ('batch_changes', 'batch_tables', 'batch_records', 'record_expression', 'changed_since', 'undo_batch', 'undo_of',
      'describe_batch', 'list_batches', 'batch_detail') and p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
  loop
    execute format('revoke execute on function %s from public', made);
    execute format('grant execute on function %s to authenticated, service_role', made);
  end loop;
end $$;
