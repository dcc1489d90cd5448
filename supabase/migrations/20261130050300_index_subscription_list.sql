-- The list of subscriptions read the whole table on its first page, and again under each filter: nothing led to the
-- latest changed. One index for that order, one for the other column that is sorted by, and one for each value
-- that is filtered by: under row-level security an index on an enum cannot be searched, because its = is not
-- leakproof, but an index of the rows that have a value can be read.

create index user_subscriptions_updated_idx on public.user_subscriptions (updated_at desc, id);
create index user_subscriptions_ends_idx on public.user_subscriptions (end_date desc, id);
create index user_subscriptions_comped_idx on public.user_subscriptions (updated_at desc, id) where is_comped;

do $$
declare
  value text;
begin
  foreach value in array enum_range(null::public.membership_tier)::text[] loop
    execute format('create index %I on public.user_subscriptions (updated_at desc, id) where tier = %L',
      'user_subscriptions_' || value || '_idx', value);
  end loop;
  foreach value in array enum_range(null::public.membership_status)::text[] loop
    execute format('create index %I on public.user_subscriptions (updated_at desc, id) where status = %L',
      'user_subscriptions_' || value || '_status_idx', value);
  end loop;
end $$;
