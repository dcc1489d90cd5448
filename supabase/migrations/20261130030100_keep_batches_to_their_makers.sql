-- The header x-batch-id ties several requests of one action together. Whoever knew a batch id could write under it,
-- and had a share in what its undo takes back. Now a batch is joined by who began it, until it is closed.
create function private.joined_batch()
returns uuid language plpgsql security definer set search_path = ''
as $$
declare
  given constant text := private.request_context('x-batch-id', 'app.batch_id');
  batch uuid;
begin
  if given is null or not pg_catalog.pg_input_is_valid(given, 'uuid') then
    return null;
  end if;
  batch := given::uuid;
  -- Made by a function of ours, or found fit before in this transaction.
  if nullif(current_setting('app.batch_id', true), '') is not null then
    return batch;
  end if;
  -- Two people who begin the same batch at once: the second sees what the first wrote.
  perform pg_advisory_xact_lock(hashtextextended(batch::text, 0));
  if exists (select from public.audit_log l where l.batch_id = batch and l.actor_id is distinct from auth.uid()) then
    raise exception 'This batch id belongs to what somebody else did. Choose a new one (header x-batch-id).' using errcode = '22023';
  elsif exists (select from public.batches b where batch in (b.id, b.undoes))
    or exists (select from public.subscription_actions a where a.batch_id = batch)
    or exists (select from public.pte_sync_jobs j where j.id = batch)
    or exists (select from public.account_merges m where m.id = batch)
  then
    raise exception 'This batch is closed. Choose a new batch id (header x-batch-id).' using errcode = '22023';
  end if;
  perform set_config('app.batch_id', batch::text, true);
  return batch;
end $$;
revoke all on function private.joined_batch() from public;

comment on function private.joined_batch() is
  'The batch of this transaction: the one that a function began, else the one that the request names, null for none or a malformed id. Refuses one of somebody else, and one that is closed: recorded with its outcome, undone, or a sync job, a merge or a change of subscriptions.';

create or replace function private.begin_batch(reason text)
returns uuid language plpgsql security definer set search_path = ''
as $$
declare
  joined constant uuid := private.joined_batch();
begin
  if private.request_context('x-audit-reason', 'app.reason') is null then
    perform set_config('app.reason', reason, true);
  end if;
  if joined is not null then
    return joined;
  end if;
  perform set_config('app.batch_id', gen_random_uuid()::text, true);
  return current_setting('app.batch_id')::uuid;
end $$;

create or replace function private.audit()
returns trigger language plpgsql security definer set search_path = ''
as $$
declare
  key_columns constant text[] := string_to_array(tg_argv[0], ',');
  left_out constant text[] := array['search', 'updated_at', 'version'];
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - left_out end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - left_out end;
  identity constant jsonb := coalesce(after, before);
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, after -> o.key)
      into before, after
    from jsonb_each(before) o
    where o.value is distinct from after -> o.key;
    if after is null then
      return null;
    end if;
  end if;
  for position in 1 .. tg_nargs - 1 loop
    before := case when before ? tg_argv[position] then before || jsonb_build_object(tg_argv[position], '[redacted]') else before end;
    after := case when after ? tg_argv[position] then after || jsonb_build_object(tg_argv[position], '[redacted]') else after end;
  end loop;

  insert into public.audit_log (actor_id, actor_role, action, table_name, record_id, reason, request_id, batch_id, old, new)
  values (
    auth.uid(),
    private.actor_role(),
    lower(tg_op),
    tg_table_name,
    (select string_agg(identity ->> k.name, ',' order by k.position) from unnest(key_columns) with ordinality k (name, position)),
    private.request_context('x-audit-reason', 'app.reason'),
    private.request_context('x-request-id', 'app.request_id'),
    private.joined_batch(),
    before,
    after
  );
  return null;
end $$;
