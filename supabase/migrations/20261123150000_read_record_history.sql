-- The history of a record, read from the audit log by whoever may read the record itself.

-- Content is what content.write changes: the policies of a table say so, also those of a table to come.
create function private.is_content_table(table_name text) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from pg_catalog.pg_policy p
    join pg_catalog.pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = is_content_table.table_name
      and p.polcmd in ('w', '*') and pg_catalog.pg_get_expr(p.polqual, p.polrelid) like '%content.write%')
$$;

create function private.may_read_history(table_name text) returns boolean
language sql stable set search_path = '' as $$
  select private.has_permission('audit.read')
    or private.has_permission('content.read') and private.is_content_table(table_name)
$$;

comment on function private.may_read_history(text) is
  'Whether the caller may see what changed in the table: auditors everywhere, readers of content in content tables.';

-- What the audit log keeps of a row, without columns that no API caller may select.
create function private.open_columns(table_name text, values_of_row jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_object_agg(v.key, v.value)
  from jsonb_each(values_of_row) v
  where not exists (
    select from pg_catalog.pg_attribute a
    where a.attrelid = to_regclass(format('public.%I', table_name)) and a.attname = v.key
      and not pg_catalog.has_column_privilege('authenticated', a.attrelid, a.attnum, 'select'))
$$;

-- Staff know one another by name; the names of learners are for those who may read them.
create function private.name_of_actor(actor uuid, actor_role text) returns text
language sql stable security definer set search_path = '' as $$
  select u.name from public.users u
  where u.id = actor and (actor_role <> 'learner' or private.has_permission('learners.read'))
$$;

-- Definer: editors read what changed in content without reading the whole audit log.
create function private.record_history(table_name text, record_id text, before bigint, "limit" int) returns table (
  id bigint, at timestamptz, actor_id uuid, actor_name text, actor_role text, action text, reason text,
  batch_id uuid, old jsonb, new jsonb)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.may_read_history(table_name) then
    raise exception 'Your role does not include the history of these records.' using errcode = '42501';
  end if;
  return query
  select l.id, l.at, l.actor_id, private.name_of_actor(l.actor_id, l.actor_role), l.actor_role, l.action, l.reason, l.batch_id,
    private.open_columns(l.table_name, l.old), private.open_columns(l.table_name, l.new)
  from public.audit_log l
  where l.table_name = record_history.table_name and l.record_id = record_history.record_id
    and (before is null or l.id < before)
  order by l.id desc
  limit least(greatest(coalesce("limit", 50), 1), 200);
end $$;

create function public.record_history(table_name text, record_id text, before bigint default null, "limit" int default 50) returns table (
  id bigint, at timestamptz, actor_id uuid, actor_name text, actor_role text, action text, reason text,
  batch_id uuid, old jsonb, new jsonb)
language sql stable set search_path = '' as $$
  select * from private.record_history(table_name, record_id, before, "limit")
$$;

comment on function public.record_history(text, text, bigint, int) is
  'Changes of one record, the newest first, with the name of who made them; older than the entry `before`, at most 200. '
  'Auditors read any table, content.read the content tables.';

revoke execute on function
  private.is_content_table(text), private.may_read_history(text), private.open_columns(text, jsonb),
  private.name_of_actor(uuid, text), private.record_history(text, text, bigint, int), public.record_history(text, text, bigint, int)
from public;
grant execute on function
  private.is_content_table(text), private.may_read_history(text),
  private.record_history(text, text, bigint, int), public.record_history(text, text, bigint, int)
to authenticated, service_role;
