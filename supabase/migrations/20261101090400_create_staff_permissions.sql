-- Who works here and what they may do. Permissions are data of the database, asked on every
-- statement: a revoked role ends with the next statement, not with the next sign-in.

create type public.staff_role as enum ('admin', 'editor', 'support', 'moderator', 'analyst');
create type public.app_permission as enum (
  'content.read', 'content.write', 'content.publish', 'content.delete',
  'learners.read', 'learners.write', 'attempts.read',
  'subscriptions.read', 'subscriptions.write',
  'community.read', 'community.moderate',
  'sync.read', 'sync.run',
  'insight.read', 'audit.read',
  'staff.read', 'staff.manage'
);

create table public.staff_members (
  user_id uuid not null references public.users (id) on delete cascade,
  role public.staff_role not null,
  granted_by uuid references public.users (id) on delete set null,
  created_at timestamptz not null default now(),
  primary key (user_id, role)
);

comment on table public.staff_members is 'Staff roles of a person; several rows where somebody wears several hats.';
comment on column public.staff_members.granted_by is 'Null for the first admin, who is made by a command.';

create index staff_members_granted_by_idx on public.staff_members (granted_by);

create table public.role_permissions (
  role public.staff_role not null,
  permission public.app_permission not null,
  primary key (role, permission)
);

comment on table public.role_permissions is 'What each staff role may do.';

insert into public.role_permissions (role, permission)
select 'admin'::public.staff_role, unnest(enum_range(null::public.app_permission));

insert into public.role_permissions (role, permission)
select grants.role::public.staff_role, unnest(grants.permissions)::public.app_permission
from (values
  ('editor', array['content.read', 'content.write', 'content.publish', 'content.delete', 'sync.read', 'sync.run', 'insight.read']),
  ('support', array['content.read', 'learners.read', 'learners.write', 'attempts.read', 'subscriptions.read', 'subscriptions.write', 'community.read', 'audit.read']),
  ('moderator', array['community.read', 'community.moderate', 'learners.read']),
  ('analyst', array['insight.read', 'content.read', 'attempts.read', 'subscriptions.read', 'community.read'])
) as grants (role, permissions);

-- Definer: the caller may not read the staff of others, and a policy that asked through
-- row-level security would ask itself.
create function private.has_permission(permission public.app_permission) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.staff_members m
    join public.role_permissions p on p.role = m.role
    where m.user_id = auth.uid() and p.permission = has_permission.permission
  )
$$;

create function private.is_staff() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.staff_members m where m.user_id = auth.uid())
$$;

create function private.permissions_of_caller() returns setof public.app_permission
language sql stable security definer set search_path = '' as $$
  select distinct p.permission
  from public.staff_members m
  join public.role_permissions p on p.role = m.role
  where m.user_id = auth.uid()
$$;

create function public.my_permissions() returns setof public.app_permission
language sql stable set search_path = '' as $$
  select * from private.permissions_of_caller()
$$;

comment on function private.has_permission(public.app_permission) is
  'Whether the signed-in person holds the permission now. The one question that policies ask.';
comment on function public.my_permissions() is 'Permissions of the signed-in person; empty for everybody who is not staff.';

revoke execute on function
  private.has_permission(public.app_permission), private.is_staff(), private.permissions_of_caller(), public.my_permissions()
from public;
grant execute on function
  private.has_permission(public.app_permission), private.is_staff(), private.permissions_of_caller()
to anon, authenticated, service_role;
grant execute on function public.my_permissions() to authenticated, service_role;

alter table public.staff_members enable row level security;
create policy "Staff managers see all roles, a person sees the own ones" on public.staff_members
for select to authenticated
using ((select private.has_permission('staff.read')) or user_id = (select auth.uid()));
create policy "Staff managers grant roles" on public.staff_members
for insert to authenticated with check ((select private.has_permission('staff.manage')));
create policy "Staff managers revoke roles" on public.staff_members
for delete to authenticated using ((select private.has_permission('staff.manage')));
grant select, insert, delete on public.staff_members to authenticated;

alter table public.role_permissions enable row level security;
create policy "Staff see what each role may do" on public.role_permissions
for select to authenticated using ((select private.is_staff()));
grant select on public.role_permissions to authenticated;
