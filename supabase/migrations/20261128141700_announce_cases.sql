-- Hosted Supabase announces changes of tables in this publication, through row-level security. The embedded
-- database has no such publication: there the console asks from time to time.

do $$
begin
  if exists (select from pg_catalog.pg_publication where pubname = 'supabase_realtime')
    and not exists (select from pg_catalog.pg_publication_tables
      where pubname = 'supabase_realtime' and schemaname = 'public' and tablename = 'moderation_cases') then
    execute 'alter publication supabase_realtime add table public.moderation_cases';
  end if;
end $$;
