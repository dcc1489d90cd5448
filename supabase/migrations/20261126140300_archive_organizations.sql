-- Organizations and teams are put aside rather than deleted: a deletion would take memberships along that
-- nobody was asked about.

alter table public.organizations add column archived_at timestamptz;
alter table public.teams add column archived_at timestamptz;

comment on column public.organizations.archived_at is 'Put aside: its members stay, new ones are refused.';
comment on column public.teams.archived_at is 'Put aside: its members stay, new ones are refused.';

-- Definers: the answer must not depend on which members the caller may see.
create function private.keep_organization_with_members() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.users u where u.organization_id = old.id)
    or exists (select from public.teams t where t.organization_id = old.id) then
    raise exception 'This organization still has members or teams. Archive it instead.' using errcode = '23514';
  end if;
  return old;
end $$;

create function private.keep_team_with_members() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.team_members m where m.team_id = old.id) then
    raise exception 'This team still has members. Archive it instead.' using errcode = '23514';
  end if;
  return old;
end $$;

comment on function private.keep_organization_with_members() is 'Row trigger of organizations: only an empty one is deleted.';
comment on function private.keep_team_with_members() is 'Row trigger of teams: only an empty one is deleted.';
revoke execute on function private.keep_organization_with_members(), private.keep_team_with_members() from public;

create trigger keep_organization_with_members before delete on public.organizations
for each row execute function private.keep_organization_with_members();
create trigger keep_team_with_members before delete on public.teams
for each row execute function private.keep_team_with_members();
