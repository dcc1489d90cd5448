-- private.lesson_opening stays the one rule of who opens a lesson; it learns of overrides. Policies, delivery,
-- files and the verdict that the console shows ask it.

create function private.lesson_opening(
  signed_in boolean, status public.lesson_status, is_free boolean, required_tier public.membership_tier,
  tier public.membership_tier, overridden boolean
) returns text
language sql immutable set search_path = '' as $$
  select case
    when status <> 'published' then 'not_published'
    when not signed_in then 'not_signed_in'
    when is_free then 'free'
    when tier >= required_tier then 'tier_reached'
    when overridden then 'override'
    when tier is null then 'no_subscription'
    else 'tier_too_low'
  end
$$;

comment on function private.lesson_opening(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier, boolean) is
  'Why a lesson opens (free, tier_reached, override) or stays closed (not_published, not_signed_in, no_subscription, tier_too_low).';

create or replace function private.lesson_opening(
  signed_in boolean, status public.lesson_status, is_free boolean, required_tier public.membership_tier, tier public.membership_tier
) returns text
language sql immutable set search_path = '' as $$
  select private.lesson_opening(signed_in, status, is_free, required_tier, tier, false)
$$;

create function private.opens(
  status public.lesson_status, is_free boolean, required_tier public.membership_tier, tier public.membership_tier, overridden boolean
) returns boolean
language sql immutable set search_path = '' as $$
  select private.lesson_opening(true, status, is_free, required_tier, tier, overridden) in ('free', 'tier_reached', 'override')
$$;

comment on function private.opens(public.lesson_status, boolean, public.membership_tier, public.membership_tier, boolean) is
  'Whether a lesson opens for a tier in force (null: none) or by an override.';

create function private.overrides_of(person uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(o.lesson_id), '{}')
  from public.lesson_access_overrides o
  where o.user_id = person and o.revoked_at is null and o.ends_at > now()
$$;

comment on function private.overrides_of(uuid) is 'Lessons that overrides open for a person now; a null among them stands for all.';

create function private.current_overrides() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select private.overrides_of(auth.uid())
$$;

create function private.is_overridden(lesson uuid, overrides uuid[]) returns boolean
language sql immutable set search_path = '' as $$
  select array_position(overrides, null) is not null or coalesce(lesson = any (overrides), false)
$$;

create or replace function private.can_open_lesson(lesson uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.practice_lessons l
    where l.id = lesson
      and private.lesson_opening(auth.uid() is not null, l.status, l.is_free, l.required_tier, private.current_tier(),
        private.is_overridden(l.id, private.current_overrides())) in ('free', 'tier_reached', 'override'))
$$;

create or replace function private.can_open_question(module text, question uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select auth.uid() is not null and exists (
    select from public.lesson_questions q
    join public.practice_lessons l on l.id = q.lesson_id
    where q.question_id = question
      and l.module = can_open_question.module
      and private.opens(l.status, l.is_free, l.required_tier, private.current_tier(), private.is_overridden(l.id, private.current_overrides())))
$$;

alter policy "Staff read all lessons, learners those that open for them" on public.practice_lessons
using ((select private.has_permission('content.read'))
  or private.opens(status, is_free, required_tier, (select private.current_tier()),
    private.is_overridden(id, (select private.current_overrides()))));

revoke execute on function
  private.lesson_opening(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier, boolean),
  private.opens(public.lesson_status, boolean, public.membership_tier, public.membership_tier, boolean),
  private.overrides_of(uuid), private.current_overrides(), private.is_overridden(uuid, uuid[])
from public;
grant execute on function
  private.lesson_opening(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier, boolean),
  private.opens(public.lesson_status, boolean, public.membership_tier, public.membership_tier, boolean),
  private.is_overridden(uuid, uuid[]), private.current_overrides()
to authenticated, service_role;
