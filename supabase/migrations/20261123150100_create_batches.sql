-- Many rows changed at once are a batch: the rows stand in the audit log, what was asked for stands here.

create table public.batches (
  id uuid primary key,
  kind text not null check (kind in ('bulk_edit', 'undo')),
  undoes uuid check ((undoes is not null) = (kind = 'undo')),
  table_names text[] not null,
  changes jsonb,
  reason text,
  changed int not null,
  unchanged int not null,
  skipped int not null,
  skips jsonb not null default '[]' check (jsonb_typeof(skips) = 'array'),
  created_by uuid references public.users (id) on delete set null,
  created_at timestamptz not null default now()
);

comment on table public.batches is
  'Ledger of bulk edits and of undone batches. Append-only, written by functions; the changes themselves are in audit_log under the same batch id.';
comment on column public.batches.undoes is 'The batch that an undo put back; no foreign key, because not every batch of the audit log has a row here.';
comment on column public.batches.changes is 'What a bulk edit was asked to change.';
comment on column public.batches.skips is 'Records that stayed as they were, with the reason; the first 1,000.';

create index batches_undoes_idx on public.batches (undoes) where undoes is not null;
create index batches_created_by_idx on public.batches (created_by);
create index batches_created_at_idx on public.batches (created_at desc);

alter table public.batches enable row level security;
create policy "Staff with content.read read" on public.batches
for select to authenticated using ((select private.has_permission('content.read')));
grant select on public.batches to authenticated;
revoke insert, update, delete, truncate on public.batches from service_role;

-- One transaction writes all its rows at the same time, so the next batch is one step away in this index.
create index audit_log_batch_time_idx on public.audit_log (at desc, batch_id desc) where batch_id is not null;

-- What follows in this transaction belongs to the batch, whatever headers the request came with.
create function private.begin_batch(batch uuid, reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if batch is null then
    raise exception 'The request has no batch id.' using errcode = '22023';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(batch::text, 0));
  if exists (select from public.batches b where b.id = batch) or exists (select from public.audit_log l where l.batch_id = batch) then
    raise exception 'This was carried out already. Look under Batches for what it did.' using errcode = '22023';
  end if;
  perform
    set_config('request.headers', (coalesce(nullif(current_setting('request.headers', true), '')::jsonb, '{}') - 'x-batch-id' - 'x-audit-reason')::text, true),
    set_config('app.batch_id', batch::text, true),
    set_config('app.reason', coalesce(reason, ''), true);
end $$;

comment on function private.begin_batch(uuid, text) is 'Ties the changes of this transaction together; refuses a batch id that was used before.';

create function private.record_batch(
  batch uuid, kind text, undoes uuid, table_names text[], changes jsonb, reason text, changed int, unchanged int, skips jsonb[]
) returns void
language sql security definer set search_path = '' as $$
  insert into public.batches (id, kind, undoes, table_names, changes, reason, changed, unchanged, skipped, skips, created_by)
  values (batch, kind, undoes, table_names, changes, nullif(reason, ''), changed, unchanged, cardinality(skips), to_jsonb(skips[1:1000]), auth.uid())
$$;

-- Writes `changes[i]` (column: value) to the record `record_ids[i]`, as the caller, through every rule of
-- the table. A record that is refused holds up no other. Returns the refused ones.
create function private.apply_row_changes(target regclass, record_ids text[], changes jsonb[])
returns table (record_id text, problem text, code text)
language plpgsql set search_path = '' as $$
declare
  chunk_size constant int := 500;
  matches_key constant text := private.key_condition(target, 't', 'c.record_id');
  part record;
  statement text;
  failure text;
  failure_detail text;
  done int;
begin
  for part in
    select array_agg(w.id order by w.position) as ids, array_agg(w.change order by w.position) as changes, w.columns
    from (
      select given.id, given.change, given.position,
        (select array_agg(k order by k) from jsonb_object_keys(given.change) k) as columns,
        (given.position - 1) / chunk_size as chunk
      from unnest(record_ids, changes) with ordinality given (id, change, position)) w
    group by w.columns, w.chunk
  loop
    statement := format('update %1$s t set %2$s from unnest($1, $2) c (record_id, change), lateral jsonb_populate_record(null::%1$s, c.change) v where %3$s',
      target, (select string_agg(format('%1$I = v.%1$I', k), ', ') from unnest(part.columns) k), matches_key);
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
          get stacked diagnostics failure = message_text, failure_detail = pg_exception_detail;
          record_id := part.ids[position];
          problem := failure;
          code := case when failure_detail like '{"fingerprint"%' then 'needs_check' else 'refused' end;
          return next;
      end;
    end loop;
  end loop;
end $$;

-- Finds a record by the text that the audit log names it with.
create function private.key_condition(target regclass, alias text, record_id text) returns text
language sql stable set search_path = '' as $$
  select string_agg(
    format('%s.%I = %s::%s', alias, a.attname,
      case when i.indnkeyatts = 1 then record_id else format('split_part(%s, '','', %s)', record_id, k.position) end,
      format_type(a.atttypid, a.atttypmod)),
    ' and ' order by k.position)
  from pg_catalog.pg_index i
  cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, position)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
  where i.indrelid = target and i.indisprimary
$$;

revoke execute on function
  private.begin_batch(uuid, text), private.record_batch(uuid, text, uuid, text[], jsonb, text, int, int, jsonb[]),
  private.apply_row_changes(regclass, text[], jsonb[]), private.key_condition(regclass, text, text)
from public;
grant execute on function
  private.begin_batch(uuid, text), private.record_batch(uuid, text, uuid, text[], jsonb, text, int, int, jsonb[]),
  private.apply_row_changes(regclass, text[], jsonb[]), private.key_condition(regclass, text, text)
to authenticated, service_role;
