-- Support ends one session of a person who lost a device. Refresh tokens go with the session; an
-- access token that is already out stays valid until it expires, as everywhere in Supabase Auth.

create function private.sign_out_session(session_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  ended auth.sessions;
begin
  if not private.has_permission('learners.write') then
    raise exception 'Ending a session needs the permission learners.write.' using errcode = '42501';
  end if;
  select * into ended from auth.sessions s where s.id = sign_out_session.session_id for update;
  if not found then
    raise exception 'This session has ended already.' using errcode = 'PT404';
  end if;
  if ended.user_id <> auth.uid()
    and exists (select from public.staff_members m where m.user_id = ended.user_id)
    and not private.has_permission('staff.manage') then
    raise exception 'Only an admin ends the session of a staff member.' using errcode = '42501';
  end if;

  delete from auth.sessions s where s.id = ended.id;
  insert into public.audit_log (actor_id, actor_role, action, table_name, record_id, reason, request_id, old)
  values (
    auth.uid(), private.actor_role(), 'delete', 'sessions', ended.id::text,
    private.request_context('x-audit-reason', 'app.reason'),
    private.request_context('x-request-id', 'app.request_id'),
    jsonb_build_object(
      'user_id', ended.user_id, 'ip_address', ended.ip, 'user_agent', ended.user_agent, 'created_at', ended.created_at)
  );
end $$;

create function public.sign_out_session(session_id uuid) returns void
language sql set search_path = '' as $$
  select private.sign_out_session(session_id)
$$;

comment on function public.sign_out_session(uuid) is
  'Ends one session (learners.write; of staff members staff.manage too) and records it in the audit log.';
grant execute on function private.sign_out_session(uuid), public.sign_out_session(uuid) to authenticated;
