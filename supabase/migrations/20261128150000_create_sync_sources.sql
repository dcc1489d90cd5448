-- Where questions come from: a feed over HTTP, files that staff upload, another Postgres. A source keeps
-- how its fields map to ours, when it runs, and how much of it may go missing before a run stops.

-- Five fields of a crontab: minute, hour, day, month, weekday.
create function private.is_cron(expression text) returns boolean
language sql immutable strict set search_path = '' as $$
  select count(*) = 5 and bool_and(
    field ~ '^(\*|\d{1,2}(-\d{1,2})?)(/[1-9]\d?)?(,(\*|\d{1,2}(-\d{1,2})?)(/[1-9]\d?)?)*$'
    and not exists (
      select from regexp_matches(regexp_replace(field, '/\d+', '', 'g'), '\d+', 'g') number
      where number[1]::int not between (array[0, 0, 1, 1, 0])[position] and (array[59, 23, 31, 12, 7])[position]))
  from regexp_split_to_table(btrim(expression), '\s+') with ordinality part (field, position)
$$;

create table public.pte_sync_sources (
  id uuid primary key default gen_random_uuid(),
  key text not null unique check (key ~ '^[a-z][a-z0-9_-]{1,39}$' and key not in ('local', 'seed')),
  name text not null check (btrim(name) <> ''),
  kind text not null check (kind in ('feed', 'upload', 'postgres')),
  config jsonb not null default '{}' check (jsonb_typeof(config) = 'object'),
  mapping jsonb not null default '{}' check (jsonb_typeof(mapping) = 'object'),
  is_complete boolean not null default false,
  retire_limit int not null default 10 check (retire_limit between 0 and 100),
  schedule text check (private.is_cron(schedule)),
  time_zone text not null default 'UTC',
  allowed_hosts text[] not null default '{}',
  has_secret boolean not null default false,
  archived_at timestamptz,
  created_by uuid default auth.uid() references public.users (id) on delete set null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (schedule is null or kind <> 'upload')
);

comment on table public.pte_sync_sources is 'Where questions come from, and how their fields map to ours.';
comment on column public.pte_sync_sources.key is 'The `source` of every question that comes from here; with its id at the source it finds the question again.';
comment on column public.pte_sync_sources.config is 'Address, paging and table of the source. Never a password: that is a secret.';
comment on column public.pte_sync_sources.mapping is 'Field of ours to field of the source: {"fields": {"title": "name"}, "values": {"difficulty": "Medium"}}.';
comment on column public.pte_sync_sources.is_complete is 'Each run holds the whole source, so that what it lacks is marked as gone.';
comment on column public.pte_sync_sources.retire_limit is 'Per cent of the known questions that a run may mark as gone; more stops it.';
comment on column public.pte_sync_sources.schedule is 'Crontab time in time_zone at which the worker runs it; null for by hand.';
comment on column public.pte_sync_sources.allowed_hosts is 'host:port of private addresses that an admin allows this source to be fetched from.';
comment on column public.pte_sync_sources.has_secret is 'Whether a secret is kept for it. The secret itself is never shown again.';

create index pte_sync_sources_created_by_idx on public.pte_sync_sources (created_by);

select private.open_to_staff('public.pte_sync_sources', 'sync.read', 'sync.run', 'sync.run');
revoke delete on public.pte_sync_sources from authenticated;
drop policy "Staff with sync.run delete" on public.pte_sync_sources;

-- Only an admin opens private addresses, because the worker stands inside the network.
create trigger guard_insert before insert on public.pte_sync_sources
for each row execute function private.guard_columns('staff.manage',
  'key', 'name', 'kind', 'config', 'mapping', 'is_complete', 'retire_limit', 'schedule', 'time_zone', 'created_by');
create trigger guard_update before update on public.pte_sync_sources
for each row execute function private.guard_columns('staff.manage',
  'name', 'config', 'mapping', 'is_complete', 'retire_limit', 'schedule', 'time_zone', 'archived_at');

create function private.check_sync_source() returns trigger
language plpgsql set search_path = '' as $$
begin
  if not private.is_time_zone(new.time_zone) then
    raise exception 'There is no time zone "%".', new.time_zone using errcode = '23514', detail = '{"column": "time_zone"}';
  end if;
  if tg_op = 'UPDATE' and new.key <> old.key then
    raise exception 'The key of a source stays what it is: questions carry it.' using errcode = '23514';
  end if;
  return new;
end $$;

create trigger check_source before insert or update on public.pte_sync_sources
for each row execute function private.check_sync_source();
select private.enable_tracking('public.pte_sync_sources');

grant execute on function private.is_cron(text), private.check_sync_source() to authenticated, service_role;
revoke execute on function private.is_cron(text), private.check_sync_source() from public;

-- A question may come from any source, so the list of sources is data.
do $$
declare
  target text;
begin
  foreach target in array array['speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions'] loop
    execute format('alter table public.%1$I drop constraint %2$I, add constraint %2$I check (source ~ ''^[a-z][a-z0-9_-]{1,39}$'')',
      target, target || '_source_check');
  end loop;
end $$;
