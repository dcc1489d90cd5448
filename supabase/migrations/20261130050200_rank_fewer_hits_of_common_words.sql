-- The best hits of each kind, as before, but of a very common word the first 200 are ranked instead of 500, as many
-- as in the lists of the community: ranking by how near the words stand is what search_console spent most on.
-- Rows whose title holds the input as it was typed are still all found on their own, and stand first.

create or replace function private.search_branch(searched private.search_kinds) returns text
language sql stable set search_path = '' as $$
  select format($sql$
    (select %1$L::text, t.id::text, %2$s, %3$s, (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from %4$s t
        where (kinds is null or %1$L = any (kinds)) and t.search @@ words and (%6$s) is not true and %5$s limit 200)
       union all
       (select t.*, 1 as bonus from %4$s t
        where (kinds is null or %1$L = any (kinds)) and (%6$s) and %5$s limit 100)) t
     order by 5 desc, t.id limit max_results)$sql$,
    searched.kind, searched.title, searched.body, searched.relation, searched.visible,
    private.search_alike(searched, '%s ilike contained', ' or '))
$$;

select private.write_search_functions();
