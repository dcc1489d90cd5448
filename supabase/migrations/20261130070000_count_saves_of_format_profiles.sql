-- A version of the format counts its saves like every other record that people edit: two admins do not
-- overwrite each other, and an exported file says which save it was exported from.

alter table public.format_profiles add column version int not null default 1;
comment on column public.format_profiles.version is 'Counts saves. The name of the version is profile_version.';

create trigger check_version before update on public.format_profiles
for each row execute function private.check_version();
