-- Without an admin nobody could ever grant a role again. The rule holds for every writer: the console,
-- the service key, a psql session, the deletion of the account.

-- Trigger functions on staff_members run as the owner: who may sign in stands in the auth schema.
create function private.keep_last_admin() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.role <> 'admin' or (tg_op = 'UPDATE' and new.role = 'admin' and new.user_id = old.user_id) then
    return coalesce(new, old);
  end if;
  -- All admins are locked, always in the same order: of two who remove each other, the second waits, then sees.
  perform from public.staff_members m where m.role = 'admin' order by m.user_id for update;
  if not exists (
    select from public.staff_members m
    join auth.users u on u.id = m.user_id
    where m.role = 'admin' and m.user_id <> old.user_id
      and u.email_confirmed_at is not null and u.deleted_at is null and coalesce(u.banned_until <= now(), true)
  ) then
    raise exception 'This is the last admin who can sign in. Make somebody else admin first.' using errcode = '23514';
  end if;
  return coalesce(new, old);
end $$;

comment on function private.keep_last_admin() is
  'Row trigger of staff_members: the role admin stays with at least one person who can sign in; an open invitation does not count.';
revoke execute on function private.keep_last_admin() from public;

create trigger keep_last_admin before update or delete on public.staff_members
for each row execute function private.keep_last_admin();
