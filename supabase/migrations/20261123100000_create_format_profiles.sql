-- Versions of the test's format. What the console knows of the 22 item types is built in; a row here
-- replaces some of it from a day on, so that a change of the format is data and not a release.

create table public.format_profiles (
  id uuid primary key default gen_random_uuid(),
  profile_version text not null unique check (profile_version ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  effective_from date not null unique,
  overrides jsonb not null default '{}' check (jsonb_typeof(overrides) = 'object'),
  note text,
  created_by uuid default auth.uid() references public.users (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.format_profiles is
  'Versions of the format of PTE Academic; the latest one whose day has come is in force, before the first one the built-in profile.';
comment on column public.format_profiles.profile_version is 'Name of the version. Not "version", which counts saves elsewhere.';
comment on column public.format_profiles.effective_from is 'First day, in UTC, on which it is in force.';
comment on column public.format_profiles.overrides is
  'What differs from the built-in profile, by "module/type"; its shape is profileOverrides in app/domain/profile.';

create index format_profiles_created_by_idx on public.format_profiles (created_by);

select private.open_to_staff('public.format_profiles', 'content.read', 'staff.manage', 'staff.manage');
select private.enable_tracking('public.format_profiles');

create function private.today() returns date
language sql stable set search_path = '' as $$ select (now() at time zone 'UTC')::date $$;

-- Checks were passed and answers were scored under a profile in force: it is part of the past.
create function private.keep_profile_in_force() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and old.effective_from <= private.today() then
    raise exception 'Format profile "%" is in force since %. Make a new version instead of changing it.', old.profile_version, old.effective_from
      using errcode = '23514';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.effective_from < private.today() then
    raise exception 'A format profile takes effect today or later.' using errcode = '23514';
  end if;
  return new;
end $$;

create trigger keep_profile_in_force before insert or update or delete on public.format_profiles
for each row execute function private.keep_profile_in_force();
grant execute on function private.today(), private.keep_profile_in_force() to authenticated, service_role;

-- Definer: a check is demanded of writers who may not read the profiles. The built-in version's name is
-- that of BUILT_IN_PROFILE in app/domain/profile; a test holds the two together.
create function private.profile_version_in_force() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select p.profile_version from public.format_profiles p
      where p.effective_from <= private.today() order by p.effective_from desc limit 1),
    '2025-08')
$$;

comment on function private.profile_version_in_force() is 'Version of the format profile in force today (UTC).';
grant execute on function private.profile_version_in_force() to authenticated, service_role;
