-- How the community and its moderation are doing, for the page of moderators.

create function private.community_health(days int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  span constant int := least(greatest(coalesce(days, 30), 1), 366);
  since constant timestamptz := date_trunc('day', now(), 'UTC') - make_interval(days => span - 1);
begin
  if not private.has_permission('community.read') then
    raise exception 'Community health needs the permission community.read.' using errcode = '42501';
  end if;
  return jsonb_build_object(
    'days', span,
    'open_by_age', (
      select jsonb_agg(jsonb_build_object('age', a.label, 'count', (
        select count(*) from public.moderation_cases k
        where k.state <> 'decided' and k.queued_at <= now() - a.from_age and (a.to_age is null or k.queued_at > now() - a.to_age))) order by a.place)
      from (values (1, 'under 1 hour', interval '0', interval '1 hour'), (2, '1 to 4 hours', interval '1 hour', interval '4 hours'),
        (3, '4 to 24 hours', interval '4 hours', interval '24 hours'), (4, '1 to 3 days', interval '24 hours', interval '3 days'),
        (5, 'over 3 days', interval '3 days', null)) a (place, label, from_age, to_age)),
    'by_day', (
      select jsonb_agg(jsonb_build_object('day', g.day::date, 'opened', coalesce(o.n, 0), 'decided', coalesce(d.n, 0),
        'median_hours', round(d.median::numeric, 2), 'slow_hours', round(d.slow::numeric, 2)) order by g.day)
      from generate_series(since at time zone 'UTC', now() at time zone 'UTC', interval '1 day') g (day)
      left join (
        select date_trunc('day', k.opened_at at time zone 'UTC') as day, count(*) n from public.moderation_cases k where k.opened_at >= since group by 1) o on o.day = g.day
      left join (
        select date_trunc('day', x.created_at at time zone 'UTC') as day, count(*) n,
          percentile_cont(0.5) within group (order by extract(epoch from x.created_at - k.opened_at) / 3600) as median,
          percentile_cont(0.9) within group (order by extract(epoch from x.created_at - k.opened_at) / 3600) as slow
        from public.moderation_decisions x join public.moderation_cases k on k.id = x.case_id
        where x.created_at >= since and x.undone_at is null group by 1) d on d.day = g.day),
    'decisions', (
      select coalesce(jsonb_agg(jsonb_build_object('action', x.action, 'count', x.n, 'undone', x.undone) order by x.n desc), '[]')
      from (select d.action, count(*) n, count(d.undone_at) undone from public.moderation_decisions d where d.created_at >= since group by 1) x),
    'appeals', (
      select jsonb_build_object('waiting', count(*) filter (where a.outcome is null), 'upheld', count(*) filter (where a.outcome = 'upheld' and a.created_at >= since),
        'overturned', count(*) filter (where a.outcome = 'overturned' and a.created_at >= since))
      from public.appeals a where a.outcome is null or a.created_at >= since),
    'repeat_offenders', (
      select coalesce(jsonb_agg(jsonb_build_object('user_id', x.author_id, 'name', private.community_name(x.author_id), 'decisions', x.n,
        'penalties', (select count(*) from public.penalties p where p.user_id = x.author_id and p.created_at >= since),
        'in_force', (private.penalty_in_force(x.author_id)).kind) order by x.n desc), '[]')
      from (
        select k.author_id, count(*) n from public.moderation_decisions d join public.moderation_cases k on k.id = d.case_id
        where d.created_at >= since and d.undone_at is null and d.action <> 'approve' and k.author_id is not null
        group by 1 having count(*) > 1 order by 2 desc limit 10) x),
    'caught_by_rule', (
      select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'caught', x.caught, 'taken_down', x.taken_down, 'approved', x.approved) order by x.caught desc), '[]')
      from (
        select r.id, r.name, count(*) caught,
          count(*) filter (where d.action in ('hide', 'remove', 'silence', 'ban')) as taken_down,
          count(*) filter (where d.action in ('approve', 'warn')) as approved
        from public.moderation_case_rules h
        join public.moderation_rules r on r.id = h.rule_id
        left join lateral (select m.action from public.moderation_decisions m where m.case_id = h.case_id and m.undone_at is null
          order by m.created_at desc limit 1) d on true
        where h.created_at >= since group by r.id, r.name) x));
end $$;

create function public.community_health(days int default 30) returns jsonb
language sql stable set search_path = '' as $$ select private.community_health(days) $$;

comment on function public.community_health(int) is
  'The last `days` (1 to 366) of moderation: {days, open_by_age, by_day (opened, decided, median and 90th percentile of hours to a decision), decisions, appeals, '
  'repeat_offenders, caught_by_rule}. Days are UTC.';
grant execute on function private.community_health(int), public.community_health(int) to authenticated;
