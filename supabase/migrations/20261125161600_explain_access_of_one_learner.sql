-- Why one person can or cannot open a lesson: the answer of private.lesson_opening, which row-level
-- security and the delivery of items ask, with the facts of their subscription behind it.

create function private.access_verdict(learner uuid, lesson uuid) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  found_lesson public.practice_lessons;
  held public.user_subscriptions;
  in_force public.membership_tier;
  reason text;
begin
  if not private.has_permission('learners.read') or not private.has_permission('subscriptions.read') then
    raise exception 'Explaining access needs the permissions learners.read and subscriptions.read.' using errcode = '42501';
  end if;
  if not exists (select from public.users u where u.id = learner) then
    raise exception 'This person does not exist any more.' using errcode = 'PT404';
  end if;
  select * into found_lesson from public.practice_lessons l where l.id = lesson;
  if not found then
    raise exception 'This lesson does not exist any more.' using errcode = 'PT404';
  end if;
  select * into held from public.user_subscriptions s where s.user_id = learner;
  in_force := private.tier_in_force(learner);
  reason := private.lesson_opening(true, found_lesson.status, found_lesson.is_free, found_lesson.required_tier, in_force);
  return json_build_object(
    'opens', reason in ('free', 'tier_reached'),
    'reason', reason,
    'lesson', json_build_object('id', found_lesson.id, 'title', found_lesson.title, 'status', found_lesson.status,
      'is_free', found_lesson.is_free, 'required_tier', found_lesson.required_tier),
    'tier_in_force', in_force,
    -- Which of the subscription's facts leaves no tier in force.
    'why_no_tier', case
      when in_force is not null then null
      when held.id is null then 'no_subscription'
      when held.status not in ('active', 'trial') then held.status::text
      when held.status = 'trial' and held.trial_ends_at <= now() then 'trial_over'
      when held.cancel_at <= now() then 'cancelled_by_date'
      else 'period_over' end,
    'subscription', case when held.id is not null then json_build_object('id', held.id, 'tier', held.tier, 'status', held.status,
      'end_date', held.end_date, 'trial_ends_at', held.trial_ends_at, 'cancel_at', held.cancel_at, 'is_comped', held.is_comped) end);
end $$;

create function public.access_verdict(learner_id uuid, lesson_id uuid) returns json
language sql stable set search_path = '' as $$ select private.access_verdict(access_verdict.learner_id, access_verdict.lesson_id) $$;

comment on function public.access_verdict(uuid, uuid) is
  'Whether a person can open a lesson today, and why: {opens, reason, lesson, tier_in_force, why_no_tier, subscription}. '
  'reason is that of private.lesson_opening, by which policies and lesson_items decide.';
revoke execute on function private.access_verdict(uuid, uuid), public.access_verdict(uuid, uuid) from public;
grant execute on function private.access_verdict(uuid, uuid), public.access_verdict(uuid, uuid) to authenticated;
