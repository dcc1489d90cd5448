-- A test that was handed in is over: a learner who took it up again could change answers under a score
-- that stands.

create function private.keep_ended_attempt() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') then
    raise exception 'This attempt is %. Begin a new one.', old.status using errcode = '42501';
  end if;
  return new;
end $$;

comment on function private.keep_ended_attempt() is 'Row trigger of test_attempts: what has ended stays as it ended, for the API.';
revoke execute on function private.keep_ended_attempt() from public;
grant execute on function private.keep_ended_attempt() to authenticated, service_role;

create trigger keep_ended_attempt before update on public.test_attempts
for each row when (old.status <> 'in_progress') execute function private.keep_ended_attempt();
