-- Teams inside an organization, and who belongs to them. Members see their own teams.

create table public.teams (
  id uuid primary key default gen_random_uuid(),
  name text not null check (btrim(name) <> ''),
  description text,
  organization_id uuid references public.organizations (id) on delete cascade,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.teams is 'Teams of people, usually inside an organization.';
comment on column public.teams.organization_id is 'Null for a team that stands alone, as some legacy teams do.';

create unique index teams_organization_name_key on public.teams (organization_id, lower(name));

create table public.team_members (
  team_id uuid not null references public.teams (id) on delete cascade,
  user_id uuid not null references public.users (id) on delete cascade,
  role text not null default 'member' check (role in ('admin', 'member', 'viewer')),
  joined_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (team_id, user_id)
);

comment on table public.team_members is 'Who belongs to a team.';
comment on column public.team_members.role is 'What the person is to the team. It grants nothing in the console.';

create index team_members_user_id_idx on public.team_members (user_id);

alter table public.team_members enable row level security;
create policy "Support sees all memberships, a person sees the own ones" on public.team_members
for select to authenticated
using ((select private.has_permission('learners.read')) or user_id = (select auth.uid()));
create policy "Support adds members" on public.team_members
for insert to authenticated with check ((select private.has_permission('learners.write')));
create policy "Support changes memberships" on public.team_members
for update to authenticated
using ((select private.has_permission('learners.write')))
with check ((select private.has_permission('learners.write')));
create policy "Support removes members" on public.team_members
for delete to authenticated using ((select private.has_permission('learners.write')));
grant select, insert, update, delete on public.team_members to authenticated;

alter table public.teams enable row level security;
create policy "Support sees all teams, a member sees the own ones" on public.teams
for select to authenticated
using (
  (select private.has_permission('learners.read'))
  or id in (select m.team_id from public.team_members m where m.user_id = (select auth.uid()))
);
create policy "Support adds teams" on public.teams
for insert to authenticated with check ((select private.has_permission('learners.write')));
create policy "Support changes teams" on public.teams
for update to authenticated
using ((select private.has_permission('learners.write')))
with check ((select private.has_permission('learners.write')));
create policy "Support deletes teams" on public.teams
for delete to authenticated using ((select private.has_permission('learners.write')));
grant select, insert, update, delete on public.teams to authenticated;

select private.enable_tracking('public.teams');
select private.enable_tracking('public.team_members');
