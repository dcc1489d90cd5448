-- Granting and taking back an override, each for a reason, and the verdict that names it.

create function private.grant_lesson_access(learner uuid, lesson uuid, ends_at timestamptz, reason text)
returns public.lesson_access_overrides
language plpgsql security definer set search_path = '' as $$
declare
  granted public.lesson_access_overrides;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Opening lessons for somebody needs the permission subscriptions.write.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  elsif ends_at is null or ends_at <= now() or ends_at > now() + interval '1 year' then
    raise exception 'Choose an end between now and a year from now.' using errcode = '22023';
  elsif not exists (select from public.users u where u.id = learner) then
    raise exception 'This person does not exist any more.' using errcode = 'PT404';
  elsif lesson is not null and not exists (select from public.practice_lessons l where l.id = lesson) then
    raise exception 'This lesson does not exist any more.' using errcode = 'PT404';
  end if;
  perform set_config('app.reason', btrim(grant_lesson_access.reason), true);
  insert into public.lesson_access_overrides (user_id, lesson_id, ends_at, reason, granted_by)
  values (learner, lesson, grant_lesson_access.ends_at, btrim(grant_lesson_access.reason), auth.uid())
  returning * into granted;
  return granted;
end $$;

create function private.revoke_lesson_access(override_id uuid, reason text) returns public.lesson_access_overrides
language plpgsql security definer set search_path = '' as $$
declare
  revoked public.lesson_access_overrides;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Closing lessons for somebody needs the permission subscriptions.write.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
  perform set_config('app.reason', btrim(revoke_lesson_access.reason), true);
  update public.lesson_access_overrides o set revoked_at = now(), revoked_by = auth.uid()
  where o.id = override_id and o.revoked_at is null
  returning * into revoked;
  if not found then
    raise exception 'This access was taken back already.' using errcode = 'PT404';
  end if;
  return revoked;
end $$;

create function public.grant_lesson_access(learner_id uuid, lesson_id uuid, ends_at timestamptz, reason text)
returns public.lesson_access_overrides
language sql set search_path = '' as $$
  select private.grant_lesson_access(learner_id, lesson_id, ends_at, reason)
$$;
create function public.revoke_lesson_access(override_id uuid, reason text) returns public.lesson_access_overrides
language sql set search_path = '' as $$
  select private.revoke_lesson_access(override_id, reason)
$$;

comment on function public.grant_lesson_access(uuid, uuid, timestamptz, text) is
  'Opens one published lesson (null: all) for a person until a moment within a year. Needs subscriptions.write and a reason.';
comment on function public.revoke_lesson_access(uuid, text) is 'Ends such an opening now. Needs subscriptions.write and a reason.';

create or replace function private.access_verdict(learner uuid, lesson uuid) returns json
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
  reason := private.lesson_opening(true, found_lesson.status, found_lesson.is_free, found_lesson.required_tier, in_force,
    private.is_overridden(lesson, private.overrides_of(learner)));
  return json_build_object(
    'opens', reason in ('free', 'tier_reached', 'override'),
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
      'end_date', held.end_date, 'trial_ends_at', held.trial_ends_at, 'cancel_at', held.cancel_at, 'is_comped', held.is_comped) end,
    -- Those that open this lesson, the longest first.
    'overrides', (
      select coalesce(json_agg(json_build_object('id', o.id, 'lesson_id', o.lesson_id, 'ends_at', o.ends_at, 'reason', o.reason,
        'granted_by', g.name) order by o.ends_at desc), '[]')
      from public.lesson_access_overrides o left join public.users g on g.id = o.granted_by
      where o.user_id = learner and (o.lesson_id = lesson or o.lesson_id is null) and o.revoked_at is null and o.ends_at > now()));
end $$;

comment on function public.access_verdict(uuid, uuid) is
  'Whether a person can open a lesson today, and why: {opens, reason, lesson, tier_in_force, why_no_tier, subscription, overrides}. '
  'reason is that of private.lesson_opening, by which policies and lesson_items decide.';

revoke execute on function
  private.grant_lesson_access(uuid, uuid, timestamptz, text), public.grant_lesson_access(uuid, uuid, timestamptz, text),
  private.revoke_lesson_access(uuid, text), public.revoke_lesson_access(uuid, text)
from public;
grant execute on function
  private.grant_lesson_access(uuid, uuid, timestamptz, text), public.grant_lesson_access(uuid, uuid, timestamptz, text),
  private.revoke_lesson_access(uuid, text), public.revoke_lesson_access(uuid, text)
to authenticated;
