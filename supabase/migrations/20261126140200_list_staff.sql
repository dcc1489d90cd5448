-- Who works here, a line a person, with whether they can sign in. That stands in the auth schema, so a
-- definer reads it, after the permission, and no column but these leaves it.

create function private.list_staff() returns table (
  user_id uuid, name text, email text, roles public.staff_role[], since timestamptz,
  state text, invited_at timestamptz, last_sign_in_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select p.id, p.name, p.email, held.roles, held.since,
    case
      when a.deleted_at is not null or a.banned_until > now() then 'blocked'
      when a.email_confirmed_at is null then 'invited'
      else 'active'
    end,
    a.invited_at, a.last_sign_in_at
  from (
    select m.user_id, array_agg(m.role order by m.role) as roles, min(m.created_at) as since
    from public.staff_members m group by m.user_id
  ) held
  join public.users p on p.id = held.user_id
  join auth.users a on a.id = held.user_id
  where (select private.has_permission('staff.read'))
$$;

create function public.list_staff() returns table (
  user_id uuid, name text, email text, roles public.staff_role[], since timestamptz,
  state text, invited_at timestamptz, last_sign_in_at timestamptz)
language sql stable set search_path = '' as $$
  select * from private.list_staff() s order by s.name, s.user_id
$$;

comment on function public.list_staff() is
  'Staff, a row a person: roles, state (active, invited: has not accepted yet, blocked), last sign-in. Empty without staff.read.';

revoke execute on function private.list_staff(), public.list_staff() from public;
grant execute on function private.list_staff(), public.list_staff() to authenticated;
