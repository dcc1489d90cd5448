-- What moderators change together is undone like what editors change together, and its history is shown to
-- staff who read the community: an author's own edits stand in the audit log like anybody's.

create function private.is_community_table(table_name text) returns boolean
language sql immutable set search_path = '' as $$
  select table_name in ('forums', 'forum_categories', 'posts', 'comments')
$$;

create or replace function private.may_read_history(table_name text) returns boolean
language sql stable set search_path = '' as $$
  select private.has_permission('audit.read')
    or private.has_permission('content.read') and private.is_content_table(table_name)
    or private.has_permission('community.read') and private.is_community_table(table_name)
$$;

comment on function private.may_read_history(text) is
  'Whether the caller may see what changed in the table: auditors everywhere, readers of content and of the community in their tables.';
comment on function public.record_history(text, text, bigint, int) is
  'Changes of one record, the newest first, with the name of who made them; older than the entry `before`, at most 200. '
  'Auditors read any table, content.read the content tables, community.read forums, posts and comments.';

create function private.may_undo(table_name text) returns boolean
language sql stable set search_path = '' as $$
  select private.has_permission('content.write') and private.is_content_table(table_name)
    or private.has_permission('community.moderate') and private.is_community_table(table_name)
$$;

comment on function private.may_undo(text) is 'Whether the caller may put back what a batch changed in the table.';

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
begin
  table_names := private.batch_tables(batch_id);
  if exists (select from unnest(table_names) t where not private.may_undo(t)) then
    raise exception 'Undoing a batch needs the permission to change all that it changed, content or the community.' using errcode = '42501';
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

create or replace function private.describe_batch(batch uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', batch, 'at', rows.at, 'actor_name', private.name_of_actor(rows.actor_id, rows.actor_role), 'reason', rows.reason,
    'table_names', rows.table_names, 'records', rows.records,
    'kind', b.kind, 'undoes', b.undoes, 'changes', b.changes, 'skipped', coalesce(b.skipped, 0), 'skips', coalesce(b.skips, '[]'),
    'undone', (select jsonb_build_object('id', u.id, 'at', u.created_at, 'skipped', u.skipped,
      'actor_name', private.name_of_actor(u.created_by, 'staff')) from private.undo_of(batch) u where u.id is not null),
    'undoable', not exists (select from unnest(rows.table_names) t where not private.may_undo(t)))
  from (
    select min(l.at) as at, (array_agg(l.actor_id))[1] as actor_id, (array_agg(l.actor_role))[1] as actor_role, max(l.reason) as reason,
      array_agg(distinct l.table_name) as table_names, count(distinct (l.table_name, l.record_id)) as records
    from public.audit_log l where l.batch_id = batch) rows
  left join public.batches b on b.id = batch
$$;

revoke execute on function private.is_community_table(text), private.may_undo(text) from public;
grant execute on function private.is_community_table(text), private.may_undo(text) to authenticated, service_role;
