-- The roles and schemas that a hosted Supabase project has before its first migration.
-- Run once by the superuser supabase_admin, which owns what the platform owns.
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role authenticator login noinherit password 'postgres';
create role supabase_storage_admin nologin noinherit;
create role postgres login createrole createdb bypassrls password 'postgres';

grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role, authenticator to postgres with admin option;
grant supabase_storage_admin to postgres with inherit true, set true;
grant pg_monitor to postgres;
alter role postgres set search_path = "$user", public, extensions;

-- Owning the database gives postgres the schema public (through pg_database_owner) and lets it create
-- trusted extensions, as on the hosted platform.
alter database postgres owner to postgres;

create schema extensions;
create schema auth;
create schema storage;
grant usage, create on schema extensions to postgres;
grant usage on schema extensions to anon, authenticated, service_role;
grant usage on schema public to anon, authenticated, service_role;
alter default privileges for role postgres in schema public
  grant all on tables to anon, authenticated, service_role;
alter default privileges for role postgres in schema public
  grant all on sequences to anon, authenticated, service_role;
alter default privileges for role postgres in schema public
  grant all on functions to anon, authenticated, service_role;

-- Only extensions that `supabase db reset` leaves alone may belong to supabase_admin; the others are
-- created by migrations.
create extension pg_stat_statements schema extensions;
create extension pgcrypto schema extensions;
create extension "uuid-ossp" schema extensions;

-- The hosted platform's limit for requests: what would time out there does here.
alter role authenticator set statement_timeout = '8s';

-- Announces every change of the schema, so that the API reads it anew.
create function extensions.announce_schema_change() returns event_trigger language plpgsql as $$
begin
  if exists (
    select from pg_event_trigger_ddl_commands() where schema_name is distinct from 'pg_temp'
  ) then
    notify pgrst, 'reload schema';
  end if;
end $$;
create function extensions.announce_schema_drop() returns event_trigger language plpgsql as $$
begin
  if exists (select from pg_event_trigger_dropped_objects() where not is_temporary) then
    notify pgrst, 'reload schema';
  end if;
end $$;
create event trigger announce_schema_change on ddl_command_end
  execute function extensions.announce_schema_change();
create event trigger announce_schema_drop on sql_drop
  execute function extensions.announce_schema_drop();
