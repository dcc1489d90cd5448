-- Who can open a lesson, and why. The rule that the policies ask (private.opens) becomes the answer of
-- one function that also gives the reason, so that the console never tells another story than RLS.

create function private.lesson_opening(
  signed_in boolean, status public.lesson_status, is_free boolean, required_tier public.membership_tier, tier public.membership_tier
) returns text
language sql immutable set search_path = '' as $$
  select case
    when status <> 'published' then 'not_published'
    when not signed_in then 'not_signed_in'
    when is_free then 'free'
    when tier is null then 'no_subscription'
    when tier < required_tier then 'tier_too_low'
    else 'tier_reached'
  end
$$;

comment on function private.lesson_opening(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier) is
  'Why a lesson opens (free, tier_reached) or stays closed (not_published, not_signed_in, no_subscription, tier_too_low) for a tier in force.';

create or replace function private.opens(status public.lesson_status, is_free boolean, required_tier public.membership_tier, tier public.membership_tier)
returns boolean
language sql immutable set search_path = '' as $$
  select private.lesson_opening(true, status, is_free, required_tier, tier) in ('free', 'tier_reached')
$$;

create or replace function private.can_open_lesson(lesson uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.practice_lessons l
    where l.id = lesson
      and private.lesson_opening(auth.uid() is not null, l.status, l.is_free, l.required_tier, private.current_tier())
        in ('free', 'tier_reached'))
$$;

-- Whoever may stand before a lesson. An expired subscription leaves no tier in force.
create function private.lesson_audiences() returns table (place int, audience text, signed_in boolean, tier public.membership_tier)
language sql immutable set search_path = '' as $$
  values
    (1, 'visitor', false, null::public.membership_tier),
    (2, 'free_trial', true, 'free_trial'),
    (3, 'pro', true, 'pro'),
    (4, 'premium', true, 'premium'),
    (5, 'expired', true, null)
$$;

create function public.lesson_access(
  lesson_id uuid default null, status public.lesson_status default null,
  is_free boolean default null, required_tier public.membership_tier default null
) returns table (audience text, opens boolean, reason text, opens_once_published boolean, reason_once_published text)
language sql stable set search_path = '' as $$
  select a.audience, o.now in ('free', 'tier_reached'), o.now, o.published in ('free', 'tier_reached'), o.published
  from (
    select
      coalesce(lesson_access.status, l.status, 'draft') as status,
      coalesce(lesson_access.is_free, l.is_free, false) as is_free,
      coalesce(lesson_access.required_tier, l.required_tier, 'pro') as required_tier
    from (select lesson_access.lesson_id as id) asked
    left join public.practice_lessons l on l.id = asked.id
    where asked.id is null or l.id is not null
  ) lesson
  cross join private.lesson_audiences() a
  cross join lateral (
    select private.lesson_opening(a.signed_in, lesson.status, lesson.is_free, lesson.required_tier, a.tier) as now,
      private.lesson_opening(a.signed_in, 'published', lesson.is_free, lesson.required_tier, a.tier) as published
  ) o
  where (select private.has_permission('content.read'))
  order by a.place
$$;

comment on function public.lesson_access(uuid, public.lesson_status, boolean, public.membership_tier) is
  'Per audience (visitor, free_trial, pro, premium, expired): whether the lesson opens, and why. Values that are given '
  'replace the stored ones, for what is not saved yet; without a lesson they stand alone. Staff with content.read only.';

grant execute on function
  private.lesson_opening(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier),
  private.lesson_audiences(),
  public.lesson_access(uuid, public.lesson_status, boolean, public.membership_tier)
to authenticated, service_role;
