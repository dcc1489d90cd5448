-- The line of time of a person tells overrides, memberships, merges and requests for their data as well.

create or replace function private.learner_timeline(learner uuid, before bigint, "limit" int) returns table (
  id bigint, at timestamptz, actor_name text, actor_role text, action text, table_name text, record_id text, reason text, columns text[])
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_permission('audit.read') or not private.has_permission('learners.read') then
    raise exception 'A person''s history needs the permissions audit.read and learners.read.' using errcode = '42501';
  end if;
  return query
  with records (table_name, record_id) as (
    values ('users', learner::text)
    union all select 'user_profiles', p.id::text from public.user_profiles p where p.user_id = learner
    union all select 'user_subscriptions', s.id::text from public.user_subscriptions s where s.user_id = learner
    union all select 'staff_notes', n.id::text from public.staff_notes n where n.user_id = learner
    union all select 'user_scheduled_exam_dates', d.id::text from public.user_scheduled_exam_dates d where d.user_id = learner
    union all select 'learner_views', v.id::text from public.learner_views v where v.learner_id = learner
    union all select 'lesson_access_overrides', o.id::text from public.lesson_access_overrides o where o.user_id = learner
    union all select 'data_requests', q.id::text from public.data_requests q where q.user_id = learner
    -- Of teams that the person has left as well.
    union all select 'team_members', t.id || ',' || learner from public.teams t
  )
  select l.id, l.at, private.name_of_actor(l.actor_id, l.actor_role), l.actor_role, l.action, l.table_name, l.record_id, l.reason,
    case l.action when 'update' then array(select k from jsonb_object_keys(l.new) k where k <> 'version' order by k) end
  from records r join public.audit_log l on l.table_name = r.table_name and l.record_id = r.record_id
  where learner_timeline.before is null or l.id < learner_timeline.before
  order by l.id desc
  limit least(greatest(coalesce("limit", 30), 1), 200);
end $$;

comment on function public.learner_timeline(uuid, bigint, int) is
  'Audited changes of a person, their profile, subscription, overrides, memberships, requests for their data, exam dates and notes, the newest first, older than entry `before`: names of columns, not their values.';
