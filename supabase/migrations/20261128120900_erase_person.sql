-- The last step of an erasure, in one transaction: rows, traces in the ledgers, the account itself, and the
-- record that it is done. Called by the worker once Stripe and the files are dealt with.

-- The names of columns stay, what stood in them goes.
create function private.without_values(content jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select case when content is not null then (select coalesce(jsonb_object_agg(k, '[erased]'::text), '{}') from jsonb_object_keys(content) k) end
$$;

-- The audit log keeps who did what when, not what was written there.
create function private.erase_audit_values(target regclass, record_ids text[]) returns void
language sql set search_path = '' as $$
  update public.audit_log l
  set old = private.without_values(l.old), new = private.without_values(l.new),
    reason = case when l.reason is not null then '[erased]' end
  where l.table_name = (select c.relname from pg_catalog.pg_class c where c.oid = target) and l.record_id = any (record_ids)
$$;

create function private.erase_person_rows(accounts uuid[]) returns jsonb
language plpgsql set search_path = '' as $$
declare
  data private.person_data;
  target regclass;
  records text[];
  touched bigint;
  tables jsonb := '[]';
  audited jsonb := '{}';
  audited_table record;
begin
  -- Children first: they are found through their parents.
  for data in
    select * from private.person_data d
    order by d.parent_table is null, d.on_erase = 'delete' desc, d.table_name, d.column_name
  loop
    target := format('%I.%I', data.table_schema, data.table_name)::regclass;
    if exists (select from pg_catalog.pg_trigger t where t.tgrelid = target and t.tgname = 'audit') and data.on_erase = 'delete' then
      execute format('select array_agg(%s) from %s r where %s', private.key_expression(target), target, private.rows_of_person(data))
      into records using accounts;
      audited := audited || jsonb_build_object(target::text, coalesce(audited -> target::text, '[]') || coalesce(to_jsonb(records), '[]'));
    end if;
    execute case data.on_erase
      when 'delete' then format('delete from %s r where %s', target, private.rows_of_person(data))
      else format('update %s r set %I = null%s where %s', target, data.column_name, coalesce(', ' || data.scrub, ''), private.rows_of_person(data))
    end using accounts;
    get diagnostics touched = row_count;
    if touched > 0 then
      tables := tables || jsonb_build_object('table_name', data.table_name, 'column_name', data.column_name, 'on_erase', data.on_erase, 'rows', touched);
    end if;
  end loop;
  for audited_table in select a.key::regclass as target, a.value from jsonb_each(audited) a loop
    perform private.erase_audit_values(audited_table.target, array(select jsonb_array_elements_text(audited_table.value)));
  end loop;
  return tables;
end $$;

create function private.erase_person(request_id uuid, stripe_customers text[]) returns void
language plpgsql set search_path = '' as $$
declare
  request public.data_requests;
  accounts uuid[];
  tables jsonb;
  words text[];
begin
  select * into request from public.data_requests d where d.id = request_id for update;
  if request.state <> 'running' or request.kind <> 'erasure' or request.user_id is null then
    raise exception 'There is nothing to erase for this request.' using errcode = '23514';
  end if;
  perform set_config('app.reason', 'Erasure on request', true);
  accounts := array(select private.accounts_of_person(request.user_id));
  perform from public.users u where u.id = any (accounts) order by u.id for update;
  if exists (select from public.staff_members m where m.user_id = any (accounts)) then
    raise exception 'Staff are not erased. Revoke the roles of the person first.' using errcode = '23514';
  end if;
  -- Stripe's own words about the customer: what was billed stays in Stripe, the inbox keeps that it came.
  update public.stripe_events e set payload = jsonb_build_object(
    'id', e.event_id, 'type', e.type, 'erased', true,
    'data', jsonb_build_object('object', jsonb_build_object('object', e.payload #> '{data,object,object}', 'id', e.payload #> '{data,object,id}', 'customer', e.customer)))
  where e.customer = any (stripe_customers);
  tables := private.erase_person_rows(accounts);
  if to_regclass('auth.audit_log_entries') is not null then
    execute 'delete from auth.audit_log_entries a where a.payload ->> ''actor_id'' = any (select i::text from unnest($1) i)' using accounts;
  end if;
  words := array(select distinct w from public.users u cross join lateral unnest(tsvector_to_array(to_tsvector('simple', u.name))) w where u.id = any (accounts));
  delete from auth.users a where a.id = any (accounts);
  -- A rare name is a trace as well.
  delete from private.name_words n
  where n.word = any (words)
    and not exists (select from public.users u where u.search @@ (quote_literal(n.word) || ':A')::tsquery);
  -- After the accounts: their going is an entry of its own.
  perform private.erase_audit_values('public.users'::regclass, accounts::text[]);
  update public.data_requests d set state = 'done', user_id = null, reason = '[erased]', step = null, steps_done = d.steps, error = null,
    finished_at = now(),
    manifest = coalesce(request.manifest, '{}') || jsonb_build_object('tables', tables, 'accounts', cardinality(accounts), 'erased_at', now())
  where d.id = request_id;
  perform private.erase_audit_values('public.data_requests'::regclass, array[request_id::text]);
end $$;

comment on function private.erase_person(uuid, text[]) is
  'Erases the person of a running erasure and finishes it. All or nothing; whatever else belongs to the erasure is done before.';

revoke execute on function
  private.without_values(jsonb), private.erase_audit_values(regclass, text[]), private.erase_person_rows(uuid[]),
  private.erase_person(uuid, text[])
from public;
