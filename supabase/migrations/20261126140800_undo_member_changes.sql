-- What one change of members did is taken back, as far as nobody changed it since.

-- Puts one entry of the audit log back. False when the row is not any more as the entry left it.
create function private.undo_member_entry(entry public.audit_log) returns boolean
language plpgsql set search_path = '' as $$
declare
  before public.team_members := jsonb_populate_record(null::public.team_members, entry.old);
  after public.team_members := jsonb_populate_record(null::public.team_members, entry.new);
  member constant uuid[] := case when entry.table_name = 'team_members' then string_to_array(entry.record_id, ',')::uuid[] end;
begin
  if entry.table_name = 'users' then
    update public.users u set organization_id = o.id
    from (select (entry.old ->> 'organization_id')::uuid as id) o
    where u.id = entry.record_id::uuid and u.organization_id is not distinct from (entry.new ->> 'organization_id')::uuid
      and (o.id is null or exists (select from public.organizations was where was.id = o.id))
      -- Who joined a team of it since, stays.
      and not exists (
        select from public.team_members m join public.teams t on t.id = m.team_id
        where m.user_id = u.id and t.organization_id = u.organization_id);
  elsif entry.action = 'insert' then
    delete from public.team_members m where m.team_id = member[1] and m.user_id = member[2] and m.role = after.role;
  elsif entry.action = 'update' then
    update public.team_members m set role = before.role
    where m.team_id = member[1] and m.user_id = member[2] and m.role = after.role;
  else
    -- Back into a team only for who is back in its organization.
    insert into public.team_members
    select before.* from public.teams t join public.users u on u.id = member[2]
    where t.id = member[1] and (t.organization_id is null or t.organization_id = u.organization_id)
    on conflict do nothing;
  end if;
  return found;
end $$;

create function private.undo_member_change(batch_id uuid, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  entries public.audit_log[];
  entry public.audit_log;
  batch uuid;
  changed int := 0;
begin
  batch := private.begin_member_change(reason);
  entries := array(select l from public.audit_log l where l.batch_id = undo_member_change.batch_id order by l.id);
  if cardinality(entries) = 0 then
    raise exception 'This change is not in the audit log.' using errcode = 'PT404';
  elsif exists (
    select from unnest(entries) e
    where e.table_name <> 'team_members' and not (e.table_name = 'users' and e.action = 'update' and e.new ? 'organization_id' and e.new - 'organization_id' = '{}')
  ) then
    raise exception 'Only a change of members is undone here.' using errcode = '22023';
  end if;
  -- Out of the teams, then back to the organization, then back to its teams.
  foreach entry in array array(
    select e from unnest(entries) e
    order by case when e.table_name = 'users' then 1 when e.action = 'delete' then 2 else 0 end, e.id desc
  ) loop
    if private.undo_member_entry(entry) then
      changed := changed + 1;
    end if;
  end loop;
  return jsonb_build_object('batch_id', batch, 'changed', changed, 'skipped', cardinality(entries) - changed);
end $$;

create function public.undo_member_change(batch_id uuid, reason text) returns jsonb
language sql set search_path = '' as $$ select private.undo_member_change(batch_id, reason) $$;

comment on function public.undo_member_change(uuid, text) is
  'Takes back what one change of members did, where nobody changed it since. {batch_id, changed, skipped}. Needs learners.write and a reason.';

revoke execute on function
  private.undo_member_entry(public.audit_log), private.undo_member_change(uuid, text), public.undo_member_change(uuid, text)
from public;
grant execute on function private.undo_member_change(uuid, text), public.undo_member_change(uuid, text) to authenticated;
