-- A format that is announced and not in force: nothing differs from the built-in profile yet.

set app.reason = 'Sample data';

insert into public.format_profiles (profile_version, effective_from, note)
values ('draft-next', (now() at time zone 'UTC')::date + 120, 'Placeholder for the next announced change of the format. Fill it in when the numbers are published.')
on conflict do nothing;

reset app.reason;
