-- Staff ask for a copy or an erasure, approve, call off, try again.
-- An erasure takes two steps: whoever holds learners.write asks, with the person's e-mail typed; somebody else
-- with staff.manage approves. Where nobody else is there, the same admin can approve after a day.

create function private.queue_data_request(request uuid, run_at timestamptz default now()) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- Without a queue, as in a test of the database alone, the request waits for the sweep.
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('carry_out_data_request', json_build_object('id', request),
      job_key := 'data_request:' || request, max_attempts := 8, run_at := queue_data_request.run_at);
  end if;
end $$;

-- What may pass by itself (the database, storage or Stripe away) is tried again: after one minute, then after
-- twice as long each time, eight times over four hours. Then it waits for a person.
create function private.put_off_data_request(request_id uuid, why text) returns text
language plpgsql set search_path = '' as $$
declare
  request public.data_requests;
begin
  update public.data_requests d
  set attempts = d.attempts + 1, step = null, error = why,
    state = case when d.attempts < 8 then 'queued' else 'failed' end,
    retry_at = case when d.attempts < 8 then now() + interval '1 minute' * 2 ^ d.attempts end
  where d.id = request_id and d.state = 'running'
  returning * into request;
  if request.state = 'queued' then
    perform private.queue_data_request(request.id, request.retry_at);
  end if;
  return request.state;
end $$;

comment on function private.put_off_data_request(uuid, text) is
  'A request that came to nothing is tried again later, or has failed for good: the state it has then. For the worker.';

