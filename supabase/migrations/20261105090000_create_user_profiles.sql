-- What a learner tells about the own preparation.

-- The name list of Postgres takes too long to read for each row, and `at time zone` alone would take
-- POSIX forms such as UTC+6, which mean the opposite of what people write.
create function private.is_time_zone(name text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  perform now() at time zone name;
  return name ~ '^(UTC|[A-Z][A-Za-z]+(/[A-Za-z0-9_+-]+){1,2})$';
exception when invalid_parameter_value then
  return false;
end $$;

comment on function private.is_time_zone(text) is 'Whether the text names a time zone of the IANA list, such as Asia/Dhaka.';
grant execute on function private.is_time_zone(text) to authenticated, service_role;

create table public.user_profiles (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references public.users (id) on delete cascade,
  target_score int check (target_score between 10 and 90),
  exam_date date,
  study_goal text,
  phone_number text,
  country text,
  timezone text check (private.is_time_zone(timezone)),
  preferences jsonb not null default '{}' check (jsonb_typeof(preferences) = 'object'),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.user_profiles is 'What a learner tells about the own preparation, one row a person.';
comment on column public.user_profiles.target_score is 'PTE scale, 10-90.';
comment on column public.user_profiles.exam_date is 'Copy of the primary row of user_scheduled_exam_dates, kept by trigger.';
comment on column public.user_profiles.timezone is 'IANA name, such as Asia/Dhaka.';

alter table public.user_profiles enable row level security;
create policy "Support sees all profiles, a person sees the own one" on public.user_profiles
for select to authenticated
using ((select private.has_permission('learners.read')) or user_id = (select auth.uid()));
create policy "Support adds a profile, a person adds the own one" on public.user_profiles
for insert to authenticated
with check ((select private.has_permission('learners.write')) or user_id = (select auth.uid()));
create policy "Support edits profiles, a person edits the own one" on public.user_profiles
for update to authenticated
using ((select private.has_permission('learners.write')) or user_id = (select auth.uid()))
with check ((select private.has_permission('learners.write')) or user_id = (select auth.uid()));
grant select, insert, update on public.user_profiles to authenticated;

create trigger guard_insert before insert on public.user_profiles
for each row execute function private.guard_columns(
  '', 'user_id', 'target_score', 'study_goal', 'phone_number', 'country', 'timezone', 'preferences');
create trigger guard_update before update on public.user_profiles
for each row execute function private.guard_columns(
  '', 'target_score', 'study_goal', 'phone_number', 'country', 'timezone', 'preferences');

select private.enable_tracking('public.user_profiles', 'phone_number');
