-- The queue: a page of cases after a cursor, and what is in it altogether.

create function private.case_rows(ids uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', k.id, 'kind', case when k.comment_id is not null then 'comment' else 'post' end, 'title', k.title, 'excerpt', k.excerpt,
    'state', k.state, 'severity', k.severity, 'score', k.score, 'reports', k.reports, 'reach', k.reach,
    'reason', r.label, 'rule', m.name, 'forum', f.title,
    'author_name', private.community_name(k.author_id), 'queued_at', k.queued_at, 'decided_at', k.decided_at,
    'action', d.action, 'decided_by_name', d.name,
    'claimed_by', case when k.claimed_until > now() then k.claimed_by end, 'claimed_by_name', case when k.claimed_until > now() then c.name end,
    'claimed_until', case when k.claimed_until > now() then k.claimed_until end) order by wanted.place), '[]')
  from unnest(ids) with ordinality wanted (id, place)
  join public.moderation_cases k on k.id = wanted.id
  left join public.flag_reasons r on r.id = k.reason
  left join public.moderation_rules m on m.id = k.rule_id
  left join public.forums f on f.id = k.forum_id
  left join public.users c on c.id = k.claimed_by
  left join lateral (
    select x.action, u.name from public.moderation_decisions x left join public.users u on u.id = x.decided_by
    where x.case_id = k.id and x.undone_at is null order by x.created_at desc limit 1) d on k.state <> 'open'
$$;

create function private.list_cases(filters jsonb, after jsonb, "limit" int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  counts_to constant int := 1000;
  size constant int := least(greatest(coalesce("limit", 25), 0), 100);
  condition text;
  is_past constant boolean := filters -> 'states' = '["decided"]';
  ids uuid[];
  total int;
  rows jsonb;
begin
  if not private.has_permission('community.read') then
    raise exception 'The queue needs the permission community.read.' using errcode = '42501';
  end if;
  condition := private.case_condition(filters);
  execute format('select count(*) from (select from public.moderation_cases k where %s limit %s) counted', condition, counts_to + 1) into total;
  if size > 0 then
    execute format('select array(select k.id from public.moderation_cases k where %s %s order by %s limit %s)', condition,
      case
        when after is null then ''
        when is_past then format('and (k.decided_at, k.id) < (%L::timestamptz, %L::uuid)', after ->> 'at', after ->> 'id')
        else format('and k.score <= %1$L::int and (k.score < %1$L::int or (k.queued_at, k.id) > (%2$L::timestamptz, %3$L::uuid))',
          after ->> 'score', after ->> 'at', after ->> 'id') end,
      case when is_past then 'k.decided_at desc, k.id desc' else 'k.score desc, k.queued_at, k.id' end, size)
    into ids;
  end if;
  rows := private.case_rows(coalesce(ids, '{}'));
  return jsonb_build_object('rows', rows, 'total', least(total, counts_to), 'more_than_total', total > counts_to, 'as_of', now(),
    'next', case when jsonb_array_length(rows) = size and size > 0 then (
      select jsonb_build_object('score', k.score, 'at', case when is_past then k.decided_at else k.queued_at end, 'id', k.id)
      from public.moderation_cases k where k.id = ids[size]) end);
end $$;

-- What waits, by what one filters by. `live`: the backend announces changes of the queue.
create function private.case_counts() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_permission('community.read') then
    raise exception 'The queue needs the permission community.read.' using errcode = '42501';
  end if;
  return (
    with waiting as materialized (
      select k.state, k.reason, k.rule_id, k.forum_id, k.claimed_by = auth.uid() and k.claimed_until > now() as mine, k.queued_at,
        coalesce(k.claimed_until > now(), false) as claimed
      from public.moderation_cases k where k.state <> 'decided')
    select jsonb_build_object(
      'open', (select count(*) from waiting where state = 'open'),
      'appealed', (select count(*) from waiting where state = 'appealed'),
      'mine', (select count(*) from waiting where mine),
      'unclaimed', (select count(*) from waiting where not claimed),
      'oldest', (select min(queued_at) from waiting),
      'reasons', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.label, 'count', w.n) order by w.n desc), '[]')
        from (select reason, count(*) n from waiting where reason is not null group by 1) w join public.flag_reasons r on r.id = w.reason),
      'rules', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'count', w.n) order by w.n desc), '[]')
        from (select rule_id, count(*) n from waiting where rule_id is not null group by 1) w join public.moderation_rules m on m.id = w.rule_id),
      'forums', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.title, 'count', w.n) order by w.n desc), '[]')
        from (select forum_id, count(*) n from waiting group by 1) w join public.forums f on f.id = w.forum_id),
      'live', exists (select from pg_catalog.pg_publication_tables t
        where t.pubname = 'supabase_realtime' and t.schemaname = 'public' and t.tablename = 'moderation_cases')));
end $$;

create function public.list_cases(filters jsonb default '{}', after jsonb default null, "limit" int default 25) returns jsonb
language sql stable set search_path = '' as $$ select private.list_cases(coalesce(filters, '{}'), after, "limit") $$;
create function public.case_counts() returns jsonb
language sql stable set search_path = '' as $$ select private.case_counts() $$;

comment on function public.list_cases(jsonb, jsonb, int) is
  'A page of the queue: {rows, total (counted to 1,000), more_than_total, next, as_of}. Filters: states (open, appealed, or just decided), reasons, rules, forum, kind, '
  'claim (me, nobody, others), author, queued_from, queued_to. `after` is `next` of the page before. Waiting cases by score, then the longest waiting; decided ones newest first.';
comment on function public.case_counts() is 'What waits: {open, appealed, mine, unclaimed, oldest, reasons, rules, forums (each [{id, name, count}]), live}.';
grant execute on function
  private.list_cases(jsonb, jsonb, int), public.list_cases(jsonb, jsonb, int), private.case_counts(), public.case_counts()
to authenticated;
