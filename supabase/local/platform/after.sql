-- What the platform grants on the tables of Auth and Storage, once those exist.
grant usage on schema auth, storage to postgres, anon, authenticated, service_role;
-- Foreign keys are checked as the owner of the table: without this a row in objects cannot find its bucket.
grant usage on schema storage to supabase_storage_admin;

-- Migrations may reference and put triggers on auth tables, and `db reset` truncates them.
grant all on all tables in schema auth to postgres with grant option;

alter table storage.objects owner to supabase_storage_admin;
alter table storage.buckets owner to supabase_storage_admin;
grant all on storage.objects, storage.buckets to postgres with grant option;
grant all on storage.objects, storage.buckets to anon, authenticated, service_role;