create function private.check_data_request(person uuid, reason text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_permission('learners.write') then
    raise exception 'Requests of people for their data need the permission learners.write.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  elsif not exists (select from public.users u where u.id = person) then
    raise exception 'This person does not exist any more.' using errcode = 'PT404';
  end if;
end $$;

create function private.request_data_export(person uuid, reason text) returns public.data_requests
language plpgsql security definer set search_path = '' as $$
declare
  request public.data_requests;
begin
  perform private.check_data_request(person, reason), set_config('app.reason', btrim(request_data_export.reason), true);
  insert into public.data_requests (kind, user_id, state, reason, requested_by)
  values ('export', person, 'queued', btrim(request_data_export.reason), auth.uid())
  returning * into request;
  perform private.queue_data_request(request.id);
  return request;
exception when unique_violation then
  raise exception 'A copy of this person''s data is being made already.' using errcode = '23514';
end $$;

create function private.request_erasure(person uuid, email text, reason text) returns public.data_requests
language plpgsql security definer set search_path = '' as $$
declare
  request public.data_requests;
begin
  perform private.check_data_request(person, reason), set_config('app.reason', btrim(request_erasure.reason), true);
  if exists (select from public.staff_members m where m.user_id = person) then
    raise exception 'Staff are not erased. Revoke the roles of the person first.' using errcode = '23514';
  elsif exists (select from public.account_merges a where a.merged_id = person and a.undone_at is null) then
    raise exception 'This account was merged into another one. Erase that one: both go together.' using errcode = '23514';
  elsif not exists (select from public.users u where u.id = person and lower(u.email) = lower(btrim(request_erasure.email))) then
    raise exception 'The e-mail typed is not the one of this person.' using errcode = '22023';
  end if;
  insert into public.data_requests (kind, user_id, state, reason, requested_by)
  values ('erasure', person, 'requested', btrim(request_erasure.reason), auth.uid())
  returning * into request;
  return request;
exception when unique_violation then
  raise exception 'An erasure of this person is under way already.' using errcode = '23514';
end $$;

create function private.approve_erasure(request_id uuid) returns public.data_requests
language plpgsql security definer set search_path = '' as $$
declare
  request public.data_requests;
begin
  if not private.has_permission('staff.manage') then
    raise exception 'Approving an erasure needs the permission staff.manage.' using errcode = '42501';
  end if;
  select * into request from public.data_requests d where d.id = request_id for update;
  if not found or request.state <> 'requested' then
    raise exception 'This request does not wait for approval any more.' using errcode = 'PT404';
  elsif request.requested_by = auth.uid() and request.created_at > now() - interval '24 hours' then
    raise exception 'You asked for this erasure yourself. Somebody else approves it, or you do a day after you asked.' using errcode = '42501';
  end if;
  perform set_config('app.reason', 'Erasure approved', true);
  update public.data_requests d set state = 'queued', approved_by = auth.uid(), approved_at = now() where d.id = request_id
  returning * into request;
  perform private.queue_data_request(request.id);
  return request;
end $$;

create function private.cancel_data_request(request_id uuid, reason text) returns public.data_requests
language plpgsql security definer set search_path = '' as $$
declare
  request public.data_requests;
begin
  if not private.has_permission('learners.write') then
    raise exception 'Calling off a request needs the permission learners.write.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
  perform set_config('app.reason', btrim(cancel_data_request.reason), true);
  update public.data_requests d set state = 'cancelled', retry_at = null, finished_at = now()
  where d.id = request_id and (d.state = 'requested' or d.state = 'queued' and d.started_at is null)
  returning * into request;
  if not found then
    raise exception 'The worker has begun with this request, or it has ended. It cannot be called off any more.' using errcode = 'PT404';
  end if;
  return request;
end $$;

create function private.retry_data_request(request_id uuid) returns public.data_requests
language plpgsql security definer set search_path = '' as $$
declare
  request public.data_requests;
begin
  if not private.has_permission('learners.write') then
    raise exception 'Trying a request again needs the permission learners.write.' using errcode = '42501';
  end if;
  perform set_config('app.reason', 'Tried again', true);
  update public.data_requests d set state = 'queued', error = null, attempts = 0, retry_at = null
  where d.id = request_id and (d.state = 'failed' or d.retry_at is not null)
  returning * into request;
  if not found then
    raise exception 'Only a request that came to nothing is tried again.' using errcode = 'PT404';
  end if;
  perform private.queue_data_request(request.id);
  return request;
exception when unique_violation then
  raise exception 'Another request of this person is under way already.' using errcode = '23514';
end $$;

-- Where the file stands. Whoever asks is written down, before the server signs the address.
create function private.open_data_export(request_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  request public.data_requests;
begin
  if not private.has_permission('learners.write') then
    raise exception 'Opening a copy of data needs the permission learners.write.' using errcode = '42501';
  end if;
  select * into request from public.data_requests d where d.id = request_id;
  if not found or request.file_path is null or request.state <> 'done' then
    raise exception 'There is no file of this request, or not any more. Ask for a new copy.' using errcode = 'PT404';
  end if;
  insert into public.activity_logs (user_id, action, target, metadata)
  values (auth.uid(), 'data_export.open', 'users:' || request.user_id, jsonb_build_object('data_request_id', request.id));
  return request.file_path;
end $$;

create function private.preview_erasure(person uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  accounts uuid[];
  data private.person_data;
  counted bigint;
  tables jsonb := '[]';
begin
  if not private.has_permission('learners.write') then
    raise exception 'Previewing an erasure needs the permission learners.write.' using errcode = '42501';
  end if;
  accounts := array(select private.accounts_of_person(person));
  for data in select * from private.person_data d order by d.on_erase, d.table_name, d.column_name loop
    execute format('select count(*) from %I.%I r where %s', data.table_schema, data.table_name, private.rows_of_person(data))
    into counted using accounts;
    if counted > 0 then
      tables := tables || jsonb_build_object('table_name', data.table_name, 'column_name', data.column_name, 'on_erase', data.on_erase, 'rows', counted);
    end if;
  end loop;
  return jsonb_build_object(
    'problem', case when exists (select from public.staff_members m where m.user_id = any (accounts))
      then 'Staff are not erased. Revoke the roles of the person first.' end,
    'accounts', cardinality(accounts),
    'tables', tables,
    'files', (select count(*) from private.files_of_person(accounts)),
    'stripe_customers', (select count(*) from public.user_subscriptions s where s.user_id = any (accounts) and s.stripe_customer_id is not null));
end $$;

create function public.request_data_export(learner_id uuid, reason text) returns public.data_requests
language sql set search_path = '' as $$ select private.request_data_export(learner_id, reason) $$;
create function public.request_erasure(learner_id uuid, email text, reason text) returns public.data_requests
language sql set search_path = '' as $$ select private.request_erasure(learner_id, email, reason) $$;
create function public.approve_erasure(request_id uuid) returns public.data_requests
language sql set search_path = '' as $$ select private.approve_erasure(request_id) $$;
create function public.cancel_data_request(request_id uuid, reason text) returns public.data_requests
language sql set search_path = '' as $$ select private.cancel_data_request(request_id, reason) $$;
create function public.retry_data_request(request_id uuid) returns public.data_requests
language sql set search_path = '' as $$ select private.retry_data_request(request_id) $$;
create function public.open_data_export(request_id uuid) returns text
language sql set search_path = '' as $$ select private.open_data_export(request_id) $$;
create function public.preview_erasure(learner_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.preview_erasure(learner_id) $$;

comment on function public.request_data_export(uuid, text) is 'Has the worker put a person''s data into a file. Needs learners.write and a reason.';
comment on function public.request_erasure(uuid, text, text) is
  'Asks for the erasure of a person, whose e-mail the caller typed. Waits for approve_erasure. Needs learners.write and a reason.';
comment on function public.approve_erasure(uuid) is
  'Has the worker erase the person. Needs staff.manage; not by who asked for it, unless a day ago.';
comment on function public.cancel_data_request(uuid, text) is 'Calls a request off before the worker begins. Needs learners.write and a reason.';
comment on function public.retry_data_request(uuid) is 'Queues a request again that failed or waits for its next try; it goes on where it ended. Needs learners.write.';
comment on function public.open_data_export(uuid) is 'Path of the file of an export in the bucket data-exports; who asked is logged. Needs learners.write.';
comment on function public.preview_erasure(uuid) is
  'What an erasure would do: {problem, accounts, tables: [{table_name, column_name, on_erase, rows}], files, stripe_customers}. Needs learners.write.';

revoke execute on function
  private.queue_data_request(uuid, timestamptz), private.put_off_data_request(uuid, text), private.check_data_request(uuid, text),
  private.request_data_export(uuid, text), public.request_data_export(uuid, text),
  private.request_erasure(uuid, text, text), public.request_erasure(uuid, text, text),
  private.approve_erasure(uuid), public.approve_erasure(uuid),
  private.cancel_data_request(uuid, text), public.cancel_data_request(uuid, text),
  private.retry_data_request(uuid), public.retry_data_request(uuid),
  private.open_data_export(uuid), public.open_data_export(uuid),
  private.preview_erasure(uuid), public.preview_erasure(uuid)
from public;
grant execute on function
  private.request_data_export(uuid, text), public.request_data_export(uuid, text),
  private.request_erasure(uuid, text, text), public.request_erasure(uuid, text, text),
  private.approve_erasure(uuid), public.approve_erasure(uuid),
  private.cancel_data_request(uuid, text), public.cancel_data_request(uuid, text),
  private.retry_data_request(uuid), public.retry_data_request(uuid),
  private.open_data_export(uuid), public.open_data_export(uuid),
  private.preview_erasure(uuid), public.preview_erasure(uuid)
to authenticated;
