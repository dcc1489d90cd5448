-- What every module in seeds/ builds on; `supabase db reset` runs it first. Attempts and logs of the
-- past year need their months: without them the rows would wait in the default partitions.

select private.create_month_partitions(p.partrelid, (date_trunc('month', now() at time zone 'UTC') - interval '13 months')::date, 14)
from pg_catalog.pg_partitioned_table p
join pg_catalog.pg_class c on c.oid = p.partrelid
where c.relnamespace = 'public'::regnamespace and c.relname <> 'audit_log';
