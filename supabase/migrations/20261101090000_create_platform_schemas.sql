-- Where things live, and the default answer to "who may": nobody.
-- `public` is what the Data API exposes. `private` holds helpers that policies and triggers call.
-- `partitions` holds the children of partitioned tables: row-level security of a parent does not
-- protect a child that is named directly, so children stay outside the exposed schema.

create schema if not exists private;
create schema if not exists partitions;

comment on schema private is 'Helpers of policies, triggers and functions. Never exposed through the API.';
comment on schema partitions is 'Children of the partitioned tables. Reached through their parents only.';

grant usage on schema private to anon, authenticated, service_role;

create extension if not exists pg_trgm with schema extensions;

-- The platform grants every new object to every API role. Take that back: each migration then
-- grants the verbs it means, and a forgotten line denies instead of exposing.
alter default privileges for role postgres in schema public revoke all on tables from anon, authenticated;
alter default privileges for role postgres in schema public revoke all on sequences from anon, authenticated;
alter default privileges for role postgres in schema public revoke all on functions from anon, authenticated;
alter default privileges for role postgres revoke execute on functions from public;
