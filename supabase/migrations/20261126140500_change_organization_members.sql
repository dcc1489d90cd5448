-- People join and leave an organization. Its teams are for its people, so who leaves it leaves them too.

create function private.leave_teams(user_ids uuid[], except_of uuid) returns int
language sql set search_path = '' as $$
  with gone as (
    delete from public.team_members m using public.teams t
    where t.id = m.team_id and m.user_id = any (user_ids)
      and t.organization_id is not null and t.organization_id is distinct from except_of
    returning m.team_id)
  select count(*)::int from gone
$$;

comment on function private.leave_teams(uuid[], uuid) is
  'Takes people out of the teams of every organization but one. Teams that stand alone keep them. Returns how many memberships ended.';

create function private.add_organization_members(organization_id uuid, user_ids uuid[], reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  batch constant uuid := private.begin_member_change(reason);
  changed int;
begin
  perform private.lock_organization(organization_id), private.lock_people(user_ids);
  update public.users u set organization_id = add_organization_members.organization_id
  where u.id = any (user_ids) and u.organization_id is distinct from add_organization_members.organization_id;
  get diagnostics changed = row_count;
  return jsonb_build_object('batch_id', batch, 'changed', changed, 'left_teams', private.leave_teams(user_ids, organization_id));
end $$;

create function private.remove_organization_members(organization_id uuid, user_ids uuid[], reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  batch constant uuid := private.begin_member_change(reason);
  leaving uuid[];
begin
  perform private.lock_people(user_ids);
  with gone as (
    update public.users u set organization_id = null
    where u.id = any (user_ids) and u.organization_id = remove_organization_members.organization_id
    returning u.id)
  select coalesce(array_agg(g.id), '{}') into leaving from gone g;
  return jsonb_build_object('batch_id', batch, 'changed', cardinality(leaving), 'left_teams', private.leave_teams(leaving, null));
end $$;

create function public.add_organization_members(organization_id uuid, user_ids uuid[], reason text) returns jsonb
language sql set search_path = '' as $$
  select private.add_organization_members(organization_id, user_ids, reason)
$$;
create function public.remove_organization_members(organization_id uuid, user_ids uuid[], reason text) returns jsonb
language sql set search_path = '' as $$
  select private.remove_organization_members(organization_id, user_ids, reason)
$$;

comment on function public.add_organization_members(uuid, uuid[], text) is
  'Makes people members of an organization, those of another one too: they leave its teams. {batch_id, changed, left_teams}. Needs learners.write and a reason.';
comment on function public.remove_organization_members(uuid, uuid[], text) is
  'Ends the membership of people in an organization and in its teams. {batch_id, changed, left_teams}. Needs learners.write and a reason.';

revoke execute on function
  private.leave_teams(uuid[], uuid),
  private.add_organization_members(uuid, uuid[], text), public.add_organization_members(uuid, uuid[], text),
  private.remove_organization_members(uuid, uuid[], text), public.remove_organization_members(uuid, uuid[], text)
from public;
grant execute on function
  private.add_organization_members(uuid, uuid[], text), public.add_organization_members(uuid, uuid[], text),
  private.remove_organization_members(uuid, uuid[], text), public.remove_organization_members(uuid, uuid[], text)
to authenticated;
