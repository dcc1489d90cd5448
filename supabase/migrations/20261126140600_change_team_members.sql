-- People join and leave a team, and what they are to it.

-- A team of an organization takes its people, and people of no organization, who join it thereby. Somebody of
-- another organization is moved first, on purpose: it costs them their teams there.
create function private.join_organization_of_team(team_id uuid, user_ids uuid[]) returns int
language plpgsql set search_path = '' as $$
declare
  team public.teams;
  strangers text;
  joined int;
begin
  select * into team from public.teams t where t.id = join_organization_of_team.team_id for share;
  if not found then
    raise exception 'This team does not exist any more.' using errcode = 'PT404';
  elsif team.archived_at is not null then
    raise exception '% is archived. Restore it first.', team.name using errcode = '23514';
  elsif team.organization_id is null then
    return 0;
  end if;
  perform private.lock_organization(team.organization_id);
  select string_agg(format('%s (%s)', u.name, o.name), ', ' order by u.name) into strangers
  from public.users u join public.organizations o on o.id = u.organization_id
  where u.id = any (user_ids) and u.organization_id <> team.organization_id;
  if strangers is not null then
    raise exception 'Move them to the organization of the team first: %.', strangers using errcode = '23514';
  end if;
  update public.users u set organization_id = team.organization_id
  where u.id = any (user_ids) and u.organization_id is null;
  get diagnostics joined = row_count;
  return joined;
end $$;

create function private.add_team_members(team_id uuid, user_ids uuid[], role text, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  batch constant uuid := private.begin_member_change(reason);
  joined int;
  changed int;
begin
  perform private.lock_people(user_ids);
  joined := private.join_organization_of_team(team_id, user_ids);
  insert into public.team_members (team_id, user_id, role)
  select distinct add_team_members.team_id, id, add_team_members.role from unnest(user_ids) id
  on conflict do nothing;
  get diagnostics changed = row_count;
  return jsonb_build_object('batch_id', batch, 'changed', changed, 'joined_organization', joined);
end $$;

create function private.remove_team_members(team_id uuid, user_ids uuid[], reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  batch constant uuid := private.begin_member_change(reason);
  changed int;
begin
  perform private.lock_people(user_ids);
  delete from public.team_members m
  where m.team_id = remove_team_members.team_id and m.user_id = any (user_ids);
  get diagnostics changed = row_count;
  return jsonb_build_object('batch_id', batch, 'changed', changed);
end $$;

create function private.set_team_member_role(team_id uuid, user_id uuid, role text, expected text, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  batch constant uuid := private.begin_member_change(reason);
  present text;
begin
  select m.role into present from public.team_members m
  where m.team_id = set_team_member_role.team_id and m.user_id = set_team_member_role.user_id for update;
  if not found then
    raise exception 'This person is not in the team any more.' using errcode = 'PT404';
  elsif present <> expected then
    raise exception 'The role was changed by someone else meanwhile. It is now: %.', present using errcode = 'PT409';
  end if;
  update public.team_members m set role = set_team_member_role.role
  where m.team_id = set_team_member_role.team_id and m.user_id = set_team_member_role.user_id;
  return jsonb_build_object('batch_id', batch, 'changed', 1);
end $$;

create function public.add_team_members(team_id uuid, user_ids uuid[], role text, reason text) returns jsonb
language sql set search_path = '' as $$ select private.add_team_members(team_id, user_ids, role, reason) $$;
create function public.remove_team_members(team_id uuid, user_ids uuid[], reason text) returns jsonb
language sql set search_path = '' as $$ select private.remove_team_members(team_id, user_ids, reason) $$;
create function public.set_team_member_role(team_id uuid, user_id uuid, role text, expected text, reason text) returns jsonb
language sql set search_path = '' as $$ select private.set_team_member_role(team_id, user_id, role, expected, reason) $$;

comment on function public.add_team_members(uuid, uuid[], text, text) is
  'Adds people to a team; those of no organization join that of the team. {batch_id, changed, joined_organization}. Needs learners.write and a reason.';
comment on function public.remove_team_members(uuid, uuid[], text) is
  'Takes people out of a team; they stay in its organization. {batch_id, changed}. Needs learners.write and a reason.';
comment on function public.set_team_member_role(uuid, uuid, text, text, text) is
  'Changes what a person is to a team. `expected` is the role that the caller saw (PT409 when it changed). {batch_id, changed}. Needs learners.write and a reason.';

revoke execute on function
  private.join_organization_of_team(uuid, uuid[]),
  private.add_team_members(uuid, uuid[], text, text), public.add_team_members(uuid, uuid[], text, text),
  private.remove_team_members(uuid, uuid[], text), public.remove_team_members(uuid, uuid[], text),
  private.set_team_member_role(uuid, uuid, text, text, text), public.set_team_member_role(uuid, uuid, text, text, text)
from public;
grant execute on function
  private.add_team_members(uuid, uuid[], text, text), public.add_team_members(uuid, uuid[], text, text),
  private.remove_team_members(uuid, uuid[], text), public.remove_team_members(uuid, uuid[], text),
  private.set_team_member_role(uuid, uuid, text, text, text), public.set_team_member_role(uuid, uuid, text, text, text)
to authenticated;
