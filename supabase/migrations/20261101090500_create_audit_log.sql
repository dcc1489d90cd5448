-- The one audit spine: every write to a staff-writable table, with who, why and what changed.
-- Rows come from a trigger only. Nobody changes or deletes one through the API.

create table public.audit_log (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor_id uuid,
  actor_role text not null,
  action text not null check (action in ('insert', 'update', 'delete')),
  table_name text not null,
  record_id text not null,
  reason text,
  request_id text,
  batch_id uuid,
  old jsonb,
  new jsonb,
  primary key (id, at)
) partition by range (at);

comment on table public.audit_log is 'Append-only record of every write to a staff-writable table, a partition a month.';
comment on column public.audit_log.actor_id is 'auth.users id of the person; no foreign key, so that the record outlives the account.';
comment on column public.audit_log.actor_role is 'Staff roles of the actor, or learner, service_role, or the database role of a direct session.';
comment on column public.audit_log.record_id is 'Primary key of the record; parts joined by a comma.';
comment on column public.audit_log.old is 'Values before: the changed columns of an update, the whole row of a delete.';
comment on column public.audit_log.new is 'Values after: the changed columns of an update, the whole row of an insert.';
comment on column public.audit_log.batch_id is 'Ties the rows of one bulk action together, for its undo.';

create index audit_log_record_idx on public.audit_log (table_name, record_id, at desc);
create index audit_log_actor_idx on public.audit_log (actor_id, at desc);
create index audit_log_at_idx on public.audit_log (at desc);
create index audit_log_batch_idx on public.audit_log (batch_id) where batch_id is not null;

alter table public.audit_log enable row level security;
create policy "Auditors see all, a person sees the own actions" on public.audit_log
for select to authenticated
using ((select private.has_permission('audit.read')) or actor_id = (select auth.uid()));
grant select on public.audit_log to authenticated;
revoke insert, update, delete, truncate on public.audit_log from service_role;

select private.create_month_partitions('public.audit_log');

-- Headers are ASCII; other text travels as UTF-8''<percent-encoded> (RFC 8187). What does not decode
-- stays as it came: a strange reason must not fail the write that it explains.
create function private.header_text(value text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  if value not like 'UTF-8''''%' then
    return value;
  end if;
  return convert_from((
    select string_agg(
      case when part.text[1] ~ '^%[0-9A-Fa-f]{2}$' then decode(substr(part.text[1], 2), 'hex') else convert_to(part.text[1], 'UTF8') end,
      ''::bytea order by part.position)
    from regexp_matches(substr(value, 8), '%[0-9A-Fa-f]{2}|[^%]+|%', 'g') with ordinality part (text, position)
  ), 'UTF8');
exception
  when character_not_in_repertoire or untranslatable_character then
    return value;
end $$;

-- A header of the API request, or the setting that a direct session uses instead.
create function private.request_context(header text, setting text) returns text
language sql stable set search_path = '' as $$
  select coalesce(
    nullif(private.header_text(nullif(current_setting('request.headers', true), '')::jsonb ->> header), ''),
    nullif(current_setting(setting, true), '')
  )
$$;

create function private.actor_role() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select string_agg(m.role::text, ',' order by m.role) from public.staff_members m where m.user_id = auth.uid()),
    case when auth.uid() is not null then 'learner' end,
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role',
    session_user::text
  )
$$;

-- Trigger arguments: the primary key columns joined by a comma, then the columns whose values must
-- not be copied. Definer, because nobody may insert into audit_log.
create function private.audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  key_columns constant text[] := string_to_array(tg_argv[0], ',');
  left_out constant text[] := array['search', 'updated_at', 'version'];
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - left_out end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - left_out end;
  identity constant jsonb := coalesce(after, before);
  batch_text constant text := private.request_context('x-batch-id', 'app.batch_id');
  batch uuid;
begin
  -- A statement of its own: inside the insert the planner would cast a malformed id before the check.
  if pg_catalog.pg_input_is_valid(batch_text, 'uuid') then
    batch := batch_text::uuid;
  end if;
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
    batch,
    before,
    after
  );
  return null;
end $$;

comment on function private.audit() is 'Row trigger: writes the change to audit_log. Attach it through private.enable_tracking.';
