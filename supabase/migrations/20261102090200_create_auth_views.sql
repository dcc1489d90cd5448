-- The legacy tables sessions, accounts and verifications are Supabase Auth's business now. Support
-- sees what it needs of them through views; the functions below read the auth schema as its
-- reader, ask for the permission before the first row, and name every column that leaves it:
-- no token, no hash, no secret. Columns are those that GoTrue and the embedded Auth have in common.

create function private.auth_sessions() returns table (
  id uuid, user_id uuid, ip_address inet, user_agent text, aal text,
  refreshed_at timestamptz, expires_at timestamptz, created_at timestamptz, updated_at timestamptz
)
language sql stable security definer set search_path = '' as $$
  select s.id, s.user_id, s.ip, s.user_agent, s.aal::text,
    s.refreshed_at at time zone 'UTC', s.not_after, s.created_at, s.updated_at
  from auth.sessions s
  where (select private.has_permission('learners.read'))
$$;

create function private.auth_accounts() returns table (
  id uuid, account_id text, provider_id text, user_id uuid,
  last_sign_in_at timestamptz, created_at timestamptz, updated_at timestamptz
)
language sql stable security definer set search_path = '' as $$
  select i.id, i.provider_id, i.provider, i.user_id, i.last_sign_in_at, i.created_at, i.updated_at
  from auth.identities i
  where (select private.has_permission('learners.read'))
$$;

create function private.auth_verifications() returns table (
  id text, user_id uuid, kind text, identifier text, created_at timestamptz
)
language sql stable security definer set search_path = '' as $$
  select u.id || ':' || pending.kind, u.id, pending.kind, pending.identifier, pending.sent_at
  from auth.users u
  cross join lateral (values
    ('sign_up', u.email::text, u.confirmation_token, u.confirmation_sent_at),
    ('recovery', u.email, u.recovery_token, u.recovery_sent_at),
    ('email_change', u.email_change, u.email_change_token_new, u.email_change_sent_at),
    ('phone_change', u.phone_change, u.phone_change_token, u.phone_change_sent_at),
    ('reauthentication', u.email, u.reauthentication_token, u.reauthentication_sent_at)
  ) as pending (kind, identifier, token, sent_at)
  where (select private.has_permission('learners.read')) and pending.token <> ''
$$;

grant execute on function private.auth_sessions(), private.auth_accounts(), private.auth_verifications() to authenticated;

create view public.sessions with (security_invoker = on) as select * from private.auth_sessions();
create view public.accounts with (security_invoker = on) as select * from private.auth_accounts();
create view public.verifications with (security_invoker = on) as select * from private.auth_verifications();

comment on view public.sessions is 'Who is signed in, for staff with learners.read. Ends through sign_out_session.';
comment on column public.sessions.expires_at is 'Null: the session lasts until somebody signs out.';
comment on view public.accounts is 'Ways in which a person signs in, for staff with learners.read.';
comment on column public.accounts.account_id is 'Subject at the provider; for e-mail sign-in the user id.';
comment on column public.accounts.provider_id is 'Name of the provider: email, google, ...';
comment on view public.verifications is 'Messages with a one-time secret that still wait for an answer. Supabase Auth decides how long they last.';
comment on column public.verifications.identifier is 'Address or number that the message went to.';

grant select on public.sessions, public.accounts, public.verifications to authenticated;
revoke all on public.sessions, public.accounts, public.verifications from service_role;
