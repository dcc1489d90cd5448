-- Whether the counters are right. They are kept with every write; a trigger that was switched off during a
-- restore, or a mistake of ours, would show here.

create function private.community_drift() returns table (table_name text, record_id uuid, counter text, stored int, counted int)
language sql stable security definer set search_path = '' as $$
  -- One statement, one moment: writers may go on.
  select 'forums', f.id, 'post_count', f.post_count, coalesce(c.n, 0)
  from public.forums f
  left join (select p.forum_id, count(*)::int as n from public.posts p where p.status = 'visible' and p.merged_into is null group by 1) c
    on c.forum_id = f.id
  where f.post_count <> coalesce(c.n, 0)
  union all
  select 'posts', p.id, 'comment_count', p.comment_count, coalesce(c.n, 0)
  from public.posts p
  left join (select m.post_id, count(*)::int as n from public.comments m where m.status = 'visible' group by 1) c on c.post_id = p.id
  where p.comment_count <> coalesce(c.n, 0)
  union all
  select 'posts', p.id, 'like_count', p.like_count, coalesce(c.n, 0)
  from public.posts p
  left join (select l.post_id, count(*)::int as n from public.post_likes l group by 1) c on c.post_id = p.id
  where p.like_count <> coalesce(c.n, 0)
  union all
  select 'comments', m.id, 'like_count', m.like_count, coalesce(c.n, 0)
  from public.comments m
  left join (select l.comment_id, count(*)::int as n from public.comment_likes l group by 1) c on c.comment_id = m.id
  where m.like_count <> coalesce(c.n, 0)
$$;

comment on function private.community_drift() is
  'Counters that differ from what they count, now. Views are a tally without rows of its own and are not among them.';

create function private.mend_community_counts() returns table (table_name text, record_id uuid, counter text, stored int, counted int)
language plpgsql security definer set search_path = '' as $$
declare
  counting constant jsonb := jsonb_build_object(
    'forums.post_count', 'select count(*) from public.posts p where p.forum_id = $1 and p.status = ''visible'' and p.merged_into is null',
    'posts.comment_count', 'select count(*) from public.comments c where c.post_id = $1 and c.status = ''visible''',
    'posts.like_count', 'select count(*) from public.post_likes l where l.post_id = $1',
    'comments.like_count', 'select count(*) from public.comment_likes l where l.comment_id = $1');
  drift record;
begin
  for drift in select * from private.community_drift() d order by d.table_name, d.record_id loop
    -- The lock first: who counts now has either finished and is seen below, or adds to the mended number after us.
    execute format('select t.%I from public.%I t where t.id = $1 for no key update', drift.counter, drift.table_name)
    into stored using drift.record_id;
    execute counting ->> (drift.table_name || '.' || drift.counter) into counted using drift.record_id;
    continue when stored is null or stored = counted;
    execute format('update public.%I t set %I = $2 where t.id = $1', drift.table_name, drift.counter) using drift.record_id, counted;
    table_name := drift.table_name;
    record_id := drift.record_id;
    counter := drift.counter;
    return next;
  end loop;
end $$;

comment on function private.mend_community_counts() is
  'Counts again where a counter has drifted, while others write; returns what was wrong. For the worker, every night.';
revoke execute on function private.community_drift(), private.mend_community_counts() from public;
