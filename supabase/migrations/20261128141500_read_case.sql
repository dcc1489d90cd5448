-- Everything that a moderator weighs before a decision, in one call.

create function private.author_standing(person uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', u.id, 'name', private.community_name(u.id), 'member_since', u.created_at, 'tier', private.tier_in_force(u.id),
    'posts', (select count(*) from (select from public.posts p where p.author_id = u.id limit 1000) c),
    'comments', (select count(*) from (select from public.comments t where t.author_id = u.id limit 1000) c),
    'taken_down', (select count(*) from (
      select from public.posts p where p.author_id = u.id and p.status = 'removed'
      union all select from public.comments t where t.author_id = u.id and t.status = 'removed') c),
    'flags_raised', (select count(*) from (select from public.flags f where f.flagged_by = u.id limit 1000) c),
    'is_staff', private.person_has_permission(u.id, 'community.read'),
    'penalties', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'reason', p.reason, 'starts_at', p.starts_at, 'ends_at', p.ends_at,
        'lifted_at', p.lifted_at, 'case_id', p.case_id,
        'in_force', p.lifted_at is null and (p.ends_at is null or p.ends_at > now())) order by p.created_at desc)
      from (select * from public.penalties x where x.user_id = u.id order by x.created_at desc limit 10) p), '[]'))
  from public.users u where u.id = person
$$;

create function private.case_decisions(cases uuid[], most int) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'case_id', d.case_id, 'title', k.title, 'action', d.action, 'reason', d.reason, 'message', d.message,
    'until', d.until, 'created_at', d.created_at, 'decided_by', d.decided_by,
    'decided_by_name', (select u.name from public.users u where u.id = d.decided_by), 'undone_at', d.undone_at,
    'undone_by_name', (select u.name from public.users u where u.id = d.undone_by), 'undo_reason', d.undo_reason) order by d.created_at desc), '[]')
  from (select * from public.moderation_decisions x where x.case_id = any (cases) order by x.created_at desc limit most) d
  join public.moderation_cases k on k.id = d.case_id
$$;

-- Decided cases about much the same words, the nearest first: of the latest fifty that share a pair of words.
create function private.similar_cases(k public.moderation_cases, most int) returns jsonb
language sql stable security definer set search_path = '' as $$
  -- Materialized, or else the planner walks through the latest and makes pairs of each.
  with alike as materialized (
    select c.id, c.decided_at from public.moderation_cases c
    where c.state = 'decided' and c.id <> k.id and private.word_pairs(c.excerpt) && private.word_pairs(k.excerpt))
  select coalesce(jsonb_agg(jsonb_build_object('id', near.id, 'title', near.title, 'excerpt', left(near.excerpt, 160), 'likeness', round(near.likeness::numeric, 2),
    'same_author', near.author_id is not null and near.author_id = k.author_id, 'reason', coalesce(r.label, m.name),
    'action', d.action, 'decided_at', d.created_at, 'decided_by_name', d.name) order by near.likeness desc), '[]')
  from (
    select o.id, o.title, o.excerpt, o.author_id, o.reason, o.rule_id, extensions.similarity(left(o.excerpt, 200), left(k.excerpt, 200)) as likeness
    from (select a.id from alike a order by a.decided_at desc limit 50) latest
    join public.moderation_cases o on o.id = latest.id
    order by likeness desc limit most) near
  left join public.flag_reasons r on r.id = near.reason
  left join public.moderation_rules m on m.id = near.rule_id
  join lateral (
    select x.action, x.created_at, u.name from public.moderation_decisions x left join public.users u on u.id = x.decided_by
    where x.case_id = near.id and x.undone_at is null order by x.created_at desc limit 1) d on true
  where near.likeness >= 0.15
$$;

create function private.case_detail(case_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  k public.moderation_cases;
begin
  if not private.has_permission('community.read') then
    raise exception 'Cases need the permission community.read.' using errcode = '42501';
  end if;
  select * into k from public.moderation_cases c where c.id = case_detail.case_id;
  if not found then
    raise exception 'There is no such case.' using errcode = 'PT404';
  end if;
  return jsonb_build_object(
    'case', private.case_rows(array[k.id]) -> 0,
    'content', (select to_jsonb(t) from private.moderated_thing(k.post_id, k.comment_id) t),
    'author', private.author_standing(k.author_id),
    'flags', coalesce((
      select jsonb_agg(jsonb_build_object('id', f.id, 'reason', r.label, 'note', f.note, 'by_name', private.community_name(f.flagged_by), 'created_at', f.created_at)
        order by f.created_at)
      from (select * from public.flags x where x.case_id = k.id order by x.created_at limit 50) f join public.flag_reasons r on r.id = f.reason), '[]'),
    'rules', coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'action', m.action, 'caught', h.caught) order by m.severity desc)
      from public.moderation_case_rules h join public.moderation_rules m on m.id = h.rule_id where h.case_id = k.id), '[]'),
    'decisions', private.case_decisions(array(select o.id from public.moderation_cases o where o.thing_id = k.thing_id or o.id = k.id), 20),
    'author_decisions', private.case_decisions(array(
      select o.id from public.moderation_cases o where o.author_id = k.author_id and o.thing_id is distinct from k.thing_id order by o.opened_at desc limit 50), 10),
    'similar', private.similar_cases(k, 5),
    'notes', coalesce((
      select jsonb_agg(jsonb_build_object('id', n.id, 'about', case when n.case_id is null then 'author' else 'case' end, 'body', n.body,
        'by_name', (select u.name from public.users u where u.id = n.author_id), 'created_at', n.created_at) order by n.created_at desc)
      from public.moderation_notes n where n.archived_at is null and (n.case_id = k.id or n.user_id = k.author_id)), '[]'),
    'appeal', (
      select jsonb_build_object('id', a.id, 'message', a.message, 'created_at', a.created_at, 'outcome', a.outcome, 'answer', a.answer,
        'decision_id', a.decision_id, 'is_own_decision', d.decided_by = auth.uid())
      from public.appeals a join public.moderation_decisions d on d.id = a.decision_id
      where d.case_id = k.id order by a.created_at desc limit 1));
end $$;

create function public.case_detail(case_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.case_detail(case_id) $$;

comment on function public.case_detail(uuid) is
  'A case with all that matters for it: {case, content, author, flags, rules, decisions (on this text), author_decisions, similar, notes, appeal}. '
  'Texts are as people wrote them: sanitize when drawing.';
grant execute on function private.case_detail(uuid), public.case_detail(uuid) to authenticated;
