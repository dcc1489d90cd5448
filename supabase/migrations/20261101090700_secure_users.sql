-- A person sees and edits the own profile; support sees everybody and edits what is theirs to edit.

create policy "Support sees all people, a person sees the own profile" on public.users
for select to authenticated
using ((select private.has_permission('learners.read')) or id = (select auth.uid()));

create policy "Support edits people, a person edits the own profile" on public.users
for update to authenticated
using ((select private.has_permission('learners.write')) or id = (select auth.uid()))
with check ((select private.has_permission('learners.write')) or id = (select auth.uid()));

grant select, update on public.users to authenticated;

create trigger guard_columns before update on public.users
for each row execute function private.guard_columns('learners.write', 'name', 'image');

-- The address is a copy: changed here it would part from the one that signs in.
create function private.keep_auth_columns() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated')
    and (new.id, new.email, new.email_verified) is distinct from (old.id, old.email, old.email_verified) then
    raise exception 'The e-mail address belongs to Supabase Auth. Change it there.' using errcode = '42501';
  end if;
  return new;
end $$;

grant execute on function private.keep_auth_columns() to authenticated;

create trigger keep_auth_columns before update on public.users
for each row execute function private.keep_auth_columns();

select private.enable_tracking('public.users');
select private.enable_tracking('public.staff_members');
select private.enable_tracking('public.role_permissions');
