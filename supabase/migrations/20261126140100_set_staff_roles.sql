-- All roles of a person change together, for a reason, from what the caller saw.

create function private.set_staff_roles(
  member uuid, wanted public.staff_role[], expected public.staff_role[], reason text
) returns public.staff_role[]
language plpgsql security definer set search_path = '' as $$
declare
  present public.staff_role[];
begin
  if not private.has_permission('staff.manage') then
    raise exception 'Changing staff roles needs the permission staff.manage.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
  perform from public.users u where u.id = member for no key update;
  if not found then
    raise exception 'This account does not exist any more.' using errcode = 'PT404';
  end if;
  present := array(select m.role from public.staff_members m where m.user_id = member order by m.role);
  if present <> array(select distinct e from unnest(expected) e order by e) then
    raise exception 'The roles were changed by someone else meanwhile. They are now: %.',
      coalesce(nullif(array_to_string(present, ', '), ''), 'none') using errcode = 'PT409';
  end if;

  perform set_config('app.reason', btrim(reason), true);
  insert into public.staff_members (user_id, role, granted_by)
  select distinct member, w, auth.uid() from unnest(wanted) w where w <> all (present);
  delete from public.staff_members m where m.user_id = member and m.role <> all (wanted);
  return array(select m.role from public.staff_members m where m.user_id = member order by m.role);
end $$;

create function public.set_staff_roles(
  user_id uuid, roles public.staff_role[], expected public.staff_role[], reason text
) returns public.staff_role[]
language sql set search_path = '' as $$
  select private.set_staff_roles(user_id, coalesce(roles, '{}'), coalesce(expected, '{}'), reason)
$$;

comment on function public.set_staff_roles(uuid, public.staff_role[], public.staff_role[], text) is
  'Gives a person exactly these roles; none revokes all. `expected` are the roles the caller saw (PT409 when they changed). Needs staff.manage and a reason.';

revoke execute on function
  private.set_staff_roles(uuid, public.staff_role[], public.staff_role[], text),
  public.set_staff_roles(uuid, public.staff_role[], public.staff_role[], text)
from public;
grant execute on function
  private.set_staff_roles(uuid, public.staff_role[], public.staff_role[], text),
  public.set_staff_roles(uuid, public.staff_role[], public.staff_role[], text)
to authenticated;
