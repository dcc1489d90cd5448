-- Who belongs to an organization or to a team, a page at a time.

create function private.list_members(organization_id uuid, team_id uuid, query text, page int, per_page int) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  size constant int := least(greatest(coalesce(per_page, 25), 1), 200);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 10000) - 1) * size;
  pattern constant text := '%' || regexp_replace(btrim(coalesce(query, '')), '([%_\\])', '\\\1', 'g') || '%';
  answer json;
begin
  if not private.has_permission('learners.read') then
    raise exception 'Listing members needs the permission learners.read.' using errcode = '42501';
  elsif num_nonnulls(organization_id, team_id) <> 1 then
    raise exception 'Ask for the members of an organization or of a team.' using errcode = '22023';
  end if;
  with members as (
    select u.id, u.name, u.email, null::text as role, null::timestamptz as joined_at
    from public.users u
    where u.organization_id = list_members.organization_id
    union all
    select u.id, u.name, u.email, m.role, m.joined_at
    from public.team_members m join public.users u on u.id = m.user_id
    where m.team_id = list_members.team_id
  ), matching as (
    select * from members m where m.name ilike pattern or m.email ilike pattern
  ), shown as (
    select * from matching m order by lower(m.name), m.id limit size offset skipped
  )
  select json_build_object(
    'total', (select count(*) from matching),
    'rows', (
      select coalesce(json_agg(json_build_object(
        'id', s.id, 'name', s.name, 'email', s.email, 'role', s.role, 'joined_at', s.joined_at,
        'teams', (
          select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'role', m.role) order by lower(t.name), t.id), '[]')
          from public.team_members m join public.teams t on t.id = m.team_id where m.user_id = s.id))
        order by lower(s.name), s.id), '[]')
      from shown s))
  into answer;
  return answer;
end $$;

create function public.list_members(
  organization_id uuid default null, team_id uuid default null, query text default null, page int default 1, per_page int default 25
) returns json
language sql stable set search_path = '' as $$
  select private.list_members(organization_id, team_id, query, page, per_page)
$$;

comment on function public.list_members(uuid, uuid, text, int, int) is
  'Members of one organization or of one team by name: {total, rows}. `query` is a part of name or e-mail; role and joined_at are those of the team. Needs learners.read.';

revoke execute on function
  private.list_members(uuid, uuid, text, int, int), public.list_members(uuid, uuid, text, int, int)
from public;
grant execute on function
  private.list_members(uuid, uuid, text, int, int), public.list_members(uuid, uuid, text, int, int)
to authenticated;
