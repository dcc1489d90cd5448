-- Roles change through set_staff_roles only: it wants a reason, and that the caller saw the roles as they
-- are. A direct write through the API asked for neither.

drop policy "Staff managers grant roles" on public.staff_members;
drop policy "Staff managers revoke roles" on public.staff_members;
revoke insert, delete on public.staff_members from authenticated;
