-- Profile of a person who can sign in. Supabase Auth owns the identity; a trigger keeps the copy of
-- what the platform shows. Policies follow once permissions exist.

create table public.users (
  id uuid primary key references auth.users (id) on delete cascade,
  legacy_id text unique,
  name text not null check (btrim(name) <> ''),
  email text not null,
  email_verified boolean not null default false,
  image text,
  role text not null default 'student' check (role in ('student', 'teacher')),
  daily_ai_credits int default 4 check (daily_ai_credits >= 0),
  ai_credits_used int not null default 0 check (ai_credits_used >= 0),
  last_credit_reset timestamptz default now(),
  organization_id uuid,
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.users is 'Profile of each auth.users row, kept by trigger.';
comment on column public.users.legacy_id is 'The text id of the person in the legacy database.';
comment on column public.users.role is 'What the person is to the platform. Staff rights live in staff_members only.';
comment on column public.users.daily_ai_credits is 'AI credits a day; null means unlimited.';
comment on column public.users.email is 'Copy of auth.users.email in lower case; change it through Supabase Auth.';

create unique index users_email_key on public.users (lower(email));
create index users_organization_id_idx on public.users (organization_id);
create index users_created_at_idx on public.users (created_at desc);

alter table public.users enable row level security;

create function private.sync_user_from_auth() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  address constant text := lower(coalesce(new.email, new.id || '@no-address.invalid'));
begin
  insert into public.users as u (id, name, email, email_verified, image)
  values (
    new.id,
    coalesce(
      nullif(btrim(new.raw_user_meta_data ->> 'full_name'), ''),
      nullif(btrim(new.raw_user_meta_data ->> 'name'), ''),
      nullif(split_part(address, '@', 1), ''),
      'Learner'
    ),
    address,
    new.email_confirmed_at is not null,
    new.raw_user_meta_data ->> 'avatar_url'
  )
  on conflict (id) do update
    set email = excluded.email, email_verified = excluded.email_verified
    where (u.email, u.email_verified) is distinct from (excluded.email, excluded.email_verified);
  return null;
end $$;

comment on function private.sync_user_from_auth() is
  'Trigger on auth.users: creates the profile, later follows the e-mail address. Definer, because Auth may not write to public.';

create trigger sync_user_from_auth
after insert or update of email, email_confirmed_at on auth.users
for each row execute function private.sync_user_from_auth();
