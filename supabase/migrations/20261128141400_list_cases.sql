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

-- What waits, by what one filters by.

-- What waits, by what one filters by. `live`: the backend announces changes of the queue.
create function private.case_counts(filters jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  -- Decided cases only grow in number: under that filter, too, what waits is counted.
  is_past constant boolean := filters -> 'states' = '["decided"]';
  answer jsonb;
begin
  if not private.has_permission('community.read') then
    raise exception 'The queue needs the permission community.read.' using errcode = '42501';
  end if;
  -- Each case once, by all that it can be filtered by; and which filters do not let it pass. A choice is
  -- counted under the other filters: in its own one, a case may fall out.
  execute format($sql$
    with class as materialized (
      select k.state, k.reason, k.rule_id, k.forum_id,
        case when k.comment_id is not null then 'comment' when k.post_id is not null then 'post' end as kind,
        case when k.claimed_until > now() then case when k.claimed_by = auth.uid() then 'me' else 'others' end else 'nobody' end as claim,
        (k.queued_at <= now() - interval '1 hour')::int + (k.queued_at <= now() - interval '4 hours')::int
          + (k.queued_at <= now() - interval '24 hours')::int + (k.queued_at <= now() - interval '72 hours')::int as age,
        coalesce(k.queued_at <= $1, true) as passes_age, count(*) as n, min(k.queued_at) as oldest
      from public.moderation_cases k where %s
      group by 1, 2, 3, 4, 5, 6, 7, 8),
    passing as materialized (
      select c.*,
        $2 is not null and c.state <> all ($2) as no_state, $3 is not null and (c.reason = any ($3)) is not true as no_reason,
        $4 is not null and (c.rule_id = any ($4)) is not true as no_rule, $5 is not null and c.forum_id is distinct from $5 as no_forum,
        $6 is not null and c.kind is distinct from $6 as no_kind, $7 is not null and c.claim <> $7 as no_claim, not c.passes_age as no_age
      from class c),
    counted as materialized (
      select p.*, no_state::int + no_reason::int + no_rule::int + no_forum::int + no_kind::int + no_claim::int + no_age::int as misses from passing p)
    select jsonb_build_object(
      'states', (select coalesce(jsonb_object_agg(f.state, f.n), '{}') from (select c.state, sum(c.n) as n from counted c where misses = no_state::int group by 1) f),
      'claims', (select coalesce(jsonb_object_agg(f.claim, f.n), '{}') from (select c.claim, sum(c.n) as n from counted c where misses = no_claim::int group by 1) f),
      'kinds', (select coalesce(jsonb_object_agg(f.kind, f.n), '{}') from (select c.kind, sum(c.n) as n from counted c where misses = no_kind::int and c.kind is not null group by 1) f),
      'ages', (select coalesce(jsonb_object_agg(f.hours, f.n), '{}') from (
        select a.hours, sum(c.n) as n from counted c join (values ('1', 1), ('4', 2), ('24', 3), ('72', 4)) a (hours, place) on c.age >= a.place
        where misses = no_age::int group by 1) f),
      'reasons', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.label, 'count', coalesce(f.n, 0)) order by f.n desc nulls last, r.label), '[]')
        from public.flag_reasons r left join (select c.reason, sum(c.n) as n from counted c where misses = no_reason::int group by 1) f on f.reason = r.id),
      'rules', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'count', coalesce(f.n, 0)) order by f.n desc nulls last, m.name), '[]')
        from public.moderation_rules m left join (select c.rule_id, sum(c.n) as n from counted c where misses = no_rule::int group by 1) f on f.rule_id = m.id),
      'forums', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.title, 'count', coalesce(f.n, 0)) order by f.n desc nulls last, o.title), '[]')
        from public.forums o left join (select c.forum_id, sum(c.n) as n from counted c where misses = no_forum::int group by 1) f on f.forum_id = o.id),
      'oldest', (select min(c.oldest) from counted c where misses = 0))
    $sql$, private.case_condition(jsonb_strip_nulls(jsonb_build_object('author', filters -> 'author', 'queued_from', filters -> 'queued_from'))))
  into answer using (filters ->> 'queued_to')::timestamptz,
    case when not is_past then (select array_agg(t) from jsonb_array_elements_text(filters -> 'states') t) end,
    (select array_agg(t) from jsonb_array_elements_text(filters -> 'reasons') t),
    (select array_agg(t::uuid) from jsonb_array_elements_text(filters -> 'rules') t), (filters ->> 'forum')::uuid, filters ->> 'kind', filters ->> 'claim';
  return answer || jsonb_build_object('live', exists (select from pg_catalog.pg_publication_tables t
    where t.pubname = 'supabase_realtime' and t.schemaname = 'public' and t.tablename = 'moderation_cases'));
end $$;

create function public.list_cases(filters jsonb default '{}', after jsonb default null, "limit" int default 25) returns jsonb
language sql stable set search_path = '' as $$ select private.list_cases(coalesce(filters, '{}'), after, "limit") $$;
create function public.case_counts(filters jsonb default '{}') returns jsonb
language sql stable set search_path = '' as $$ select private.case_counts(coalesce(filters, '{}')) $$;

comment on function public.list_cases(jsonb, jsonb, int) is
  'A page of the queue: {rows, total (counted to 1,000), more_than_total, next, as_of}. Filters: states (open, appealed, or just decided), reasons, rules, forum, kind, '
  'claim (me, nobody, others), author, queued_from, queued_to. `after` is `next` of the page before. Waiting cases by score, then the longest waiting; decided ones newest first.';
comment on function public.case_counts(jsonb) is
  'What waits, by all that list_cases filters by: {states, claims (me, nobody, others), kinds, ages (hours: 1, 4, 24, 72), each by name; reasons, rules, forums, '
  'each [{id, name, count}]; oldest; live}. Each choice is counted under the other filters.';
grant execute on function
  private.list_cases(jsonb, jsonb, int), public.list_cases(jsonb, jsonb, int), private.case_counts(jsonb), public.case_counts(jsonb)
to authenticated;
