-- What moderators change together is a batch like any other: whoever reads the community finds it, its undo
-- asks for community.moderate (private.may_undo). Everybody sees the batches whose records' history they may read.

-- As private.may_read_history for each table, with the permissions looked up once a statement.
drop policy "Staff with content.read read" on public.batches;
create policy "Staff read batches of tables whose history they read" on public.batches
for select to authenticated using (
  (select private.has_permission('audit.read'))
  or not exists (
    select from unnest(table_names) t
    where not (
      (select private.has_permission('content.read')) and private.is_content_table(t)
      or (select private.has_permission('community.read')) and private.is_community_table(t)))
);

create or replace function private.list_batches(before timestamptz, "limit" int) returns setof jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  wanted constant int := least(greatest(coalesce("limit", 25), 1), 100);
  most_steps constant int := 5000;
  position_at timestamptz := coalesce(before, 'infinity');
  position_batch uuid := '00000000-0000-0000-0000-000000000000';
  seen uuid[] := '{}';
begin
  if not (private.has_permission('content.read') or private.has_permission('community.read') or private.has_permission('audit.read')) then
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
    continue when position_batch = any (seen) or exists (
      select from (select distinct l.table_name from public.audit_log l where l.batch_id = position_batch) touched
      where not private.may_read_history(touched.table_name));
    seen := seen || position_batch;
    return next private.describe_batch(position_batch) - 'skips';
  end loop;
end $$;
