-- The head of a person's page. Whoever opens it is written down by the same call that delivers it.

create function private.learner_head(learner uuid) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  head json;
begin
  if not private.has_permission('learners.read') then
    raise exception 'A person''s page needs the permission learners.read.' using errcode = '42501';
  end if;
  select json_build_object(
    'id', u.id, 'name', u.name, 'email', u.email, 'email_verified', u.email_verified, 'role', u.role,
    'legacy_id', u.legacy_id, 'archived_at', u.archived_at, 'created_at', u.created_at,
    'organization', (select json_build_object('id', o.id, 'name', o.name) from public.organizations o where o.id = u.organization_id),
    'teams', (
      select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'role', m.role) order by t.name), '[]')
      from public.team_members m join public.teams t on t.id = m.team_id where m.user_id = u.id),
    'staff_roles', (select coalesce(json_agg(m.role order by m.role), '[]') from public.staff_members m where m.user_id = u.id),
    'daily_ai_credits', u.daily_ai_credits, 'ai_credits_used', u.ai_credits_used, 'last_credit_reset', u.last_credit_reset,
    'last_sign_in_at', a.last_sign_in_at, 'banned_until', a.banned_until,
    'timezone', p.timezone)
  into head
  from public.users u
  left join auth.users a on a.id = u.id
  left join public.user_profiles p on p.user_id = u.id
  where u.id = learner;
  if head is null then
    raise exception 'This person does not exist any more.' using errcode = 'PT404';
  end if;
  -- A page that reads itself again is one look.
  if not exists (
    select from public.activity_logs l
    where l.user_id = auth.uid() and l.action = 'learner.read' and l.target = 'users:' || learner
      and l.created_at > now() - interval '5 minutes') then
    insert into public.activity_logs (user_id, action, target, metadata)
    values (auth.uid(), 'learner.read', 'users:' || learner,
      jsonb_strip_nulls(jsonb_build_object('request_id', private.request_context('x-request-id', 'app.request_id'))));
  end if;
  return head;
end $$;

create function public.learner_head(learner_id uuid) returns json
language sql volatile set search_path = '' as $$ select private.learner_head(learner_head.learner_id) $$;

comment on function public.learner_head(uuid) is
  'Who a person is: identity, organization, teams, staff roles, credits. For learners.read; each look is written to activity_logs, once in five minutes.';
revoke execute on function private.learner_head(uuid), public.learner_head(uuid) from public;
grant execute on function private.learner_head(uuid), public.learner_head(uuid) to authenticated;
